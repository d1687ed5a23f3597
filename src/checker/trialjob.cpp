// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trialjob.h"

#include "checker/checkertext.h"
#include "diagnostics/cargoparser.h"
#include "diagnostics/rustcparser.h"
#include "diagnostics/testoutputparser.h"
#include "runner/outcome.h"
#include "runner/testsource.h"
#include "study/exercisejudge.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Runner::Outcome;
using Sandbox::ProcessResult;

constexpr std::size_t mostMessages = 20;

// For tests that start them, `cargo test` builds the package's own programs too, and puts those one folder higher.
bool isTestProgram(const QString &path)
{
    return path.section(u'/', -2, -2) == "deps"_L1;
}

// Every line of the program that the first error points at with its own mark or with a label.
QList<int> causesIn(const Diagnostics::DiagnosticList &diagnostics)
{
    const auto first = std::ranges::find_if(diagnostics, &Diagnostics::Diagnostic::isError);
    QList<int> lines;
    if (first == diagnostics.end()) {
        return lines;
    }
    for (const Diagnostics::Span &span : first->spans) {
        const bool points = span.primary || !span.label.isEmpty();
        if (points && span.file == "main.rs"_L1 && !lines.contains(span.lineStart)) {
            lines << span.lineStart;
        }
    }
    std::ranges::sort(lines);
    return lines;
}

} // namespace

TrialJob::TrialJob(Trial trial, const TrialSetting &setting, QObject *parent)
    : QObject(parent)
    , m_trial(std::move(trial))
    , m_setting(setting)
    , m_temporary(setting.scratch + u"/trial-XXXXXX"_s)
    , m_folder(m_temporary.path())
    , m_rules(m_setting.helpers)
{
    connect(&m_rules, &Runner::RuleCheck::finished, this, &TrialJob::acceptRules);
}

void TrialJob::start(const QString &obstacle)
{
    m_result.failure = obstacle.isEmpty() ? obstacleFor(m_trial, m_setting.toolchain) : obstacle;
    if (m_result.failure.isEmpty() && !m_temporary.isValid()) {
        m_result.failure =
            Text::tr("No folder could be made in %1: %2").arg(m_setting.scratch, m_temporary.errorString());
    }
    if (m_result.failure.isEmpty()) {
        if (const Result<void> filled = m_folder.fill(m_trial, m_setting); !filled) {
            m_result.failure = filled.error().text();
        }
    }
    if (!m_result.failure.isEmpty()) {
        QMetaObject::invokeMethod(this, &TrialJob::conclude, Qt::QueuedConnection);
        return;
    }
    if (m_trial.kind == TrialKind::Rules) {
        readRules();
        return;
    }
    if (m_trial.kind == TrialKind::Trace) {
        recordTrace();
        return;
    }
    launch(compileRequest(m_trial, m_setting, m_folder), &TrialJob::acceptCompilation);
}

void TrialJob::stop()
{
    m_isStopped = true;
    m_rules.stop();
    if (m_trace) {
        m_trace->stop();
    }
    if (m_process) {
        m_process->kill();
    }
}

void TrialJob::launch(const Sandbox::ProcessRequest &request, void (TrialJob::*accept)(const ProcessResult &))
{
    m_output.clear();
    m_error.clear();
    m_process = new Sandbox::SandboxedProcess(this);
    connect(m_process, &Sandbox::SandboxedProcess::outputReceived, this,
            [this](const QByteArray &bytes, bool isError) { (isError ? m_error : m_output) += bytes; });
    connect(
        m_process, &Sandbox::SandboxedProcess::finished, this,
        [this, accept](const ProcessResult &result) {
            std::exchange(m_process, nullptr)->deleteLater();
            if (!m_isStopped) {
                (this->*accept)(result);
            }
        },
        Qt::QueuedConnection);
    m_process->start(request);
}

void TrialJob::readRules()
{
    Runner::RuleQuery query{{}, m_trial.require, m_trial.forbid};
    if (!m_trial.isProject()) {
        query.files.push_back({QString(), m_trial.source});
    }
    for (const Course::ProjectFile &file : m_trial.files) {
        if (Study::isJudged({file.path, file.content})) {
            query.files.push_back({file.path, file.content});
        }
    }
    m_rules.start(query);
}

void TrialJob::acceptRules(const Result<Runner::RuleReport> &report)
{
    m_result.isLasting = false;
    if (!report) {
        m_result.failure = report.error().text();
        conclude();
        return;
    }
    m_result.breaches = report->breaches;
    for (const Runner::UnreadText &text : report->unread) {
        m_result.messages.push_back({true, {}, text.message, text.file, text.line});
    }
    m_result.codes = report->absent;
    m_result.compiled = report->unread.empty();
    m_result.passed = m_result.compiled && m_result.breaches.empty();
    conclude();
}

void TrialJob::recordTrace()
{
    m_trace = std::make_unique<TraceAsking>(m_setting.toolchain, m_temporary.path(), m_setting.helpers, nullptr);
    connect(m_trace.get(), &TraceAsking::finished, this, &TrialJob::acceptTrace);
    m_trace->ask(m_trial.source, m_trial.edition, m_trial.watched);
}

void TrialJob::acceptTrace(const TraceAnswer &answer)
{
    m_result.failure = answer.failure;
    m_result.states = answer.states;
    m_result.cut = answer.cut;
    m_result.compiled = answer.failure.isEmpty();
    m_result.passed = m_result.compiled;
    conclude();
}

void TrialJob::acceptCompilation(const ProcessResult &process)
{
    if (process.end != ProcessResult::End::Exited) {
        const bool unable = process.end == ProcessResult::End::NotStarted;
        m_result.failure = unable ? Text::tr("The compiler could not be started: %1").arg(process.failure)
                                  : Text::tr("The compiler did not come to an end with this program.");
        conclude();
        return;
    }
    judgeCompilation(process);
    const bool runs = m_trial.kind == TrialKind::Run || m_trial.kind == TrialKind::Test;
    if (!m_result.failure.isEmpty() || !runs || !m_result.compiled) {
        conclude();
        return;
    }
    if (!m_trial.isProject()) {
        m_programs = {m_folder.program()};
    }
    m_result.passed = true;
    startProgram();
}

void TrialJob::judgeCompilation(const ProcessResult &process)
{
    switch (m_trial.kind) {
    case TrialKind::Rules: // no compiler is asked here
    case TrialKind::Trace:
        return;
    case TrialKind::Explain:
        m_result.passed = process.exitCode == 0;
        return;
    case TrialKind::Format:
        m_result.compiled = m_trial.isProject() || process.exitCode == 0;
        m_result.passed = process.exitCode == 0 && (m_trial.isProject() || m_output == m_trial.source);
        return;
    case TrialKind::Build:
    case TrialKind::Run:
    case TrialKind::Test:
    case TrialKind::Lint:
        break;
    }
    m_result.compiled = process.exitCode == 0;
    m_trial.isProject() ? readCargo() : readDiagnostics();
    m_result.passed = m_result.compiled && m_result.warnings == 0;
    if (!m_result.compiled && m_result.codes.isEmpty() && m_result.failure.isEmpty()) {
        m_result.failure =
            Text::tr("The compiler failed without a message: %1").arg(QString::fromUtf8(m_error.right(400)).trimmed());
    }
}

void TrialJob::readDiagnostics()
{
    const QByteArray source = compiledSource(m_trial);
    Diagnostics::ParseResult parsed =
        Diagnostics::parseRustcOutput(m_error, {.ownFile = u"main.rs"_s, .source = source});
    if (m_trial.kind == TrialKind::Test) {
        Runner::TestSource(m_trial.source, m_trial.tests).relocate(parsed.diagnostics);
    }
    if (parsed.compilerCrashed) {
        m_result.failure = Text::tr("The compiler itself crashed on this program.");
    }
    note(parsed.diagnostics);
}

void TrialJob::readCargo()
{
    const Diagnostics::CargoResult parsed = Diagnostics::parseCargoOutput(m_output, {.ownFile = {}, .source = {}});
    for (const QString &program : parsed.executables) {
        if (m_trial.kind == TrialKind::Test && !isTestProgram(program)) {
            continue;
        }
        m_programs << outsidePath(program, m_trial, m_setting, m_folder);
    }
    note(parsed.diagnostics);
}

void TrialJob::note(const Diagnostics::DiagnosticList &diagnostics)
{
    for (const Diagnostics::Diagnostic &diagnostic : diagnostics) {
        const Diagnostics::Span *span = diagnostic.primarySpan();
        const bool warning = diagnostic.level == Diagnostics::Level::Warning;
        if (diagnostic.isError()) {
            m_result.codes << (diagnostic.code.isEmpty() ? u"error"_s : diagnostic.code);
            for (const Diagnostics::Span &place : diagnostic.spans) {
                if (place.primary && !m_result.errorLines.contains(place.lineStart)) {
                    m_result.errorLines << place.lineStart;
                }
            }
        }
        m_result.warnings += warning ? 1 : 0;
        if ((warning || diagnostic.isError()) && m_result.messages.size() < mostMessages) {
            m_result.messages.push_back({diagnostic.isError(), diagnostic.code, diagnostic.message,
                                         span ? span->file : QString(), span ? span->lineStart : 0});
        }
    }
    if (m_trial.wantsCause) {
        m_result.causeLines = causesIn(diagnostics);
    }
    m_result.codes.sort();
    m_result.codes.removeDuplicates();
    std::ranges::sort(m_result.errorLines);
}

void TrialJob::startProgram()
{
    if (m_programs.isEmpty()) {
        conclude();
        return;
    }
    if (!QFileInfo(m_programs.front()).isExecutable()) {
        m_result.failure = Text::tr("The compiler made no program that can be started.");
        conclude();
        return;
    }
    launch(programRequest(m_trial, m_setting, m_folder, m_programs.front()), &TrialJob::acceptRun);
    if (!std::exchange(m_isRunning, true)) {
        emit programStarted();
    }
}

void TrialJob::acceptRun(const ProcessResult &process)
{
    if (process.end == ProcessResult::End::NotStarted) {
        m_result.failure = Text::tr("The program could not be started: %1").arg(process.failure);
        conclude();
        return;
    }
    const Runner::Ending ending =
        Runner::describeOutcome(process, m_error, {Sandbox::Limits::forRun(), m_setting.toolchain.sandbox});
    const bool first = m_runs++ == 0;
    bool passed = ending.outcome == Outcome::Finished && process.exitCode == 0;
    if (m_trial.kind == TrialKind::Test) {
        const Diagnostics::TestCounts counts = Diagnostics::parseTestCounts(m_output);
        m_result.tests += counts.passed + counts.failed;
        passed = passed && counts.failed == 0;
    } else if (!first) {
        m_result.stable = m_result.stable && m_result.output == m_output && m_result.outcome == ending.outcome
                          && m_exitCode == process.exitCode;
    }
    m_exitCode = process.exitCode;
    if (first || !passed) {
        m_result.outcome = ending.outcome;
        m_result.ending = ending.message;
        m_result.output = m_output;
    }
    m_result.passed = m_result.passed && passed;
    const bool again = m_trial.kind == TrialKind::Run && m_runs < m_trial.repeat;
    if (!again) {
        m_programs.removeFirst();
        if (m_trial.kind == TrialKind::Run) {
            m_programs.clear(); // of several programs of a project the first one is the lesson's
        }
    }
    startProgram();
}

void TrialJob::conclude()
{
    if (!m_isStopped) {
        m_isStopped = true;
        emit finished(m_result);
    }
}

} // namespace Ochre::Checker
