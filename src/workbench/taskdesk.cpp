// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/taskdesk.h"

#include "course/courseid.h"
#include "models/answernote.h"
#include "progress/progressservice.h"
#include "workbench/exercisebar.h"
#include "workbench/taskclock.h"
#include "workbench/workbench.h"

#include <QElapsedTimer>

#include <algorithm>
#include <memory>

namespace Ochre::Workbench {

namespace {

constexpr int tickMs = 1000;

// What answerNote() needs to know of a task.
Course::Question questionOf(const Course::Exercise &exercise)
{
    Course::Question question;
    question.id = exercise.id;
    question.kind = Course::QuestionKind::Task;
    question.task = exercise.task;
    return question;
}

// The journal keeps answers to the bank without a lesson.
QString lessonFor(const Document &document)
{
    return document.lesson() == bankLesson ? QString() : document.lesson();
}

} // namespace

TaskDesk::TaskDesk(Progress::ProgressService &progress, Workbench &workbench, Ticks ticks, QObject *parent)
    : QObject(parent)
    , m_progress(progress)
    , m_workbench(workbench)
    , m_ticks(std::move(ticks))
{
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &TaskDesk::tick);
    connect(&workbench, &Workbench::documentChanged, this, &TaskDesk::update);
    connect(&progress, &Progress::ProgressService::opened, this, &TaskDesk::update);
    connect(&progress, &Progress::ProgressService::stateChanged, this, &TaskDesk::update);
}

TaskDesk::Ticks TaskDesk::steadyTicks()
{
    auto timer = std::make_shared<QElapsedTimer>();
    timer->start();
    return [timer] { return timer->elapsed(); };
}

ExerciseBar *TaskDesk::taskBar() const
{
    ExerciseBar *bar = m_workbench.exerciseBar();
    return bar && bar->clock() ? bar : nullptr;
}

void TaskDesk::update()
{
    ExerciseBar *bar = taskBar();
    if (!bar) {
        return;
    }
    connect(bar->clock(), &TaskClock::startRequested, this, &TaskDesk::start, Qt::UniqueConnection);
    connect(bar->clock(), &TaskClock::stopRequested, this, &TaskDesk::stop, Qt::UniqueConnection);
    const Document &document = m_workbench.document();
    const Progress::ProgressState &state = stateFor(document.course());
    const bool isRunning = m_running.contains(document.id);
    bar->setTaskOver(!isRunning && state.answers.contains(document.exercise->id));
    if (isRunning) {
        bar->clock()->showRunning(m_ticks() - m_running.value(document.id).startedAt);
    } else {
        bar->clock()->showIdle(Models::answerNote(questionOf(*document.exercise), state));
    }
}

const Progress::ProgressState &TaskDesk::stateFor(const QString &course) const
{
    return m_progress.learner().of(course);
}

TaskDesk::Attempt TaskDesk::attemptAt(const Document &document) const
{
    return {document.course(), lessonFor(document), document.exercise->id, m_ticks()};
}

void TaskDesk::start()
{
    const Document &document = m_workbench.document();
    m_running.insert(document.id, attemptAt(document));
    m_timer.start();
    update();
}

void TaskDesk::stop()
{
    const QString id = m_workbench.document().id;
    if (m_running.contains(id)) {
        const Attempt attempt = m_running.take(id);
        record(attempt, false, std::max<qint64>(1, m_ticks() - attempt.startedAt));
        update();
    }
}

void TaskDesk::solve(const QString &key)
{
    const std::vector<Document> documents = m_workbench.documents();
    const auto document = std::ranges::find_if(documents, [&key](const Document &open) {
        return open.exercise && open.exercise->task && Course::joinId(open.course(), open.exercise->id) == key;
    });
    if (document == documents.end()) {
        return;
    }
    const bool isTimed = m_running.contains(document->id);
    if (!isTimed && stateFor(document->course()).answers.value(document->exercise->id).correct) {
        return; // nothing new
    }
    const Attempt attempt = isTimed ? m_running.take(document->id) : attemptAt(*document);
    // A task that is solved within the first millisecond was timed all the same.
    record(attempt, true, isTimed ? std::max<qint64>(1, m_ticks() - attempt.startedAt) : 0);
    update();
    if (m_workbench.hasDocument() && m_workbench.document().id == document->id) {
        m_workbench.showMessage(
            tr("%1. Compare it with the solutions, and read what an interviewer watches.")
                .arg(Models::answerNote(questionOf(*document->exercise), stateFor(document->course()))));
    }
}

void TaskDesk::stopAll()
{
    const QHash<QString, Attempt> running = std::exchange(m_running, {});
    for (const Attempt &attempt : running) {
        record(attempt, false, m_ticks() - attempt.startedAt);
    }
    m_timer.stop();
    update();
}

void TaskDesk::record(const Attempt &attempt, bool isSolved, qint64 takenMs)
{
    m_progress.record(Journal::AnswerGiven{.lesson = attempt.lesson,
                                           .question = attempt.task,
                                           .correct = isSolved,
                                           .attempt = stateFor(attempt.course).answers.value(attempt.task).attempts + 1,
                                           .takenMs = takenMs},
                      attempt.course);
}

void TaskDesk::tick()
{
    if (m_running.isEmpty()) {
        m_timer.stop();
    } else {
        update();
    }
}

} // namespace Ochre::Workbench
