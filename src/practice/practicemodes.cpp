// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicemodes.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace Ochre::Practice {

namespace {

constexpr int margin = 18;
constexpr int gap = 12;

} // namespace

QString sessionName(const Study::SessionPlan &plan)
{
    switch (plan.mode) {
    case Study::SessionMode::FlashCards:
        return PracticeModes::tr("Flash cards");
    case Study::SessionMode::FixErrors:
        return PracticeModes::tr("Fix this error");
    case Study::SessionMode::TenMinutes:
        return PracticeModes::tr("Ten minutes");
    case Study::SessionMode::Plain:
        break;
    }
    return plan.isReview() ? PracticeModes::tr("Review")
           : plan.isQuiz() ? PracticeModes::tr("Quiz")
                           : PracticeModes::tr("Look ahead");
}

PracticeModes::PracticeModes(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(tr("More ways to practise"), this))
    , m_rows(new QGridLayout)
    , m_tenMinutes(addRow(QStringLiteral("tenMinutesButton"), tr("Ten minutes"), tr("Begin a mix of ten minutes")))
    , m_quiz(addRow(QStringLiteral("quizButton"), tr("Quiz…"), tr("Choose what a quiz asks")))
    , m_flashCards(addRow(QStringLiteral("flashCardsButton"), tr("Flash cards…"), tr("Choose what the cards are of")))
    , m_fix(addRow(QStringLiteral("fixButton"), tr("Fix this error"), tr("Begin with the first program")))
    , m_ahead(addRow(QStringLiteral("lookAheadButton"), tr("Look ahead"), tr("Go over what comes due next")))
    , m_mock(addRow(QStringLiteral("mockButton"), tr("Mock interview…"), tr("Choose what you are interviewed for")))
    , m_placement(addRow(QStringLiteral("placementButton"), tr("Where to start…"), tr("Find the lesson to start with")))
{
    setObjectName(QStringLiteral("modesCard"));
    setProperty("card", true);
    m_title->setObjectName(QStringLiteral("modesTitle"));
    m_rows->setHorizontalSpacing(margin);
    m_rows->setVerticalSpacing(gap);
    m_rows->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(gap);
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
    connect(m_tenMinutes.button, &QPushButton::clicked, this, &PracticeModes::tenMinutesRequested);
    connect(m_quiz.button, &QPushButton::clicked, this, &PracticeModes::quizRequested);
    connect(m_flashCards.button, &QPushButton::clicked, this, &PracticeModes::flashCardsRequested);
    connect(m_fix.button, &QPushButton::clicked, this, &PracticeModes::fixRequested);
    connect(m_ahead.button, &QPushButton::clicked, this, &PracticeModes::lookAheadRequested);
    connect(m_mock.button, &QPushButton::clicked, this, &PracticeModes::mockRequested);
    connect(m_placement.button, &QPushButton::clicked, this, &PracticeModes::placementRequested);
}

PracticeModes::Row PracticeModes::addRow(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    auto *sentence = new QLabel(this);
    sentence->setObjectName(name + QStringLiteral("Sentence"));
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setProperty("muted", true);
    const int row = m_rows->count() / 2;
    m_rows->addWidget(button, row, 0, Qt::AlignTop);
    m_rows->addWidget(sentence, row, 1, Qt::AlignVCenter);
    return {button, sentence};
}

void PracticeModes::showRow(const Row &row, const QString &sentence, bool isPossible)
{
    row.button->setEnabled(isPossible);
    row.button->setAccessibleDescription(sentence);
    row.sentence->setText(sentence);
}

void PracticeModes::show(const Facts &facts)
{
    const auto count = static_cast<int>(facts.shortMix.items.size());
    showRow(m_tenMinutes,
            count > 0
                ? tr("%n card(s), about %1 min: what is due first, then what is weakest, then new of your lessons.",
                     nullptr, count)
                      .arg(facts.shortMix.minutes)
                : tr("There is nothing to mix yet: begin a lesson first."),
            count > 0);
    showRow(m_quiz,
            facts.questions > 0 ? tr("You choose lessons, topics and levels; it judges at once or at the end.")
                                : tr("The courses that you go over have no questions that can be judged."),
            facts.questions > 0);
    showRow(m_flashCards,
            facts.recalled > 0 ? tr("Interview and check questions: recall first, then compare and grade yourself.")
                               : tr("The courses that you go over have no questions to recall."),
            facts.recalled > 0);
    showRow(m_fix,
            facts.broken > 0
                ? tr("%n program(s) that the compiler rejects: mend it in the editor.", nullptr, facts.broken)
                : tr("The lessons that you began have no broken programs."),
            facts.broken > 0);
    showRow(m_ahead,
            facts.canLook ? tr("What comes due next, before its time. The schedule stays as it is.")
                          : tr("Nothing was studied yet that could come due."),
            facts.canLook);
    m_mock.button->setText(facts.isMockWaiting ? tr("Go on: mock interview") : tr("Mock interview…"));
    showRow(m_mock,
            facts.isMockWaiting  ? tr("It waits where you left it, with what you typed and its clock.")
            : facts.mockable > 0 ? tr("15 to 45 minutes with a clock for each question, and a report at the end.")
                                 : tr("The courses that you go over have no interview questions."),
            facts.isMockWaiting || facts.mockable > 0);
    showRow(m_placement,
            facts.canPlace ? tr("A few questions of a part, then the lesson that you may start with.")
                           : tr("The courses that you go over have no part with questions."),
            facts.canPlace);
}

void PracticeModes::setLook(const Design::Look &look)
{
    m_title->setFont(look.type.heading(3));
    for (const Row &row : {m_tenMinutes, m_quiz, m_flashCards, m_fix, m_ahead, m_mock, m_placement}) {
        row.button->setFont(look.type.ui());
        row.sentence->setFont(look.type.ui());
    }
}

} // namespace Ochre::Practice
