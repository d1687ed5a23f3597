// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of QuestionPanel that says how an answer was, and what can be done next.

#include "models/answernote.h"
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
        const bool isOwn = isOf(Course::QuestionKind::Design); // a part of the points is no fault
        m_ui->verdictLabel->setText(verdict());
        m_ui->verdictLabel->setProperty("good", correct);
        m_ui->verdictLabel->setProperty("bad", !correct && !isOwn);
        m_ui->verdictLabel->style()->unpolish(m_ui->verdictLabel);
        m_ui->verdictLabel->style()->polish(m_ui->verdictLabel);
        m_ui->verdictLabel->setFont(m_look.type.uiStrong()); // polishing has taken it back
        const Course::Question &question = m_session.question();
        explanation = changeNote() + RightAnswer::text(question, m_session.answerAt(index)) + question.explain
                      + RightAnswer::followUps(question);
    }
    m_ui->explainView->showMarkdown(explanation, Richtext::Role::Note);
}

QString QuestionPanel::verdict() const
{
    const int index = m_session.currentIndex();
    const Course::Question &question = m_session.question();
    const Study::Grade &grade = m_session.gradeAt(index);
    if (question.task) {
        return Models::answerNote(question, state()) + u'.';
    }
    if (m_session.answerAt(index).unknown) {
        return u"✗ " + tr("Now you know.");
    }
    if (grade.points) {
        return (grade.correct ? u"✓ " : u"– ")
               + tr("You give your answer %1 of %n point(s).", nullptr, grade.points->possible)
                     .arg(grade.points->reached);
    }
    return grade.correct ? u"✓ " + tr("Right.") : grade.partly ? u"✗ " + tr("Partly right.") : u"✗ " + tr("Not right.");
}

// The verdict is that of the day; everything below it speaks of the question as it is now.
QString QuestionPanel::changeNote() const
{
    return m_session.hasChangedSince(m_session.currentIndex())
               ? tr("The question has changed since you answered it. The verdict is that of your answer then; what is "
                    "marked as right and wrong is what holds now.")
                     + u"\n\n"
               : QString();
}

bool QuestionPanel::isFinished() const
{
    return m_session.isFinished() && m_session.currentIndex() == m_session.count() - 1;
}

// What the main button does now.
QString QuestionPanel::nextStep() const
{
    if (m_session.isAnswered()) {
        return m_source.isReview   ? tr("Take this grade")
               : m_source.isSingle ? tr("Back to the questions")
               : isFinished()      ? tr("Back to the lesson")
                                   : tr("Next question");
    }
    if (isOf(Course::QuestionKind::Task)) {
        return tr("Work on it");
    }
    if (isOf(Course::QuestionKind::Design)) {
        return m_session.draft().isRevealed ? tr("Keep these points") : tr("Show the worked answer");
    }
    return tr("Check answer");
}

void QuestionPanel::updateButtons()
{
    showPlace();
    if (m_session.isEmpty()) {
        return;
    }
    showSureness();
    const bool answered = m_session.isAnswered();
    const bool isTask = isOf(Course::QuestionKind::Task);
    const bool isSeen = m_session.draft().isRevealed;
    m_ui->submitButton->setText(nextStep());
    m_ui->submitButton->setToolTip(answered ? tr("Go on (Enter)") : tr("Hand in this answer (Enter)"));
    const bool isFirstStep = isTask || (isOf(Course::QuestionKind::Design) && !isSeen);
    m_ui->submitButton->setEnabled(answered ? !m_saving : isFirstStep || m_session.canSubmit());
    m_ui->unknownButton->setVisible(!answered && !isTask && !isSeen);
    m_ui->previousButton->setVisible(!m_source.isSingle);
    m_ui->previousButton->setEnabled(m_session.currentIndex() > 0);
    m_ui->submitButton->setVisible(!answered || !m_source.isReview); // the grades take its place
    m_ui->againButton->setVisible(answered && !m_source.isReview
                                  && !m_session.gradeAt(m_session.currentIndex()).correct);
    const Study::QuizSummary summary = m_session.summary();
    const bool isThrough = summary.answered == summary.total && answered && !m_source.isSingle;
    m_ui->retryButton->setVisible(isThrough && !summary.wrongIds.isEmpty());
    QString note;
    if (m_saving) {
        note = tr("Saving…");
    } else if (isThrough) {
        note = tr("%1 of %2 right").arg(summary.correct).arg(summary.total);
    }
    m_ui->savedLabel->setText(note);
    makeRoom();
}

} // namespace Ochre::Practice
