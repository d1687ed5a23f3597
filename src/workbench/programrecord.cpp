// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/programrecord.h"

#include "progress/progressservice.h"

#include <algorithm>

namespace Ochre::Workbench {

namespace {

QStringList codesOf(const Diagnostics::DiagnosticList &diagnostics)
{
    QStringList codes;
    for (const Diagnostics::Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.isError() && !diagnostic.code.isEmpty() && !codes.contains(diagnostic.code)) {
            codes << diagnostic.code;
        }
    }
    return codes;
}

/// `result` is a RunResult or a TestResult: both have these facts.
template<typename Result>
Journal::ProgramRun eventOf(const Order &order, const Result &result)
{
    Journal::ProgramRun event{order.document.lesson(), order.document.subject()};
    event.outcome = Runner::outcomeName(result.outcome);
    event.codes = codesOf(result.diagnostics);
    event.compileMs = result.compileMs;
    event.runMs = result.runMs;
    return event;
}

} // namespace

QFuture<Result<void>> recordRun(Progress::ProgressService &progress, const Order &order,
                                const Runner::RunResult &result)
{
    Journal::ProgramRun event = eventOf(order, result);
    event.exitCode = result.exitCode;
    return progress.record(event, order.document.course());
}

QFuture<Result<void>> recordTests(Progress::ProgressService &progress, const Order &order,
                                  const Runner::TestResult &result)
{
    const auto count = [&result](Runner::TestCase::State state) {
        return static_cast<int>(std::ranges::count(result.tests, state, &Runner::TestCase::state));
    };
    Journal::ProgramRun event = eventOf(order, result);
    event.tests = {.ran = static_cast<int>(std::ssize(result.tests)) - count(Runner::TestCase::State::Ignored),
                   .passed = count(Runner::TestCase::State::Passed)};
    return progress.record(event, order.document.course());
}

void recordSolved(Progress::ProgressService &progress, const Order &order)
{
    const QString lesson = order.document.lesson();
    const QString &id = order.document.exercise->id;
    const QString course = order.document.course();
    if (!progress.learner().of(course).lessons.value(lesson).solvedExercises.contains(id)) {
        progress.record(Journal::ExerciseSolved{lesson, id}, course);
    }
}

} // namespace Ochre::Workbench
