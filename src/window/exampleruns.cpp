// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/exampleruns.h"

#include "course/fence.h"
#include "lesson/lessonpage.h"
#include "progress/coursekey.h"
#include "runner/coderunner.h"
#include "window/runlimits.h"
#include "workbench/runconsent.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

// The page tells the program that it runs; the crates stand in its fence.
QStringList cratesOf(const Course::Lesson &lesson, const QByteArray &source)
{
    const std::vector<Course::Fence> fences = Course::parseFences(lesson.body);
    const auto fence = std::ranges::find_if(fences, [&source](const Course::Fence &candidate) {
        return !candidate.crates.isEmpty() && source.startsWith(candidate.source.toUtf8());
    });
    return fence == fences.end() ? QStringList() : fence->crates;
}

} // namespace

ExampleRuns::ExampleRuns(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.page, &Lesson::LessonPage::runRequested, this, &ExampleRuns::run);
    connect(&parts.page, &Lesson::LessonPage::stopRequested, this, &ExampleRuns::stop);
    connect(&parts.runner, &Runner::CodeRunner::runFinished, this, &ExampleRuns::accept);
}

void ExampleRuns::setLesson(const Course::Lesson *lesson, const QString &course)
{
    m_lesson = lesson;
    m_course = course;
    m_waiting.clear();
    if (std::exchange(m_running, std::nullopt)) {
        m_parts.runner.stop(); // its result belongs to a page that is gone
    }
}

void ExampleRuns::run(int fence, const QByteArray &source, const QString &edition)
{
    if (!m_lesson || (m_running && m_running->fence == fence)
        || std::ranges::contains(m_waiting, fence, &Example::fence)) {
        return;
    }
    m_parts.page.showRunStarted(fence);
    m_waiting.push_back({fence, source, edition, cratesOf(*m_lesson, source)});
    startNext();
}

// What the runner still ends for a page that is gone goes first.
void ExampleRuns::startNext()
{
    while (!m_running && !m_waiting.empty() && !m_parts.runner.isRunning()) {
        Example next = std::move(m_waiting.front());
        m_waiting.pop_front();
        start(std::move(next));
    }
}

void ExampleRuns::start(Example example)
{
    const QString document =
        Progress::keyIn(m_course, m_lesson->id + u"/page-example-"_s + QString::number(example.fence));
    Runner::RunRequest request;
    request.trust = m_parts.consent.ask(document, m_parts.runner.sandboxLevel());
    if (!Runner::mayExecute(request.trust, m_parts.runner.sandboxLevel())) {
        answer(example.fence, tr("This example was not run, because you did not allow it."));
        return;
    }
    example.ticket = Runner::Ticket::issue(document, Runner::Purpose::Run);
    request.ticket = example.ticket;
    request.source = example.source;
    request.edition = example.edition;
    request.crates = example.crates;
    request.closeInput = true;
    request.limits = runLimits(m_parts.settings);
    m_running = std::move(example);
    m_parts.runner.run(request);
}

// A build of crates that this example does not wait for goes on.
void ExampleRuns::stop()
{
    for (const Example &waiting : std::exchange(m_waiting, {})) {
        answer(waiting.fence, tr("This example was stopped before it began."));
    }
    if (!m_running) {
        return;
    }
    if (!m_running->crates.isEmpty()) {
        m_parts.runner.cancelCrates();
    }
    m_parts.runner.stop();
}

void ExampleRuns::accept(const Runner::RunResult &result)
{
    if (m_running && m_running->ticket == result.ticket) {
        m_parts.page.showRunResult(std::exchange(m_running, std::nullopt)->fence, result);
    }
    // Later: the runner is still inside the end of this run.
    QMetaObject::invokeMethod(this, &ExampleRuns::startNext, Qt::QueuedConnection);
}

void ExampleRuns::answer(int fence, const QString &sentence)
{
    Runner::RunResult result;
    result.outcome = Runner::Outcome::Stopped;
    result.message = sentence;
    m_parts.page.showRunResult(fence, result);
}

} // namespace Ochre::Window
