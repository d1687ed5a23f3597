// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of QuestionPanel that says how an answer was, and what can be done next.

#include "practice/questionpanel.h"
#include "practice/rightanswer.h"
#include "ui_questionpanel.h"

#include <QStyle>

namespace Ochre::Practice {

void QuestionPanel::showVerdict()
{
    const bool answered = m_session.isAnswered();
    m_ui->verdictLabel->setVisible(answered);
    QString explanation;
    if (answered) {
        const int index = m_session.currentIndex();
        const bool correct = m_session.gradeAt(index).correct;
        m_ui->verdictLabel->setText((correct ? u"✓ " : u"✗ ") + verdict());
        m_ui->verdictLabel->setProperty("good", correct);
        m_ui->verdictLabel->setProperty("bad", !correct);
        m_ui->verdictLabel->style()->unpolish(m_ui->verdictLabel);
        m_ui->verdictLabel->style()->polish(m_ui->verdictLabel);
        m_ui->verdictLabel->setFont(m_look.type.uiStrong()); // polishing has taken it back
        explanation = RightAnswer::text(m_session.question(), m_session.answerAt(index)) + m_session.question().explain;
    }
    m_ui->explainView->showMarkdown(explanation, Richtext::Role::Note);
}

QString QuestionPanel::verdict() const
{
    const int index = m_session.currentIndex();
    const Study::Grade &grade = m_session.gradeAt(index);
    if (grade.correct) {
        return tr("Right.");
    }
    if (m_session.answerAt(index).unknown) {
        return tr("Now you know.");
    }
    return grade.partly ? tr("Partly right.") : tr("Not right.");
}

bool QuestionPanel::isFinished() const
{
    return m_session.isFinished() && m_session.currentIndex() == m_session.count() - 1;
}

void QuestionPanel::updateButtons()
{
    if (m_session.isEmpty()) {
        return;
    }
    const bool answered = m_session.isAnswered();
    m_ui->submitButton->setText(!answered      ? tr("Check answer")
                                : isFinished() ? tr("First question")
                                               : tr("Next question"));
    m_ui->submitButton->setToolTip(answered ? tr("Go on (Enter)") : tr("Hand in this answer (Enter)"));
    m_ui->submitButton->setEnabled(answered ? !m_saving : m_session.canSubmit());
    m_ui->unknownButton->setVisible(!answered);
    m_ui->previousButton->setEnabled(m_session.currentIndex() > 0);
    m_ui->againButton->setVisible(answered && !m_session.gradeAt(m_session.currentIndex()).correct);
    const Study::QuizSummary summary = m_session.summary();
    m_ui->retryButton->setVisible(m_session.isFinished() && !summary.wrongIds.isEmpty() && answered);
    QString note;
    if (m_saving) {
        note = tr("Saving…");
    } else if (m_session.isFinished() && answered) {
        note = tr("%1 of %2 right").arg(summary.correct).arg(summary.total);
    }
    m_ui->savedLabel->setText(note);
}

} // namespace Ochre::Practice
