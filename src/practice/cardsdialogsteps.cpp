// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of CardsDialog that records.

#include "models/cardlistmodel.h"
#include "practice/cardform.h"
#include "practice/cardsdialog.h"
#include "progress/progressservice.h"

#include <QListView>
#include <QPushButton>

namespace Ochre::Practice {

void CardsDialog::record(const Journal::Payload &payload, const QString &card, std::vector<Step> &steps)
{
    m_wanted = card;
    // A write that fails is told by the window, which watches the store, and is tried again.
    m_progress.record(payload, Progress::ownCourse);
    steps.push_back({m_progress.lastEventId(), card});
    showState();
}

void CardsDialog::save()
{
    if (!m_save->isEnabled()) {
        return;
    }
    const Study::OwnCard card = Study::cardOf(m_form->draft(), m_form->saved());
    const Journal::Payload payload = Progress::cardWritten(card);
    if (const Result<void> taken = Progress::ProgressService::check(payload); !taken) {
        return say(taken.error().text());
    }
    m_drafts.keep(card.id, Study::textOf(Study::draftOf(card))); // until it is on disk
    m_begun.clear();
    m_undone.clear();
    record(payload, card.id, m_steps);
    say(tr("The card is saved: “%1”").arg(Models::cardTitle(card.front)));
    m_form->focusFront();
}

void CardsDialog::discard()
{
    m_undone.clear();
    keepDraft({{}, m_chosen, Study::textOf(m_form->draft())}, {}, m_steps);
    if (m_model->rowCount() > 0) {
        m_list->setFocus(Qt::OtherFocusReason);
    } else {
        m_new->setFocus(Qt::OtherFocusReason);
    }
    say(tr("The draft is discarded, and Undo brings it back."));
}

/// Takes a draft away or brings it back.
void CardsDialog::keepDraft(const Step &step, const QString &text, std::vector<Step> &steps)
{
    m_drafts.keep(step.card, text);
    m_begun.clear();
    m_wanted = step.card;
    steps.push_back(step);
    collect();
}

void CardsDialog::removeOrPutBack()
{
    const Progress::KeptCard *found = kept(m_chosen);
    if (!found) {
        return;
    }
    const Progress::KeptCard card = *found; // the cards are made anew with each event
    m_undone.clear();
    if (card.isRemoved) {
        record(Progress::cardWritten(card.card), card.card.id, m_steps);
        say(tr("The card is asked again: “%1”").arg(Models::cardTitle(card.card.front)));
    } else {
        record(Journal::CardRemoved{card.card.id}, card.card.id, m_steps);
        say(tr("The card is removed, and Undo brings it back: “%1”").arg(Models::cardTitle(card.card.front)));
    }
    m_list->setFocus(Qt::OtherFocusReason);
}

/// What is taken back next: what was done in this dialog, else what was done last to the card that is shown.
std::optional<CardsDialog::Step> CardsDialog::undoable() const
{
    if (!m_steps.empty()) {
        return m_steps.back();
    }
    const Progress::KeptCard *card = kept(m_chosen);
    return card && !card->lastEvent.isEmpty() ? std::optional(Step{card->lastEvent, m_chosen}) : std::nullopt;
}

void CardsDialog::undo()
{
    const auto step = undoable();
    if (!step) {
        return;
    }
    if (!m_steps.empty()) {
        m_steps.pop_back();
    }
    if (!step->draft.isEmpty()) {
        keepDraft(*step, step->draft, m_undone);
        return say(tr("The draft is back."));
    }
    record(Journal::Undo{step->event}, step->card, m_undone);
    say(tr("The last change is taken back."));
}

void CardsDialog::redo()
{
    if (m_undone.empty()) {
        return;
    }
    const Step step = m_undone.back();
    m_undone.pop_back();
    if (!step.draft.isEmpty()) {
        keepDraft(step, {}, m_steps);
        return say(tr("The draft is discarded, and Undo brings it back."));
    }
    record(Journal::Undo{step.event}, step.card, m_steps);
    say(tr("The change is done again."));
}

} // namespace Ochre::Practice
