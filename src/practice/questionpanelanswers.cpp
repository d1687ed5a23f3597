// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of QuestionPanel that answers: handing in, recording, moving on, and the keys for it.

#include "practice/lineboard.h"
#include "practice/optionbutton.h"
#include "practice/questionpanel.h"
#include "progress/studyrecord.h"
#include "study/answertext.h"
#include "ui_questionpanel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace Ochre::Practice {

namespace {

std::optional<Journal::Points> journalPoints(const Study::Grade &grade)
{
    return grade.points ? std::optional(Journal::Points{grade.points->reached, grade.points->possible}) : std::nullopt;
}

Study::Grade verdictOf(const Progress::AnswerState &stored)
{
    Study::Grade verdict;
    verdict.correct = stored.correct;
    verdict.partly = stored.partly;
    if (stored.points) {
        verdict.points = Study::Points{stored.points->reached, stored.points->possible};
    }
    return verdict;
}

} // namespace

void QuestionPanel::submit()
{
    if (const std::optional<Study::Grade> grade = m_session.submit(outcome())) {
        record(*grade);
    }
}

void QuestionPanel::submitUnknown()
{
    if (const std::optional<Study::Grade> grade = m_session.submitUnknown()) {
        record(*grade);
    }
}

void QuestionPanel::record(const Study::Grade &grade)
{
    const Course::Question &question = m_session.question();
    const Study::Answer &answer = m_session.answerAt(m_session.currentIndex());
    const int attempt = state().answers.value(question.id).attempts + 1;
    m_saving = true;
    m_answered.insert(question.id);
    m_progress
        .record(Journal::AnswerGiven{.lesson = m_source.lesson,
                                     .question = question.id,
                                     .correct = grade.correct,
                                     .partly = grade.partly,
                                     .unknown = answer.unknown,
                                     .options = answer.optionIds,
                                     .text = Study::storedText(question, answer),
                                     .sureness = Progress::journalSureness(answer.sureness),
                                     .attempt = attempt,
                                     .contentVersion = m_source.contentVersion,
                                     .takenMs = m_time.elapsed(),
                                     .points = journalPoints(grade)},
                m_source.course.isEmpty() ? m_progress.course() : m_source.course)
        .then(this,
              [this, serial = ++m_answerSerial, lesson = m_source.lesson, id = question.id](const Result<void> &saved) {
                  if (saved && m_drafts.keep) {
                      m_drafts.keep(lesson, id, {}); // it is in the journal now
                  }
                  if (serial != m_answerSerial) {
                      return; // a later answer is being saved
                  }
                  // A failed write is told by the window, which watches the store; the answer stays usable in memory.
                  m_saving = false;
                  updateButtons();
              });
    if (m_source.asking.isSilent) {
        emit countsChanged(); // what is shown stays as it was answered
        return;
    }
    // What was pressed or typed in is put away now, and Qt would look for the next place, here or elsewhere.
    if (isAncestorOf(QApplication::focusWidget())) {
        setFocus(Qt::OtherFocusReason);
    }
    updateDraft();
    showAnswered();
    // The reasons have made the options higher: scroll when they are laid out, but first comes what was chosen.
    QTimer::singleShot(0, this, [this] {
        // What is said at the lines and at the criteria comes first.
        const bool isSaidAbove =
            !m_session.isEmpty() && (LineBoard::asks(m_session.question().kind) || isOf(Course::QuestionKind::Design));
        QWidget *last = m_ui->explainView->isVisible() && !isSaidAbove ? static_cast<QWidget *>(m_ui->explainView)
                                                                       : m_ui->verdictLabel;
        m_ui->questionScroll->ensureWidgetVisible(last, 0, 8);
        const auto own =
            std::ranges::find_if(m_options, [](const OptionButton *option) { return option->isChecked(); });
        if (own != m_options.end()) {
            QScrollBar *bar = m_ui->questionScroll->verticalScrollBar();
            const int top = (*own)->mapTo(m_ui->questionContent, QPoint()).y() - 8;
            bar->setValue(std::min(bar->value(), top));
        }
    });
}

void QuestionPanel::advance()
{
    // What comes after an answer in a review is written behind it: Enter need not wait for the disk.
    const bool isGraded = m_source.isReview && !m_session.isEmpty() && m_session.isAnswered();
    if (m_session.isEmpty() || (m_saving && !isGraded)) {
        return;
    }
    if (!m_session.isAnswered()) {
        if (isOf(Course::QuestionKind::Task)) {
            emit taskRequested(m_session.question().id);
        } else if (!revealDesign()) {
            submit();
        }
        return;
    }
    if (m_source.isSingle) {
        emit finished();
        return;
    }
    if (isFinished()) {
        emit ended();
        return;
    }
    if (!m_session.next()) {
        m_session.goToOpen();
    }
    showQuestion();
    focusAnswer();
}

void QuestionPanel::undo()
{
    if (m_session.canUndo()) {
        m_session.undo();
        updateDraft();
    }
}

void QuestionPanel::tryAgain()
{
    if (!m_saving) {
        m_session.tryAgain();
        showQuestion();
        focusAnswer();
    }
}

void QuestionPanel::retryWrong()
{
    if (m_saving) {
        return;
    }
    m_session = m_session.retryWrong(++m_seed);
    showQuestion();
    focusAnswer();
}

void QuestionPanel::move(bool forward)
{
    if (!m_session.isEmpty() && !m_saving && (forward ? m_session.next() : m_session.previous())) {
        showQuestion();
        focusAnswer();
    }
}

void QuestionPanel::keyPressEvent(QKeyEvent *event)
{
    if (m_session.isEmpty() || !handleKey(*event)) {
        QWidget::keyPressEvent(event);
    }
}

bool QuestionPanel::handleKey(const QKeyEvent &event)
{
    const int key = event.key();
    if (event.modifiers() == Qt::ControlModifier && key == Qt::Key_Z) {
        const bool isOwn = m_session.canUndo() || !m_source.isReview;
        undo();
        return isOwn;
    }
    const bool isGraded = m_source.isReview && m_session.isAnswered(); // by the owner: its keys are 1 to 4
    if (isGraded && key != Qt::Key_Return && key != Qt::Key_Enter) {
        return false;
    }
    if (event.modifiers() == Qt::NoModifier && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        move(key == Qt::Key_Right);
        return true;
    }
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) {
        return false;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        advance(); // line edits pass it on too; their returnPressed() would make it count twice
        return true;
    }
    if (key == Qt::Key_R && m_session.isAnswered()) {
        tryAgain();
        return true;
    }
    if (key == Qt::Key_0 && !m_session.isAnswered()) {
        submitUnknown();
        return true;
    }
    if (key == Qt::Key_S && !m_session.isAnswered()) {
        skip();
        return true;
    }
    if (LineBoard::asks(m_session.question().kind)) {
        return handleLineKey(key);
    }
    const int position = key >= Qt::Key_A && key <= Qt::Key_F   ? key - Qt::Key_A
                         : key >= Qt::Key_1 && key <= Qt::Key_6 ? key - Qt::Key_1
                                                                : -1;
    if (position < 0 || m_session.isAnswered()) {
        return false;
    }
    if (m_session.question().kind == Course::QuestionKind::Predict && position < 2) {
        m_session.setCompiles(position == 0);
        updateDraft();
        focusAnswer();
        return true;
    }
    m_session.chooseShown(position);
    updateDraft();
    return true;
}

bool QuestionPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->questionContent && event->type() == QEvent::Resize) {
        // What is typed in stays in view, whole, when the question is laid out anew.
        QTimer::singleShot(0, this, [this] {
            if (QWidget *field = answerField(); field && field->hasFocus()) {
                m_ui->questionScroll->ensureWidgetVisible(field, 0, 16);
            }
        });
    }
    if (event->type() == QEvent::KeyPress && watched != m_ui->questionContent) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && key->modifiers() == Qt::ControlModifier) {
            advance();
            return true;
        }
        // In the field for a line's number they choose the line; the page around it would scroll.
        if (watched == m_ui->predictLine && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            return handleLineKey(key->key());
        }
    }
    return QWidget::eventFilter(watched, event);
}

std::optional<Study::PredictOutcome> QuestionPanel::outcome() const
{
    return m_session.isEmpty() ? std::nullopt : m_session.question().outcome;
}

void QuestionPanel::restoreAnswers()
{
    m_taskAttempts.clear();
    m_answered = QSet<QString>(state().answers.keyBegin(), state().answers.keyEnd());
    for (int index = 0; index < m_session.count(); ++index) {
        m_session.goTo(index);
        const auto stored = state().answers.constFind(m_session.question(index).id);
        if (stored != state().answers.constEnd() && !m_source.isReview) {
            restoreAnswer(*stored);
        }
        if (!m_session.isAnswered()) {
            restoreDraft();
        }
    }
    noteTasks();
    if (!m_session.isEmpty()) {
        m_session.goTo(0);
        if (m_session.isAnswered()) {
            m_session.goToOpen();
        }
    }
}

void QuestionPanel::restoreAnswer(const Progress::AnswerState &stored)
{
    if (stored.unknown) {
        m_session.submitUnknown();
        return;
    }
    Study::Answer answer;
    Study::readStoredText(m_session.question(), stored.text, answer);
    if (m_session.question().kind == Course::QuestionKind::Predict) {
        m_session.setCompiles(answer.compiles);
    }
    m_session.setText(answer.text);
    m_session.reveal();
    for (const QString &option : stored.optionIds) {
        m_session.toggleOption(option);
    }
    for (const Study::LineMark &mark : answer.marks) {
        m_session.toggleMark(mark);
    }
    m_session.setSureness(Progress::studySureness(stored.sureness));
    if (m_session.submit(outcome())) {
        m_session.keepVerdict(verdictOf(stored));
    }
}

} // namespace Ochre::Practice
