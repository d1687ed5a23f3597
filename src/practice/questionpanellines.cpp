// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of QuestionPanel for questions that are answered by lines, or about a picture.

#include "practice/artefactview.h"
#include "practice/lineboard.h"
#include "practice/questionpanel.h"
#include "ui_questionpanel.h"

namespace Ochre::Practice {

// Below the prompt, above whatever else answers.
void QuestionPanel::addLineControls()
{
    m_artefact = new ArtefactView(m_ui->questionContent);
    m_lines = new LineBoard(m_ui->questionContent);
    const int below = m_ui->contentLayout->indexOf(m_ui->promptView) + 1;
    m_ui->contentLayout->insertWidget(below, m_artefact);
    m_ui->contentLayout->insertWidget(below + 1, m_lines);
    connect(m_lines, &LineBoard::lineChosen, this, &QuestionPanel::takeLine);
    connect(m_lines, &LineBoard::markToggled, this, [this](const Study::LineMark &mark) {
        m_session.toggleMark(mark);
        updateDraft();
    });
}

void QuestionPanel::takeLine(int line)
{
    if (isOf(Course::QuestionKind::PredictFirst) || isOf(Course::QuestionKind::Predict)) {
        m_session.setText(QString::number(line));
        m_filling = true;
        m_ui->predictLine->setText(QString::number(line));
        m_filling = false;
        updateButtons();
    }
}

// The program of a prediction has its numbers from the beginning; its lines are chosen when one is asked for.
void QuestionPanel::showLines(const Study::Answer &answer, bool isLineAsked)
{
    if (!LineBoard::shows(m_session.question())) {
        return;
    }
    if (isLineAsked || !isOf(Course::QuestionKind::Predict)) {
        m_lines->showAnswer(answer, !m_session.isAnswered());
    } else {
        m_lines->showWaiting();
    }
}

void QuestionPanel::showArtefact()
{
    const auto &artefact = m_session.question().artefact;
    const bool hasPicture = artefact && !artefact->image.isEmpty();
    m_artefact->showPicture(hasPicture ? m_source.pack.filePath(artefact->image) : QString(),
                            hasPicture ? artefact->alt : QString());
}

bool QuestionPanel::handleLineKey(int key)
{
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        m_lines->moveLine(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (key < Qt::Key_1 || key > Qt::Key_8) {
        return false;
    }
    m_lines->toggleCategory(key - Qt::Key_1);
    return true;
}

} // namespace Ochre::Practice
