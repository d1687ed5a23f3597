// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/testjob.h"

#include "diagnostics/testoutputparser.h"
#include "runner/buildstep.h"
#include "runner/compileslot.h"
#include "runner/outcome.h"
#include "runner/runjob.h"
#include "runner/scratch.h"

#include <algorithm>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

TestCase::State stateOf(const Diagnostics::TestOutcome &told, const Sandbox::ProcessResult &process)
{
    using Told = Diagnostics::TestOutcome::State;
    if (process.end == Sandbox::ProcessResult::End::WallTime) {
        return TestCase::State::TimedOut;
    }
    if (told.state == Told::Ignored) {
        return TestCase::State::Ignored;
    }
    // The exit code decides, not what the test printed: its own output could look like a result.
    const bool isFine = process.end == Sandbox::ProcessResult::End::Exited && process.exitCode == 0;
    return isFine ? TestCase::State::Passed : TestCase::State::Failed;
}

} // namespace

TestJob::TestJob(const RunRequest &request, const QByteArray &tests, const BuildServices &services, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_source(request.source, tests)
    , m_services(services)
    , m_build(makeProgramMaker(services,
                               {.purpose = CompilePurpose::Test,
                                .source = m_source.text(),
                                .edition = request.edition,
                                .crates = request.crates},
                               request.project))
{
    m_result.ticket = request.ticket;
    connect(m_build.get(), &ProgramMaker::built, this, &TestJob::accept);
    connect(m_build.get(), &ProgramMaker::failed, this, &TestJob::refuse);
}

void TestJob::start()
{
    m_result.sandbox = m_services.slot.setting().sandbox;
    m_build->start();
}

void TestJob::stop()
{
    if (m_isStopping) {
        return;
    }
    m_isStopping = true;
    if (m_programs.empty()) {
        m_build.reset();
    }
    const auto processes = findChildren<Sandbox::SandboxedProcess *>();
    for (Sandbox::SandboxedProcess *process : processes) {
        process->kill();
    }
    if (m_running == 0) {
        QMetaObject::invokeMethod(
            this, [this] { finish(Outcome::Stopped, tr("You stopped the tests.")); }, Qt::QueuedConnection);
    }
}

void TestJob::refuse(int compileMs, const CompileReport &report)
{
    m_result.compileMs = compileMs;
    m_result.diagnostics = report.diagnostics;
    m_source.relocate(m_result.diagnostics);
    const bool isSetUp = report.verdict == CompileReport::Verdict::Unusable;
    finish(isSetUp ? Outcome::NotStarted : Outcome::CompileFailed, describeBuildFailure(report));
}

void TestJob::accept(const std::vector<Program> &programs, int compileMs, const CompileReport &report)
{
    m_programs = programs;
    m_result.compileMs = compileMs;
    m_result.diagnostics = report.diagnostics;
    m_source.relocate(m_result.diagnostics);
    m_clock.start();
    emit programStarted();
    listTests(0);
}

void TestJob::listTests(size_t program)
{
    launch(program, {u"--list"_s, u"--format"_s, u"terse"_s},
           [this, program](const Sandbox::ProcessResult &process, const Running &run) {
               acceptList(program, process, run);
           });
}

void TestJob::launch(size_t program, const QStringList &arguments, const Handler &handler)
{
    const CompileSetting &setting = m_services.slot.setting();
    auto run = std::make_shared<Running>();
    run->box = makeBox(setting, m_services.scratch);
    if (run->box && !run->box->isValid()) {
        return refuseBox(*run->box);
    }
    Sandbox::ProcessRequest request =
        programCommand(m_programs[program].path, setting, run->box ? run->box->path() : QString());
    for (const Sandbox::Mount &mount : m_build->testMounts()) {
        request.mounts.push_back(mount);
    }
    request.arguments = arguments;
    request.limits = m_request.limits;
    request.closeInput = true;
    auto *process = new Sandbox::SandboxedProcess(this);
    ++m_running;
    connect(process, &Sandbox::SandboxedProcess::outputReceived, this,
            [run](const QByteArray &bytes, bool isError) { (isError ? run->error : run->output) += bytes; });
    connect(process, &Sandbox::SandboxedProcess::finished, this,
            [this, process, run, handler](const Sandbox::ProcessResult &result) {
                process->deleteLater();
                --m_running;
                handler(result, *run);
            });
    process->start(request);
}

// Nothing may start in a folder that could not be made; what was asked for is not answered as a failed test.
void TestJob::refuseBox(const QTemporaryDir &box)
{
    m_isStopping = true;
    QMetaObject::invokeMethod(
        this, [this, why = boxFailure(box)] { finish(Outcome::NotStarted, why); }, Qt::QueuedConnection);
}

void TestJob::acceptList(size_t program, const Sandbox::ProcessResult &process, const Running &run)
{
    if (m_isStopping) {
        return finish(Outcome::Stopped, tr("You stopped the tests."));
    }
    if (process.end != Sandbox::ProcessResult::End::Exited || process.exitCode != 0) {
        const Ending ending = describeOutcome(process, {run.output, run.error}, m_request.limits);
        return finish(ending.outcome == Outcome::Finished ? Outcome::NotStarted : ending.outcome, ending.message);
    }
    const Program &asked = m_programs[program];
    for (const QString &name : Diagnostics::parseTestList(run.output)) {
        TestCase test;
        test.name =
            asked.kind == Program::Kind::IntegrationTests ? asked.name + u"::" + name : TestSource::displayName(name);
        m_result.tests.push_back(test);
        m_places.push_back({program, name});
    }
    if (program + 1 < m_programs.size()) {
        listTests(program + 1);
    } else {
        startNext();
    }
}

void TestJob::startNext()
{
    while (!m_isStopping && m_running < maxParallel && m_next < m_result.tests.size()) {
        const size_t index = m_next++;
        launch(m_places[index].program, {m_places[index].name, u"--exact"_s, u"--test-threads=1"_s},
               [this, index](const Sandbox::ProcessResult &process, const Running &run) {
                   acceptTest(index, process, run);
               });
    }
    if (m_running == 0) {
        finishTests();
    }
}

void TestJob::acceptTest(size_t index, const Sandbox::ProcessResult &process, const Running &run)
{
    if (process.end == Sandbox::ProcessResult::End::NotStarted) {
        return finish(Outcome::NotStarted, describeOutcome(process, {}, m_request.limits).message);
    }
    if (process.end != Sandbox::ProcessResult::End::Stopped) {
        TestCase &test = m_result.tests[index];
        const auto told = Diagnostics::parseTestRun(m_places[index].name, run.output, run.error);
        test.state = stateOf(told, process);
        test.output = told.output;
        test.message = told.message;
        test.file = told.location.file;
        test.line = told.location.line;
        if (told.assertion) {
            test.actual = told.assertion->left;
            test.expected = told.assertion->right;
        }
        const bool isPlainFailure = process.end == Sandbox::ProcessResult::End::Exited;
        if (!isPlainFailure || (test.message.isEmpty() && test.state == TestCase::State::Failed)) {
            test.message = describeOutcome(process, {run.output, run.error}, m_request.limits).message;
        }
        m_source.relocate(test);
    }
    startNext();
}

void TestJob::finishTests()
{
    m_result.runMs = static_cast<int>(m_clock.elapsed());
    if (m_isStopping) {
        return finish(Outcome::Stopped, tr("You stopped the tests."));
    }
    if (m_result.tests.empty()) {
        return finish(Outcome::Finished, tr("There are no tests in this program."));
    }
    const auto failed = std::ranges::count_if(m_result.tests, [](const TestCase &test) {
        return test.state == TestCase::State::Failed || test.state == TestCase::State::TimedOut;
    });
    if (failed == 0) {
        return finish(Outcome::Finished, tr("All tests passed."));
    }
    finish(Outcome::Finished, tr("%n test(s) failed.", nullptr, static_cast<int>(failed)));
}

void TestJob::finish(Outcome outcome, const QString &message)
{
    if (m_isDone) {
        return;
    }
    m_isDone = true;
    m_result.outcome = outcome;
    m_result.message = message;
    emit finished(m_result);
}

} // namespace Ochre::Runner
