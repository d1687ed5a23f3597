// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of PracticePage that asks a card and records: a session begun, a grade, one taken back or given again.

#include "course/courseid.h"
#include "practice/mockroom.h"
#include "practice/ownerrorcourse.h"
#include "practice/practicepage.h"
#include "practice/practicestart.h"
#include "practice/reviewdesk.h"
#include "progress/studyrecord.h"
#include "study/ownerror.h"

#include <QStackedWidget>

#include <algorithm>

namespace Ochre::Practice {

void PracticePage::askCurrent()
{
    const Study::StudyItem &item = *m_session.current();
    const QString asked = item.key + u' ' + item.record.last.event; // the same card may come twice
    m_stack->setCurrentWidget(m_desk);
    if (asked != m_asked) {
        m_asked = asked;
        const auto [course, id] = Course::splitId(item.key);
        m_attempts.insert(item.key, m_progress.learner().of(course).answers.value(id).attempts);
        m_way = m_session.wayNow(m_clock());
        m_desk->ask(cardOf(item));
    } else if (const Course::Question *question = m_items.question(item.key); question && question->task) {
        // What became of a task is recorded where it was written.
        const auto [course, id] = Course::splitId(item.key);
        const Progress::AnswerState answer = m_progress.learner().of(course).answers.value(id);
        if (answer.attempts > m_attempts.value(item.key) && answer.correct) {
            m_desk->noteSolved(Study::Help::None);
        }
    }
    showPlace();
}

ReviewDesk::Card PracticePage::cardOf(const Study::StudyItem &item) const
{
    const Study::SessionPlan &plan = m_session.plan();
    const auto [course, id] = Course::splitId(item.key);
    const Progress::ItemState state = m_progress.learner().of(course).items.value(id);
    const auto outcomes = [this, way = m_way, before = Study::GradedMemory{state.memory, state.beforeStudy},
                           seed = id] {
        auto after = Study::memoriesAfterGrades(way, before, m_clock(), seed);
        if (after) {
            std::ranges::transform(*after, after->begin(), [this](const Study::ItemMemory &memory) {
                return Study::forRecall(memory, m_goals.recall);
            });
        }
        return after;
    };
    using Judging = ReviewDesk::Judging;
    return {.key = item.key,
            .question = m_items.question(item.key),
            .exercise = m_items.exercise(item.key),
            .origin = m_items.origin(item.key),
            .outcomes = outcomes,
            .title = sessionName(plan),
            .isRecalled = plan.mode == Study::SessionMode::FlashCards,
            .canRemove = isOwnError(item.key),
            .judging = !plan.isQuiz()                            ? Judging::ByLearner
                       : plan.feedback == Study::Feedback::AtEnd ? Judging::Silent
                                                                 : Judging::AtOnce};
}

void PracticePage::showPlace()
{
    const Study::SessionSummary summary = m_session.summary();
    const QString name = m_session.current()->name;
    const QString place = tr("%1 · %2 of %3", "session, place in it")
                              .arg(sessionName(m_session.plan()))
                              .arg(std::min(summary.done + 1, summary.items))
                              .arg(summary.items);
    m_desk->showPlace(name.isEmpty() ? place : tr("%1 · %2", "place in the session, lesson").arg(place, name),
                      tr("about %1 min left").arg(summary.minutesLeft), summary.done, summary.items);
    m_desk->showSteps(!undoable().isEmpty(), !m_undone.isEmpty());
}

/// Records, notes the event where it can be taken back from, and goes on when it is on disk. A failed write is told by
/// the window, which watches the store; what was recorded stays in memory and is tried again.
void PracticePage::write(const Journal::Payload &payload, const QString &course, QStringList *events)
{
    m_isWriting = true;
    m_desk->setWaiting(true);
    QFuture<Result<void>> saved = m_progress.record(payload, course);
    if (events) {
        *events << m_progress.lastEventId(); // before it is on disk: that may be at once
    }
    // In a turn of its own, behind the state that follows from the event: the future may be finished already.
    saved.then(this, [this](const Result<void> & /*saved*/) {
        QMetaObject::invokeMethod(this, &PracticePage::goOn, Qt::QueuedConnection);
    });
}

void PracticePage::goOn()
{
    m_isWriting = false;
    m_desk->setWaiting(false);
    refresh();
}

void PracticePage::begin(const Study::SessionPlan &plan)
{
    if (plan.items.isEmpty() || m_isWriting) {
        return;
    }
    m_steps.clear();
    m_undone.clear();
    m_start->end().hide();
    m_isAside = false;
    m_isAsking = true;
    write(Progress::sessionBegun(plan), Progress::firstCourse, nullptr);
}

void PracticePage::review()
{
    m_isAside = false;
    refresh();
    if (m_session.current()) {
        resume();
    } else {
        emit m_start->startRequested();
    }
}

void PracticePage::resume()
{
    m_isAsking = m_session.current() != nullptr;
    m_asked.clear();
    refresh();
}

void PracticePage::leave()
{
    m_isAsking = false;
    m_asked.clear();
    refresh();
    m_start->focusFirst();
}

void PracticePage::grade(Study::RecallGrade grade, qint64 takenMs)
{
    if (!m_session.current() || m_isWriting) {
        return;
    }
    const Study::StudyItem item = *m_session.current(); // the session is made anew with each event
    recordRecalled(grade, takenMs);
    const auto [course, id] = Course::splitId(item.key);
    m_undone.clear();
    write(Journal::ItemReviewed{item.record.lesson, id, static_cast<int>(grade), static_cast<Journal::ReviewWay>(m_way),
                                Progress::journalKind(item.record.kind), takenMs, m_session.plan().id},
          course, &m_steps);
}

/// What was typed for a card that is recalled is kept as an answer is.
void PracticePage::recordRecalled(Study::RecallGrade grade, qint64 takenMs)
{
    const QString text = m_desk->recalledText();
    if (text.trimmed().isEmpty()) {
        return;
    }
    const auto [course, id] = Course::splitId(m_desk->key());
    const AnswerOrigin origin = m_items.origin(m_desk->key());
    const Journal::AnswerGiven given{.lesson = origin.lesson,
                                     .question = id,
                                     .correct = grade >= Study::RecallGrade::Good,
                                     .partly = grade == Study::RecallGrade::Hard,
                                     .options = m_desk->recalledPoints(),
                                     .text = text,
                                     .attempt = m_progress.learner().of(course).answers.value(id).attempts + 1,
                                     .contentVersion = origin.contentVersion,
                                     .takenMs = takenMs};
    if (Progress::ProgressService::check(given)) {
        m_progress.record(given, course);
        m_desk->dropDraft();
    }
}

void PracticePage::suspend()
{
    if (!m_session.current() || m_isWriting) {
        return;
    }
    const Study::StudyItem item = *m_session.current();
    const auto [course, id] = Course::splitId(item.key);
    m_undone.clear();
    write(Journal::ItemSuspended{item.record.lesson, id, true}, course, &m_steps);
}

/// An own error is not wanted: taking this back brings it again.
void PracticePage::removeError()
{
    if (!m_session.current() || m_isWriting || !isOwnError(m_session.current()->key)) {
        return;
    }
    const QString id = Course::splitId(m_session.current()->key).id;
    m_undone.clear();
    write(Journal::CardRemoved{id}, Study::ownErrorCourse, &m_steps);
}

/// The event that is taken back next: of this run of the program, else the last grade of the session.
QString PracticePage::undoable() const
{
    if (!m_steps.isEmpty()) {
        return m_steps.last();
    }
    const Study::StudyItem *last = m_session.lastGraded();
    return last ? last->record.last.event : QString();
}

void PracticePage::undo()
{
    const QString event = undoable();
    if (event.isEmpty() || m_isWriting) {
        return;
    }
    if (!m_steps.isEmpty()) {
        m_steps.removeLast();
    }
    m_isAsking = true;
    m_start->end().hide();
    m_asked.clear();
    write(Journal::Undo{event}, Progress::firstCourse, &m_undone);
}

void PracticePage::redo()
{
    if (m_undone.isEmpty() || m_isWriting) {
        return;
    }
    const QString undone = m_undone.takeLast();
    m_asked.clear();
    // Taking this back again takes the grade back again.
    write(Journal::Undo{undone}, Progress::firstCourse, &m_steps);
}

void PracticePage::noteSolved(const QString &key)
{
    m_mock->noteSolved(key);
    if (m_isAsking && m_desk->key() == key) {
        const auto [course, id] = Course::splitId(key);
        m_desk->noteSolved(m_progress.learner().of(course).items.value(id).help);
    }
}

} // namespace Ochre::Practice
