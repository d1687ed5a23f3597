// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/programrecord.h"

#include "progress/progressservice.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Ochre::Workbench {

namespace {

QJsonArray codesOf(const Diagnostics::DiagnosticList &diagnostics)
{
    QStringList codes;
    for (const Diagnostics::Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.isError() && !diagnostic.code.isEmpty() && !codes.contains(diagnostic.code)) {
            codes << diagnostic.code;
        }
    }
    return QJsonArray::fromStringList(codes);
}

/// `result` is a RunResult or a TestResult: both have these facts.
template<typename Result>
void record(Progress::ProgressService &progress, const Order &order, const Result &result, QJsonObject event)
{
    event.insert(QStringLiteral("outcome"), Runner::outcomeName(result.outcome));
    event.insert(QStringLiteral("codes"), codesOf(result.diagnostics));
    event.insert(QStringLiteral("document"), order.id());
    event.insert(QStringLiteral("compile_ms"), result.compileMs);
    event.insert(QStringLiteral("run_ms"), result.runMs);
    progress.record(QString::fromLatin1(Progress::EventKind::programRun), order.document.lesson(), order.id(), event);
}

} // namespace

void recordRun(Progress::ProgressService &progress, const Order &order, const Runner::RunResult &result)
{
    record(progress, order, result, {{QStringLiteral("exit_code"), result.exitCode}});
}

void recordTests(Progress::ProgressService &progress, const Order &order, const Runner::TestResult &result)
{
    const auto count = [&result](Runner::TestCase::State state) {
        return static_cast<qint64>(std::ranges::count(result.tests, state, &Runner::TestCase::state));
    };
    record(progress, order, result,
           {{QStringLiteral("exit_code"), 0},
            {QStringLiteral("tests"), std::ssize(result.tests) - count(Runner::TestCase::State::Ignored)},
            {QStringLiteral("passed"), count(Runner::TestCase::State::Passed)}});
}

void recordSolved(Progress::ProgressService &progress, const Order &order)
{
    const QString lesson = order.document.lesson();
    const QString &id = order.document.exercise->id;
    if (!progress.state().lessons.value(lesson).solvedExercises.contains(id)) {
        progress.record(QString::fromLatin1(Progress::EventKind::exerciseSolved), lesson, id);
    }
}

} // namespace Ochre::Workbench
