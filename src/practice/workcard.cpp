// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/workcard.h"

#include "widgets/markdownview.h"
#include "widgets/stylesheet.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Ochre::Practice {

namespace {

constexpr int gap = 12;

} // namespace

WorkCard::WorkCard(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_goal(new Widgets::MarkdownView(this))
    , m_work(new QPushButton(tr("Write it in the workbench"), this))
    , m_state(new QLabel(this))
{
    setObjectName(QStringLiteral("workCard"));
    setFocusPolicy(Qt::StrongFocus);
    m_title->setObjectName(QStringLiteral("workTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_work->setObjectName(QStringLiteral("workButton"));
    m_work->setProperty("primary", true);
    m_work->setToolTip(tr("Begins with the given program (W); what you wrote before stays in its history"));
    m_state->setObjectName(QStringLiteral("workState"));
    m_state->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addWidget(m_title);
    column->addWidget(m_goal);
    column->addWidget(m_work, 0, Qt::AlignLeft);
    column->addWidget(m_state);
    column->addStretch(1);
    connect(m_work, &QPushButton::clicked, this, &WorkCard::workRequested);
}

void WorkCard::ask(const QString &title, const QString &goal)
{
    m_isSolved = false;
    m_help = Study::Help::None;
    m_title->setText(title);
    m_goal->showMarkdown(goal, Richtext::Role::Prompt);
    m_state->setProperty("muted", true);
    m_state->setText(tr("It counts as known when its check has passed. Then come back here and take the grade."));
}

void WorkCard::noteSolved(Study::Help help)
{
    m_isSolved = true;
    m_help = help;
    m_state->setProperty("muted", false);
    m_state->setText(help == Study::Help::None    ? tr("✓ Solved by yourself.")
                     : help == Study::Help::Hints ? tr("✓ Solved, with hints.")
                                                  : tr("✓ Solved, after you had seen the solution."));
    emit proposalChanged();
}

Study::RecallGrade WorkCard::proposed() const
{
    return m_isSolved ? Study::gradeOfSolved(m_help) : Study::RecallGrade::Again;
}

void WorkCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_W && event->modifiers() == Qt::NoModifier) {
        emit workRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void WorkCard::setLook(const Design::Look &look)
{
    m_title->setFont(look.type.heading(3));
    m_goal->setLook(look);
    Widgets::setButtonFont(*m_work, look);
    m_state->setFont(look.type.ui());
}

} // namespace Ochre::Practice
