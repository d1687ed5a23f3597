// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/programrun.h"

#include "editor/codeeditor.h"
#include "workbench/outputpanel.h"
#include "workbench/projectview.h"
#include "workbench/projectwatch.h"
#include "workbench/runconsent.h"
#include "workbench/testspanel.h"
#include "workbench/workbench.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"

#include <QJsonArray>

#include <algorithm>

namespace Ochre::Workbench {

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
    , m_watch(new ProjectWatch(parts.runner, parts.workbench, parts.check, this))
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
    connect(&output, &OutputPanel::locationActivated, this, &ProgramRun::goToPlace);
    connect(&m_parts.tests, &TestsPanel::placeRequested, this, &ProgramRun::goToTest);
    connect(&runner, &Runner::CodeRunner::cratesProgressed, this, &ProgramRun::showCrates);
    connect(&runner, &Runner::CodeRunner::cratesFinished, this, &ProgramRun::endCrates);
    connect(&m_parts.workbench, &Workbench::progressCancelled, this, [this] {
        m_parts.runner.cancelCrates();
        m_parts.runner.stop();
        m_parts.workbench.hideProgress();
    });
    connect(m_watch, &ProjectWatch::statusChanged, this, &ProgramRun::checkStatusChanged);
}

void ProgramRun::setLiveCheckEnabled(bool enabled)
{
    m_watch->setEnabled(enabled);
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
    m_project = m_watch->project();
    m_parts.workbench.saveSnapshot(QStringLiteral("run"));
    return true;
}

void ProgramRun::start(bool optimised)
{
    if (isRunning() || !isReady() || !m_parts.consent.mayRun(m_parts.runner.toolchain())) {
        return;
    }
    clearMarks();
    Runner::RunRequest request = this->request();
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

Runner::RunRequest ProgramRun::request() const
{
    Runner::RunRequest request;
    request.source = m_source;
    request.project = m_project;
    request.crates = m_document.crates;
    return request;
}

void ProgramRun::test()
{
    if (isRunning() || !isReady() || !m_parts.consent.mayRun(m_parts.runner.toolchain())) {
        return;
    }
    const Runner::RunRequest request = this->request();
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
            m_project.isEmpty() ? m_parts.runner.lint(m_source) : m_parts.runner.lintProject(m_project);
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
    if (!isReady()) {
        return;
    }
    const ProjectView *project = m_parts.workbench.project();
    if (project && !project->currentPath().endsWith(QLatin1StringView(".rs"))) {
        m_parts.workbench.showMessage(tr("rustfmt formats Rust files only; this one stays as it is."));
    } else {
        m_parts.runner.format(m_source);
    }
}

void ProgramRun::showRun(const Runner::RunResult &result)
{
    m_parts.output.showResult(result);
    m_parts.workbench.hideProgress();
    const bool shown = isShown();
    if (shown && (result.outcome == Runner::Outcome::CompileFailed || !result.diagnostics.empty())) {
        showDiagnostics(result.diagnostics);
    }
    if (result.outcome == Runner::Outcome::CompileFailed) {
        emit panelRequested(Panel::Problems);
    }
    if (shown) {
        markPanic(result.standardError);
    }
    record(Runner::outcomeName(result.outcome), result.diagnostics, result.compileMs, result.runMs,
           {{QStringLiteral("exit_code"), result.exitCode}});
    // A run answers the question of an exercise that asks for nothing more than a run, however it was started.
    const bool isRunCheck = m_document.exercise
                            && (m_document.exercise->check == Course::ExerciseCheck::Run
                                || m_document.exercise->check == Course::ExerciseCheck::Output);
    if (isRunCheck || m_judging) {
        judgeOutput(result);
    }
    emit runningChanged(false);
}

void ProgramRun::showTests(const Runner::TestResult &result)
{
    m_parts.tests.showResult(result);
    m_parts.workbench.hideProgress();
    m_tested = m_document;
    if (isShown() && result.outcome == Runner::Outcome::CompileFailed) {
        showDiagnostics(result.diagnostics);
        emit panelRequested(Panel::Problems);
    }
    const auto count = [&result](Runner::TestCase::State state) {
        return static_cast<qint64>(std::ranges::count(result.tests, state, &Runner::TestCase::state));
    };
    record(Runner::outcomeName(result.outcome), result.diagnostics, result.compileMs, result.runMs,
           {{QStringLiteral("exit_code"), 0},
            {QStringLiteral("tests"), std::ssize(result.tests) - count(Runner::TestCase::State::Ignored)},
            {QStringLiteral("passed"), count(Runner::TestCase::State::Passed)}});
    if (m_document.exercise && !result.tests.empty() && result.allPassed()) {
        solve();
    }
    emit runningChanged(false);
}

void ProgramRun::showLint(const Runner::CheckResult &result)
{
    m_parts.workbench.hideProgress();
    showDiagnostics(result.diagnostics);
    emit panelRequested(Panel::Problems);
    if (result.failure.isEmpty() && result.diagnostics.empty() && m_document.exercise
        && m_document.exercise->check == Course::ExerciseCheck::Clippy) {
        m_judging = true; // the output must stay what it was
        start(false);
    } else if (!result.failure.isEmpty()) {
        emit messageRaised(result.failure);
    }
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
                        int runMs, const QJsonObject &result)
{
    QJsonObject event = result;
    event.insert(QStringLiteral("outcome"), outcome);
    event.insert(QStringLiteral("codes"), codesOf(diagnostics));
    event.insert(QStringLiteral("document"), m_document.id);
    event.insert(QStringLiteral("compile_ms"), compileMs);
    event.insert(QStringLiteral("run_ms"), runMs);
    m_parts.progress.record(eventKind(Progress::EventKind::programRun), m_document.lesson(), m_document.id, event);
}

} // namespace Ochre::Workbench
