// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/sessionend.h"

#include "practice/practicemodes.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int margin = 18;
constexpr int gap = 8;

} // namespace

SessionEnd::SessionEnd(QWidget *parent)
    : QFrame(parent)
    , m_title(addLabel(QStringLiteral("endTitle"), false))
    , m_text(addLabel(QStringLiteral("endText"), false))
    , m_later(addLabel(QStringLiteral("endLater"), true))
    , m_again(addButton(QStringLiteral("endAgainButton"), {}, tr("Other questions of the same ideas, where there are")))
    , m_results(addButton(QStringLiteral("endResultsButton"), tr("Look at the answers"),
                          tr("Each question with your answer, the right one and the reasons")))
    , m_undo(addButton(QStringLiteral("endUndoButton"), tr("Take the last grade back"),
                       tr("Take the last grade back (Ctrl+Z)")))
{
    setObjectName(QStringLiteral("endCard"));
    setProperty("card", true);
    m_again->setProperty("primary", true);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_again, m_results, m_undo}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(gap);
    for (QLabel *label : {m_title, m_text, m_later}) {
        column->addWidget(label);
    }
    column->addLayout(buttons);
    connect(m_again, &QPushButton::clicked, this, &SessionEnd::secondPassRequested);
    connect(m_results, &QPushButton::clicked, this, &SessionEnd::resultsRequested);
    connect(m_undo, &QPushButton::clicked, this, &SessionEnd::undoRequested);
    hide();
}

QLabel *SessionEnd::addLabel(const QString &name, bool isMuted)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("muted", isMuted);
    return label;
}

QPushButton *SessionEnd::addButton(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

void SessionEnd::show(const Facts &facts)
{
    const Study::SessionSummary &summary = facts.summary;
    const int graded = summary.grades[0] + summary.grades[1] + summary.grades[2] + summary.grades[3];
    const auto minutes = static_cast<int>((summary.takenMs + 59'999) / 60'000);
    const int wrong = graded - facts.right;
    const bool isQuiz = facts.plan.isQuiz();
    m_title->setText(isQuiz ? tr("%1 of %n question(s) right, in %2 min", nullptr, graded).arg(facts.right).arg(minutes)
                            : tr("Done: %n card(s) in %1 min", nullptr, graded).arg(minutes));
    m_text->setText(isQuiz ? wrong == 0
                                 ? tr("All of them.")
                                 : tr("%n can be asked again, by another question where there is one.", nullptr, wrong)
                           : tr("Easy %1, good %2, hard %3, again %4.")
                                 .arg(summary.grades[3])
                                 .arg(summary.grades[2])
                                 .arg(summary.grades[1])
                                 .arg(summary.grades[0]));
    m_later->setText(facts.plan.way == Study::SessionWay::Cram ? tr("You looked ahead: the schedule is as it was.")
                                                               : facts.later);
    m_later->setVisible(!m_later->text().isEmpty());
    m_again->setVisible(isQuiz && wrong > 0);
    m_again->setText(tr("Only the wrong ones again"));
    m_results->setVisible(isQuiz);
    QFrame::show();
}

QPushButton *SessionEnd::first() const
{
    return isHidden() || m_again->isHidden() ? nullptr : m_again;
}

void SessionEnd::setLook(const Design::Look &look)
{
    m_title->setFont(look.type.heading(2));
    m_text->setFont(look.type.ui());
    m_later->setFont(look.type.ui());
    m_again->setFont(look.type.uiStrong());
    m_results->setFont(look.type.ui());
    m_undo->setFont(look.type.ui());
}

} // namespace Ochre::Practice
