// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of QuestionPanel for designs, which the learner judges, and for tasks, which are written in the workbench.

#include "practice/designboard.h"
#include "practice/questionpanel.h"
#include "ui_questionpanel.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTimer>

namespace Ochre::Practice {

void QuestionPanel::addOwnControls()
{
    m_design = new DesignBoard(m_ui->questionContent);
    m_taskNote = new QLabel(m_ui->questionContent);
    m_taskNote->setObjectName(QStringLiteral("taskNote"));
    m_taskNote->setWordWrap(true);
    m_taskNote->setProperty("muted", true);
    const int above = m_ui->contentLayout->indexOf(m_ui->verdictLabel);
    m_ui->contentLayout->insertWidget(above, m_design);
    m_ui->contentLayout->insertWidget(above + 1, m_taskNote);
    m_design->field()->installEventFilter(this);
    connect(m_design, &DesignBoard::textChanged, this, [this](const QString &text) {
        m_session.setText(text);
        keepDraft(text);
        updateButtons();
    });
    connect(m_design, &DesignBoard::criterionToggled, this, [this](const QString &id) {
        m_session.toggleOption(id);
        updateDraft();
    });
    connect(&m_progress, &Progress::ProgressService::stateChanged, this, [this] { noteTasks(); });
}

bool QuestionPanel::isOf(Course::QuestionKind kind) const
{
    return !m_session.isEmpty() && m_session.question().kind == kind;
}

void QuestionPanel::showHead()
{
    const bool isEmpty = m_session.isEmpty();
    const bool isOwn = isOf(Course::QuestionKind::Design) || isOf(Course::QuestionKind::Task);
    const bool isPretest = !isEmpty && m_session.question().use == Course::QuestionUse::Pretest;
    m_ui->questionTitle->setText(!m_source.asking.title.isEmpty()     ? m_source.asking.title
                                 : m_source.isSingle                  ? tr("Interview")
                                 : isPretest                          ? tr("Before you read")
                                 : isOf(Course::QuestionKind::Design) ? tr("Design")
                                 : isOf(Course::QuestionKind::Task)   ? tr("Live coding")
                                                                      : tr("Check yourself"));
    m_ui->questionCounter->setVisible(!m_source.isSingle);
    m_ui->questionCounter->setText(isEmpty ? tr("This lesson has no questions.")
                                           : tr("· %1 of %2").arg(m_session.currentIndex() + 1).arg(m_session.count()));
    m_hasSureness = !isOwn && !isEmpty;
    showSureness();
    m_taskNote->setVisible(isOf(Course::QuestionKind::Task) && !m_session.isAnswered());
    if (isOf(Course::QuestionKind::Task)) {
        m_taskNote->setText(
            tr("You have %n minute(s). You write it in the workbench, where its tests judge it; the clock "
               "runs when you start it there.",
               nullptr, m_session.question().task->minutes));
    }
}

/// What was said of the question that is shown stays said.
void QuestionPanel::setSurenessAsked(bool isAsked)
{
    m_isSurenessAsked = isAsked;
    m_ui->sureAskedButton->setChecked(isAsked);
    showSureness();
    makeRoom();
}

void QuestionPanel::showSureness()
{
    // Once it is answered it is too late to say it; what was said is shown.
    const bool isTooLate = m_hasSureness && m_session.isAnswered() && !m_source.asking.isSilent
                           && m_session.answerAt(m_session.currentIndex()).sureness == Study::Sureness::Unsaid;
    for (const auto &[button, sureness] : surenessButtons()) {
        button->setVisible(m_hasSureness && m_isSurenessAsked && !isTooLate);
    }
}

void QuestionPanel::showDesign()
{
    if (!isOf(Course::QuestionKind::Design)) {
        return;
    }
    const bool isAnswered = m_session.isAnswered();
    const Study::Draft &draft = m_session.draft();
    m_design->showAnswer(isAnswered ? m_session.answerAt(m_session.currentIndex()) : draft.answer,
                         isAnswered         ? DesignBoard::Step::Judged
                         : draft.isRevealed ? DesignBoard::Step::Judging
                                            : DesignBoard::Step::Writing);
}

// The first step of handing in a design; false when there is nothing to reveal.
bool QuestionPanel::revealDesign()
{
    if (!isOf(Course::QuestionKind::Design) || m_session.draft().isRevealed) {
        return false;
    }
    m_session.reveal();
    updateDraft();
    setFocus(Qt::OtherFocusReason); // the letters tick now
    // The worked answer is laid out first.
    QTimer::singleShot(0, this, [this] {
        m_ui->questionScroll->verticalScrollBar()->setValue(m_design->y() + m_design->workedTop());
    });
    return true;
}

void QuestionPanel::restoreDraft()
{
    if (isOf(Course::QuestionKind::Design) && m_drafts.read) {
        m_session.setText(m_drafts.read(m_source.lesson, m_session.question().id));
    }
}

void QuestionPanel::keepDraft(const QString &text)
{
    if (m_drafts.keep) {
        m_drafts.keep(m_source.lesson, m_session.question().id, text);
    }
}

// What became of a task is recorded where it was written.
void QuestionPanel::noteTasks()
{
    bool isShown = false;
    for (int index = 0; index < m_session.count() && !m_source.isReview; ++index) {
        const Course::Question &question = m_session.question(index);
        const Progress::AnswerState answer = state().answers.value(question.id);
        if (question.task && answer.attempts != m_taskAttempts.value(question.id)) {
            m_taskAttempts.insert(question.id, answer.attempts);
            m_session.noteTask(index, answer.correct);
            isShown = isShown || index == m_session.currentIndex();
        }
    }
    if (isShown) {
        showQuestion();
    }
}

} // namespace Ochre::Practice
