// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicestart.h"

#include "practice/duetext.h"
#include "widgets/stylesheet.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int gap = 16;
constexpr int margin = 18;
constexpr int widest = 720; // px at 100 %

QFrame *addCard(QVBoxLayout &column, QWidget *parent, const QString &name)
{
    auto *card = new QFrame(parent);
    card->setObjectName(name);
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(gap / 2);
    column.addWidget(card);
    return card;
}

QVBoxLayout &layoutOf(QFrame *card)
{
    return *static_cast<QVBoxLayout *>(card->layout());
}

} // namespace

PracticeStart::PracticeStart(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget(this))
    , m_end(new SessionEnd(m_content))
    , m_modes(new PracticeModes(m_content))
{
    setObjectName(QStringLiteral("practiceStart"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    m_content->setProperty("surface", QStringLiteral("window"));
    auto *column = new QVBoxLayout;
    column->setSpacing(gap);
    column->addWidget(m_end);
    buildDue(*column);
    column->addWidget(m_modes);
    buildComing(*column);
    column->addStretch(1);
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(28, 28, 28, 28);
    row->addStretch(1);
    row->addLayout(column, 100);
    row->addStretch(1);
    setWidget(m_content);
    connect(m_start, &QPushButton::clicked, this, &PracticeStart::startRequested);
    connect(m_resume, &QPushButton::clicked, this, &PracticeStart::resumeRequested);
    connect(m_learn, &QPushButton::clicked, this, &PracticeStart::learnRequested);
    connect(m_cards, &QPushButton::clicked, this, &PracticeStart::cardsRequested);
    connect(m_end, &SessionEnd::undoRequested, this, &PracticeStart::undoRequested);
}

QLabel *PracticeStart::addLabel(QVBoxLayout &column, const QString &name, bool isMuted)
{
    auto *label = new QLabel(m_content);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("muted", isMuted);
    column.addWidget(label);
    return label;
}

QPushButton *PracticeStart::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, m_content);
    button->setObjectName(name);
    return button;
}

void PracticeStart::buildDue(QVBoxLayout &column)
{
    QFrame *card = addCard(column, m_content, QStringLiteral("dueCard"));
    m_dueCaption = addLabel(layoutOf(card), QStringLiteral("dueCaption"), true);
    m_dueTitle = addLabel(layoutOf(card), QStringLiteral("dueTitle"), false);
    m_dueKinds = addLabel(layoutOf(card), QStringLiteral("dueKinds"), true);
    m_dueWaiting = addLabel(layoutOf(card), QStringLiteral("dueWaiting"), true);
    m_start = addButton(QStringLiteral("startReviewButton"), tr("Start review"));
    m_resume = addButton(QStringLiteral("resumeReviewButton"), {});
    m_learn = addButton(QStringLiteral("practiceLearnButton"), tr("Go to the lesson"));
    m_cards = addButton(QStringLiteral("practiceCardsButton"), tr("My cards…"));
    m_cards->setToolTip(tr("Write, change and find your own cards"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_resume, m_start, m_learn}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    layoutOf(card).addLayout(buttons);
    layoutOf(card).addWidget(m_cards, 0, Qt::AlignLeft); // there is no room beside the others at 200 %
}

void PracticeStart::buildComing(QVBoxLayout &column)
{
    QFrame *card = addCard(column, m_content, QStringLiteral("comingCard"));
    m_comingTitle = addLabel(layoutOf(card), QStringLiteral("comingTitle"), false);
    m_comingTitle->setText(tr("The next 14 days"));
    m_comingText = addLabel(layoutOf(card), QStringLiteral("comingText"), true);
}

void PracticeStart::show(const Facts &facts)
{
    showDue(facts);
    m_modes->show(facts.modes);
    showComing(facts);
    m_resume->setVisible(facts.paused.has_value());
    if (facts.paused) {
        const int left = facts.paused->items - facts.paused->done;
        m_resume->setText(tr("Go on: %1 · %2 left", "the session that waits").arg(facts.pausedName).arg(left));
    }
    // One main button: what goes on comes before what begins.
    setMain(*m_resume, facts.paused.has_value());
    setMain(*m_start, !facts.paused && !m_end->first());
    setMain(*m_learn, true);
    m_start->setText(facts.paused ? tr("Begin a new review") : tr("Start review"));
}

void PracticeStart::setMain(QPushButton &button, bool isMain)
{
    button.setProperty("primary", isMain);
    button.style()->unpolish(&button);
    button.style()->polish(&button);
    // Polishing has taken it back.
    button.setFont(isMain ? m_look.type.uiStrong() : m_look.type.ui());
}

void PracticeStart::showDue(const Facts &facts)
{
    const auto count = static_cast<int>(facts.plan.today.size());
    const bool isEmpty = count == 0;
    m_dueCaption->setText(isEmpty ? tr("Review") : tr("Due now"));
    if (!isEmpty) {
        m_dueTitle->setText(tr("%n card(s) · about %1 min", nullptr, count).arg(facts.plan.minutes));
        m_dueKinds->setText(kindsText(facts.kinds));
    } else if (facts.studied == 0) {
        m_dueTitle->setText(tr("Nothing to review yet"));
        m_dueKinds->setText(tr("What you answer and solve in lessons comes back here on another day, just before you "
                               "would forget it."));
    } else {
        m_dueTitle->setText(tr("Nothing is due"));
        m_dueKinds->setText(tr("What you have answered and solved comes back on another day."));
    }
    QString waiting = waitingText(facts.plan);
    if (facts.leeches > 0) {
        waiting +=
            (waiting.isEmpty() ? QString() : QStringLiteral(" "))
            + tr("%n card(s) slip(s) again and again: read its lesson, or put it aside.", nullptr, facts.leeches);
    }
    m_dueWaiting->setText(waiting);
    m_dueWaiting->setVisible(!waiting.isEmpty());
    m_start->setVisible(!isEmpty);
    m_learn->setVisible(isEmpty && facts.studied == 0);
}

void PracticeStart::showComing(const Facts &facts)
{
    QStringList lines;
    const qint64 today = facts.days.empty() ? 0 : facts.days.front().day;
    for (const Study::ForecastDay &day : facts.days) {
        if (day.day > today && day.due > 0) {
            lines << tr("%1: %n card(s)", nullptr, day.due).arg(dayText(day.day, today));
        }
    }
    m_comingText->setText(lines.isEmpty() ? tr("Nothing comes due in the next 14 days.") : lines.join(u'\n'));
    m_comingText->parentWidget()->setVisible(true);
    m_comingTitle->parentWidget()->setVisible(facts.studied > 0);
}

/// The button that Enter means: what goes on comes before what begins.
QPushButton *PracticeStart::first() const
{
    if (QPushButton *end = m_end->first()) {
        return end;
    }
    for (QPushButton *button : {m_resume, m_start, m_learn}) {
        if (!button->isHidden()) {
            return button;
        }
    }
    const QList<QPushButton *> modes = m_modes->findChildren<QPushButton *>();
    const auto possible = std::ranges::find_if(modes, [](const QPushButton *button) { return button->isEnabled(); });
    return possible == modes.end() ? nullptr : *possible;
}

void PracticeStart::focusFirst()
{
    if (QPushButton *button = first()) {
        button->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(button);
    }
}

void PracticeStart::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Undo) && !m_end->isHidden()) {
        emit undoRequested();
    } else if (isReturn) {
        auto *focused = qobject_cast<QPushButton *>(focusWidget());
        if (QPushButton *button = focused && focused->hasFocus() ? focused : first()) {
            button->click();
        }
    } else {
        QScrollArea::keyPressEvent(event);
    }
}

void PracticeStart::setLook(const Design::Look &look)
{
    m_look = look;
    for (QLabel *label : m_content->findChildren<QLabel *>()) {
        label->setFont(look.type.ui());
    }
    m_dueTitle->setFont(look.type.heading(1));
    m_comingTitle->setFont(look.type.heading(3));
    for (QPushButton *button : m_content->findChildren<QPushButton *>()) {
        Widgets::setButtonFont(*button, look);
    }
    m_end->setLook(look);
    m_modes->setLook(look);
    for (const QString &card : {QStringLiteral("endCard"), QStringLiteral("dueCard"), QStringLiteral("modesCard"),
                                QStringLiteral("comingCard")}) {
        m_content->findChild<QFrame *>(card)->setMaximumWidth(look.type.px(widest));
    }
}

} // namespace Ochre::Practice
