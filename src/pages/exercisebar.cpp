// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/exercisebar.h"

#include "ui_exercisebar.h"

namespace Ochre::Pages {

ExerciseBar::ExerciseBar(const Course::Exercise &exercise, QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::ExerciseBar>())
    , m_exercise(exercise)
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("exerciseBar"));
    m_ui->exerciseTitle->setText(exercise.title);
    m_ui->goalView->showMarkdown(exercise.goal, Richtext::Role::Note);
    updateHints();
    connect(m_ui->hintButton, &QPushButton::clicked, this, &ExerciseBar::showNextHint);
    connect(m_ui->resetButton, &QPushButton::clicked, this, &ExerciseBar::resetRequested);
    connect(m_ui->checkButton, &QPushButton::clicked, this, &ExerciseBar::checkRequested);
}

ExerciseBar::~ExerciseBar() = default;

void ExerciseBar::setSolved(bool solved)
{
    m_ui->exerciseState->setText(solved ? tr("✓ solved") : QString());
}

void ExerciseBar::setLook(const Design::Look &look)
{
    m_ui->exerciseTitle->setFont(look.type.uiStrong());
    m_ui->exerciseState->setFont(look.type.ui());
    m_ui->goalView->setLook(look);
    m_ui->hintView->setLook(look);
}

void ExerciseBar::showNextHint()
{
    ++m_hints;
    updateHints();
    emit hintShown(m_hints);
}

void ExerciseBar::updateHints()
{
    const int total = static_cast<int>(m_exercise.hints.size());
    m_ui->hintButton->setVisible(m_hints < total);
    m_ui->hintButton->setText(tr("Hint %1 of %2").arg(m_hints + 1).arg(total));
    QString shown;
    for (int step = 0; step < m_hints; ++step) {
        shown += QStringLiteral("%1. %2\n").arg(step + 1).arg(m_exercise.hints.at(step).simplified());
    }
    m_ui->hintView->showMarkdown(shown, Richtext::Role::Note);
}

} // namespace Ochre::Pages
