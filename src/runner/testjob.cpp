// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/testjob.h"

#include "diagnostics/testoutputparser.h"
#include "runner/buildstep.h"
#include "runner/compileslot.h"
#include "runner/cratelibrary.h"
#include "runner/outcome.h"
#include "runner/runjob.h"
#include "runner/scratch.h"
#include "runner/testverdict.h"

#include <utility>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

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
                               request.project, request.trust))
{
    m_result.ticket = request.ticket;
    connect(m_build.get(), &ProgramMaker::built, this, &TestJob::accept);
    connect(m_build.get(), &ProgramMaker::failed, this, &TestJob::refuse);
}

TestJob::~TestJob()
{
    cancelCheck();
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
    cancelCheck();
    if (m_programs.empty()) {
        m_build.reset();
    }
    const auto processes = findChildren<Sandbox::SandboxedProcess *>();
    for (Sandbox::SandboxedProcess *process : processes) {
        process->kill();
    }
    if (m_running == 0) {
        QMetaObject::invokeMethod(this, &TestJob::finishEarly, Qt::QueuedConnection);
    }
}

void TestJob::refuse(int compileMs, const CompileReport &report)
{
    m_result.compileMs = compileMs;
    m_result.diagnostics = report.diagnostics;
    const bool isDisturbed = m_source.isDisturbed(report.diagnostics);
    m_source.relocate(m_result.diagnostics);
    const bool isSetUp = report.verdict == CompileReport::Verdict::Unusable;
    const auto answer = [this, isSetUp, message = describeBuildFailure(report)] {
        finish(isSetUp ? Outcome::NotStarted : Outcome::CompileFailed, message);
    };
    if (isDisturbed) {
        checkAlone(answer);
    } else {
        answer();
    }
}

// The learner's text without the tests behind it: what it leaves open (a brace, an attribute, a doc comment) would take
// hold of them. Its own errors are told as a check tells them; without any, the answer is what it was.
void TestJob::checkAlone(const std::function<void()> &goOn)
{
    m_isChecking = true;
    const CompileOrder order{.purpose = CompilePurpose::Check,
                             .source = m_request.source,
                             .edition = m_request.edition,
                             .crates = m_request.crates,
                             .links = m_services.crates.links(m_request.crates)};
    m_services.slot.submit(CompileSlot::Client::Demand, order, [this, goOn](const CompileReport &report) {
        m_isChecking = false;
        if (report.verdict == CompileReport::Verdict::Rejected) {
            m_result.diagnostics = report.diagnostics;
            finish(Outcome::CompileFailed, describeBuildFailure(report));
        } else {
            goOn();
        }
    });
}

void TestJob::cancelCheck()
{
    if (std::exchange(m_isChecking, false)) {
        m_services.slot.cancel(CompileSlot::Client::Demand);
    }
}

void TestJob::accept(const std::vector<Program> &programs, int compileMs, const CompileReport &report)
{
    m_result.compileMs = compileMs;
    m_result.diagnostics = report.diagnostics;
    m_source.relocate(m_result.diagnostics);
    const auto begin = [this, programs] {
        m_programs = programs;
        m_clock.start();
        emit programStarted();
        listTests(0);
    };
    if (m_source.mayBeTakenHoldOf()) {
        checkAlone(begin);
    } else {
        begin();
    }
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
    request.isUnprotectedAllowed = mayGoUnprotected(m_request.trust);
    request.limits = m_request.limits;
    request.closeInput = true;
    request.mustReturn = true;
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
void TestJob::refuseBox(const Sandbox::Box &box)
{
    m_isStopping = true;
    m_refusal = boxFailure(box);
    QMetaObject::invokeMethod(this, &TestJob::finishEarly, Qt::QueuedConnection);
}

void TestJob::acceptList(size_t program, const Sandbox::ProcessResult &process, const Running &run)
{
    if (m_isStopping) {
        return finishEarly();
    }
    if (process.end == Sandbox::ProcessResult::End::Exited && process.exitCode == Sandbox::endedEarlyCode) {
        return finish(Outcome::Finished, tr("The program ended itself with code 0 before it could name its tests, so "
                                            "none of them ran. Does something call std::process::exit?"));
    }
    if (process.end != Sandbox::ProcessResult::End::Exited || process.exitCode != 0) {
        const Ending ending = describeOutcome(process, run.error, bounds());
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
        return listTests(program + 1);
    }
    const auto named = std::ranges::count_if(m_places, TestSource::isOfTheExercise, &Place::name);
    if (named < m_source.leastTests()) {
        m_result.tests.clear();
        return finish(Outcome::Finished,
                      tr("The program does not name every test of the exercise, so that nothing can be "
                         "said of it. Does something write to the output before main?"));
    }
    startNext();
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
        return finish(Outcome::NotStarted, describeOutcome(process, {}, bounds()).message);
    }
    if (process.end != Sandbox::ProcessResult::End::Stopped) {
        TestCase test = judgeTest(m_places[index].name, run.output, run.error, process, bounds());
        test.name = m_result.tests[index].name;
        m_source.relocate(test);
        m_result.tests[index] = test;
    }
    startNext();
}

void TestJob::finishTests()
{
    m_result.runMs = static_cast<int>(m_clock.elapsed());
    if (m_isStopping) {
        return finishEarly();
    }
    finish(Outcome::Finished, summaryOf(m_result.tests));
}

void TestJob::finishEarly()
{
    if (m_refusal.isEmpty()) {
        finish(Outcome::Stopped, tr("You stopped the tests."));
    } else {
        finish(Outcome::NotStarted, m_refusal);
    }
}

ProgramBounds TestJob::bounds() const
{
    return {m_request.limits, m_result.sandbox};
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
