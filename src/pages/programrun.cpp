// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/programrun.h"

#include "course/sourcetokens.h"
#include "diagnostics/panicparser.h"
#include "editor/codeeditor.h"
#include "pages/exercisebar.h"
#include "pages/livecheck.h"
#include "pages/outputpanel.h"
#include "pages/runconsent.h"
#include "pages/testspanel.h"
#include "pages/workbench.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"

#include <QJsonArray>

#include <algorithm>

namespace Ochre::Pages {

namespace {

QString eventKind(const char *kind)
{
    return QString::fromLatin1(kind);
}

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

} // namespace

ProgramRun::ProgramRun(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    Runner::CodeRunner &runner = m_parts.runner;
    OutputPanel &output = m_parts.output;
    connect(&runner, &Runner::CodeRunner::runFinished, this, &ProgramRun::showRun);
    connect(&runner, &Runner::CodeRunner::testsFinished, this, &ProgramRun::showTests);
    connect(&runner, &Runner::CodeRunner::lintFinished, this, &ProgramRun::showLint);
    connect(&runner, &Runner::CodeRunner::formatFinished, this, &ProgramRun::showFormatted);
    connect(&runner, &Runner::CodeRunner::programStarted, &output, &OutputPanel::showRunning);
    connect(&runner, &Runner::CodeRunner::outputReceived, &output, &OutputPanel::appendOutput);
    connect(&runner, &Runner::CodeRunner::waitingForInputChanged, &output, &OutputPanel::setWaitingForInput);
    connect(&output, &OutputPanel::stopRequested, this, &ProgramRun::stop);
    connect(&output, &OutputPanel::inputEntered, &runner, &Runner::CodeRunner::writeInput);
    connect(&output, &OutputPanel::inputClosed, &runner, &Runner::CodeRunner::closeInput);
}

bool ProgramRun::isRunning() const
{
    return m_parts.runner.isRunning();
}

void ProgramRun::run()
{
    m_judging = false;
    start(false);
}

void ProgramRun::runOptimised()
{
    m_judging = false;
    start(true);
}

// Whether a run can begin; says in words why not.
bool ProgramRun::isReady()
{
    if (!m_parts.workbench.hasDocument()) {
        emit messageRaised(tr("Open an example or an exercise first: there is no program to run."));
        return false;
    }
    if (!m_parts.runner.toolchain().canCompile()) {
        emit messageRaised(
            tr("No complete Rust toolchain was found, so nothing can be run. Help › Toolchain says how to get one."));
        return false;
    }
    m_document = m_parts.workbench.document();
    m_source = m_parts.workbench.editor()->text();
    m_parts.workbench.saveSnapshot(QStringLiteral("run"));
    return true;
}

void ProgramRun::start(bool optimised)
{
    if (isRunning() || !isReady() || !m_parts.consent.mayRun(m_parts.runner.toolchain())) {
        return;
    }
    m_parts.workbench.editor()->clearRuntimeMark();
    Runner::RunRequest request;
    request.source = m_source;
    request.optimised = optimised;
    if (m_document.exercise && !m_document.exercise->stdinText.isEmpty()) {
        request.input = m_document.exercise->stdinText.toUtf8();
        request.closeInput = true;
    }
    m_parts.output.showCompiling();
    emit panelRequested(Panel::Output);
    m_parts.runner.run(request);
    emit runningChanged(true);
}

void ProgramRun::test()
{
    if (isRunning() || !isReady() || !m_parts.consent.mayRun(m_parts.runner.toolchain())) {
        return;
    }
    Runner::RunRequest request;
    request.source = m_source;
    m_parts.tests.showRunning();
    emit panelRequested(Panel::Tests);
    m_parts.runner.runTests(request, m_document.exercise ? m_document.exercise->tests : QByteArray());
    emit runningChanged(true);
}

void ProgramRun::checkExercise()
{
    if (!m_parts.workbench.hasDocument() || !m_parts.workbench.document().exercise) {
        test();
        return;
    }
    switch (m_parts.workbench.document().exercise->check) {
    case Course::ExerciseCheck::Tests:
        test();
        return;
    case Course::ExerciseCheck::Clippy:
        if (isReady()) {
            m_parts.runner.lint(m_source);
        }
        return;
    case Course::ExerciseCheck::Run:
    case Course::ExerciseCheck::Output:
        break;
    }
    m_judging = true;
    start(false);
}

void ProgramRun::stop()
{
    m_parts.runner.stop();
}

void ProgramRun::format()
{
    if (isReady()) {
        m_parts.runner.format(m_source);
    }
}

void ProgramRun::showRun(const Runner::RunResult &result)
{
    m_parts.output.showResult(result);
    const bool shown = m_parts.workbench.hasDocument() && m_parts.workbench.editor()->text() == m_source;
    if (shown && (result.outcome == Runner::Outcome::CompileFailed || !result.diagnostics.empty())) {
        m_parts.check.showDiagnostics(result.diagnostics);
    }
    if (result.outcome == Runner::Outcome::CompileFailed) {
        emit panelRequested(Panel::Problems);
    }
    if (shown) {
        markPanic(result.standardError);
    }
    record(Runner::outcomeName(result.outcome), result.diagnostics, result.compileMs, result.runMs, result.exitCode);
    // A run answers the question of an exercise that asks for nothing more than a run, however it was started.
    const bool isRunCheck = m_document.exercise
                            && (m_document.exercise->check == Course::ExerciseCheck::Run
                                || m_document.exercise->check == Course::ExerciseCheck::Output);
    if (isRunCheck || m_judging) {
        judgeOutput(result);
    }
    emit runningChanged(false);
}

void ProgramRun::markPanic(const QByteArray &standardError)
{
    const auto panic = Diagnostics::parsePanic(standardError);
    if (panic && panic->location.line > 0 && panic->location.file.endsWith(QLatin1StringView("main.rs"))) {
        m_parts.workbench.editor()->setRuntimeMark(panic->location.line, panic->message);
    }
}

void ProgramRun::judgeOutput(const Runner::RunResult &result)
{
    if (result.outcome != Runner::Outcome::Finished || result.exitCode != 0) {
        return;
    }
    const QString expected = m_document.exercise->expectedStdout;
    const QString printed = QString::fromUtf8(result.standardOutput);
    if (!expected.isEmpty() && printed.trimmed() != expected.trimmed()) {
        if (m_judging) {
            m_parts.workbench.showMessage(tr("It runs, but it shall print:\n%1").arg(expected.trimmed()));
        }
        return;
    }
    solve();
}

void ProgramRun::showTests(const Runner::TestResult &result)
{
    m_parts.tests.showResult(result);
    const bool shown = m_parts.workbench.hasDocument() && m_parts.workbench.editor()->text() == m_source;
    if (shown && result.outcome == Runner::Outcome::CompileFailed) {
        m_parts.check.showDiagnostics(result.diagnostics);
        emit panelRequested(Panel::Problems);
    }
    record(Runner::outcomeName(result.outcome), result.diagnostics, result.compileMs, result.runMs, 0);
    if (m_document.exercise && !result.tests.empty() && result.allPassed()) {
        solve();
    }
    emit runningChanged(false);
}

void ProgramRun::showLint(const Runner::CheckResult &result)
{
    m_parts.check.showDiagnostics(result.diagnostics);
    emit panelRequested(Panel::Problems);
    if (result.failure.isEmpty() && result.diagnostics.empty() && m_document.exercise
        && m_document.exercise->check == Course::ExerciseCheck::Clippy) {
        m_judging = true; // the output must stay what it was
        start(false);
    } else if (!result.failure.isEmpty()) {
        emit messageRaised(result.failure);
    }
}

void ProgramRun::solve()
{
    if (const auto forbidden = Course::forbiddenTokens(m_source, m_document.exercise->forbid); !forbidden.isEmpty()) {
        m_parts.workbench.showMessage(tr("It works, but this exercise asks for a way without “%1” (line %2).")
                                          .arg(forbidden.constFirst().token)
                                          .arg(forbidden.constFirst().line));
        return;
    }
    const QString lesson = m_document.lesson();
    const QString id = m_document.exercise->id;
    if (!m_parts.progress.state().lessons.value(lesson).solvedExercises.contains(id)) {
        m_parts.progress.record(eventKind(Progress::EventKind::exerciseSolved), lesson, id);
    }
    if (m_parts.workbench.hasDocument() && m_parts.workbench.document().id == m_document.id) {
        m_parts.workbench.exerciseBar()->setSolved(true);
        m_parts.workbench.showMessage(tr("✓ Solved: %1").arg(m_document.exercise->title));
    }
    emit exerciseSolved(id);
}

void ProgramRun::showFormatted(const QByteArray &source, const Result<QByteArray> &formatted)
{
    Editor::CodeEditor *editor = m_parts.workbench.editor();
    if (!editor || editor->text() != source) {
        return; // typed on meanwhile: formatting again is one key
    }
    if (!formatted) {
        emit messageRaised(formatted.error().text());
    } else if (*formatted != source) {
        editor->replaceText(*formatted);
        m_parts.workbench.saveSnapshot(QStringLiteral("format"));
    }
}

void ProgramRun::record(const QString &outcome, const Diagnostics::DiagnosticList &diagnostics, int compileMs,
                        int runMs, int exitCode)
{
    m_parts.progress.record(eventKind(Progress::EventKind::programRun), m_document.lesson(), m_document.id,
                            {{QStringLiteral("outcome"), outcome},
                             {QStringLiteral("codes"), codesOf(diagnostics)},
                             {QStringLiteral("exit_code"), exitCode},
                             {QStringLiteral("document"), m_document.id},
                             {QStringLiteral("compile_ms"), compileMs},
                             {QStringLiteral("run_ms"), runMs}});
}

} // namespace Ochre::Pages
