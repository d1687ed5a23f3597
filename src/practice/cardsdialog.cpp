// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/cardsdialog.h"

#include "base/uuid.h"
#include "models/cardlistmodel.h"
#include "practice/cardform.h"
#include "progress/progressservice.h"

#include <QAccessible>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace Ochre::Practice {

namespace {

Models::CardRow rowOf(const QString &id, const Study::CardDraft &draft, bool isRemoved, bool isUnsaved)
{
    const QString title = Models::cardTitle(draft.front);
    return {id, title.isEmpty() ? CardsDialog::tr("New card") : title,
            QStringList{draft.front, draft.back, draft.code, draft.options, draft.tags}.join(u'\n'), isRemoved,
            isUnsaved};
}

} // namespace

/// Nothing is made anew when the events of somewhere else go by.
void CardsDialog::refresh()
{
    const bool isOther = m_progress.learner().of(Progress::ownCourse).cards != m_known;
    if (isOther) {
        readCards();
    }
    if (dropSavedDrafts() || isOther) {
        collect();
    }
}

void CardsDialog::readCards()
{
    m_known = m_progress.learner().of(Progress::ownCourse).cards;
    m_cards = Progress::keptCards(m_progress.learner());
    m_places.clear();
    for (size_t place = 0; place < m_cards.size(); ++place) {
        m_places.insert(m_cards[place].card.id, place);
    }
}

const Progress::KeptCard *CardsDialog::kept(const QString &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? nullptr : &m_cards[*place];
}

Study::CardDraft CardsDialog::draftFor(const QString &id) const
{
    if (const QString text = m_drafts.read(id); !text.isEmpty()) {
        return Study::draftFrom(text);
    }
    const Progress::KeptCard *card = kept(id);
    return card ? Study::draftOf(card->card) : Study::CardDraft();
}

/// What is on disk needs no draft. Says whether one was dropped.
bool CardsDialog::dropSavedDrafts()
{
    if (m_progress.hasUnsaved() || !m_progress.isPersistent()) {
        return false;
    }
    bool isAnyDropped = false;
    for (const QString &id : m_drafts.ids()) {
        const Progress::KeptCard *card = kept(id);
        if (card && Study::draftFrom(m_drafts.read(id)) == Study::draftOf(card->card)) {
            m_drafts.keep(id, {});
            isAnyDropped = true;
        }
    }
    return isAnyDropped;
}

Models::CardRow CardsDialog::rowFor(const QString &id) const
{
    const Progress::KeptCard *card = kept(id);
    const Study::CardDraft draft = draftFor(id);
    return rowOf(id, draft, card && card->isRemoved, !card || draft != Study::draftOf(card->card));
}

/// What was never saved comes first, then the newest card.
void CardsDialog::collect()
{
    QStringList fresh = m_drafts.ids();
    const QSet<QString> drafted(fresh.cbegin(), fresh.cend());
    if (!m_begun.isEmpty() && !drafted.contains(m_begun)) {
        fresh << m_begun;
    }
    fresh.removeIf([this](const QString &id) { return kept(id) != nullptr; });
    std::ranges::sort(fresh, std::ranges::greater());
    std::vector<Models::CardRow> rows;
    for (const QString &id : std::as_const(fresh)) {
        rows.push_back(rowFor(id));
    }
    for (auto one = m_cards.rbegin(); one != m_cards.rend(); ++one) {
        const Study::OwnCard &card = one->card;
        rows.push_back(drafted.contains(card.id) ? rowFor(card.id)
                                                 : rowOf(card.id, Study::draftOf(card), one->isRemoved, false));
    }
    m_model->setRows(std::move(rows));
    if (m_model->rowOf(m_wanted) >= 0) {
        m_chosen = std::exchange(m_wanted, {});
    }
    choose(m_chosen);
}

/// Shows a card; one that is not in the list gives way to the one that stands where it stood.
void CardsDialog::choose(const QString &id)
{
    int row = m_model->rowOf(id);
    if (row < 0) {
        row = std::clamp(m_row, 0, std::max(0, m_model->rowCount() - 1));
    }
    m_row = row;
    m_chosen = m_model->idAt(row);
    const QModelIndex index = m_model->index(row);
    m_list->setCurrentIndex(index);
    if (index.isValid()) {
        m_list->scrollTo(index);
    }
    showChosen();
}

void CardsDialog::showChosen()
{
    const Progress::KeptCard *card = kept(m_chosen);
    Study::OwnCard saved;
    saved.id = m_chosen;
    const Study::CardDraft draft = draftFor(m_chosen);
    m_form->show(card ? card->card : saved, draft,
                 draft.lesson.isEmpty() || !m_lessonName ? draft.lesson : m_lessonName(draft.lesson));
    m_form->setReadOnly(m_chosen.isEmpty() || (card && card->isRemoved));
    m_count->setText(countText());
    showState();
}

QString CardsDialog::countText() const
{
    if (m_model->rowCount() > 0) {
        return tr("%n card(s)", nullptr, m_model->cardCount());
    }
    return m_search->text().trimmed().isEmpty()
               ? tr("You have no cards of your own yet. What you write here is asked in your reviews.")
               : tr("No card holds these words.");
}

void CardsDialog::showState()
{
    const Progress::KeptCard *card = kept(m_chosen);
    const bool isRemoved = card && card->isRemoved;
    const bool isChanged = !m_chosen.isEmpty() && m_form->isChanged();
    const auto problem = Study::problemOf(Study::cardOf(m_form->draft(), m_form->saved()));
    m_save->setEnabled(isChanged && !problem && !isRemoved);
    m_discard->setEnabled(isChanged && !isRemoved);
    m_remove->setEnabled(card != nullptr);
    m_remove->setText(isRemoved ? tr("Put &back") : tr("Re&move"));
    m_undo->setEnabled(undoable().has_value());
    m_redo->setEnabled(!m_undone.empty());
    if (isRemoved) {
        m_state->setText(tr("This card is removed: it is not asked any more."));
    } else if (isChanged) {
        const QString kept = tr("Not saved yet. Your draft is kept when you close.");
        m_state->setText(
            problem ? tr("%1 %2", "what a card needs; that it is not saved").arg(Progress::sentenceOf(*problem), kept)
                    : kept);
    } else {
        m_state->setText(card ? tr("This is what is saved.") : QString());
    }
}

void CardsDialog::noteTyping()
{
    if (m_chosen.isEmpty()) {
        return;
    }
    m_drafts.keep(m_chosen, m_form->isChanged() ? Study::textOf(m_form->draft()) : QString());
    m_model->setRow(rowFor(m_chosen));
    showState();
}

void CardsDialog::begin(const Study::CardDraft &draft)
{
    const QString id = makeUuidV7(QDateTime::currentMSecsSinceEpoch());
    if (draft != Study::CardDraft()) {
        m_drafts.keep(id, Study::textOf(draft));
    }
    m_begun = id;
    m_search->clear();
    m_wanted = id;
    collect();
    m_form->focusFront();
}

void CardsDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
    QAccessibleAnnouncementEvent event(m_message, sentence);
    QAccessible::updateAccessibility(&event);
}

} // namespace Ochre::Practice
