// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/runjob.h"

#include "runner/buildstep.h"
#include "runner/compileslot.h"
#include "runner/outcome.h"
#include "runner/scratch.h"

#include <utility>

namespace Ochre::Runner {

RunJob::RunJob(const RunRequest &request, const BuildServices &services, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_services(services)
    , m_build(makeProgramMaker(services,
                               {.purpose = CompilePurpose::Build,
                                .source = request.source,
                                .edition = request.edition,
                                .optimised = request.optimised,
                                .crates = request.crates},
                               request.project, request.trust))
{
    m_result.ticket = request.ticket;
    connect(m_build.get(), &ProgramMaker::built, this, &RunJob::launch);
    connect(m_build.get(), &ProgramMaker::failed, this, &RunJob::refuse);
    connect(&m_process, &Sandbox::SandboxedProcess::started, this, &RunJob::announce);
    connect(&m_process, &Sandbox::SandboxedProcess::outputReceived, this, &RunJob::collect);
    connect(&m_process, &Sandbox::SandboxedProcess::waitingForInputChanged, this, &RunJob::waitingForInputChanged);
    connect(&m_process, &Sandbox::SandboxedProcess::finished, this, &RunJob::conclude);
}

void RunJob::start()
{
    m_result.sandbox = m_services.slot.setting().sandbox;
    m_build->start();
}

void RunJob::stop()
{
    if (m_isLaunched) {
        return m_process.kill();
    }
    m_build.reset();
    Sandbox::ProcessResult stopped;
    stopped.end = Sandbox::ProcessResult::End::Stopped;
    QMetaObject::invokeMethod(this, [this, stopped] { conclude(stopped); }, Qt::QueuedConnection);
}

void RunJob::writeInput(const QByteArray &bytes)
{
    if (m_isLaunched) {
        m_process.writeInput(bytes);
    } else if (!m_request.closeInput) {
        m_request.input += bytes;
    }
}

void RunJob::closeInput()
{
    if (m_isLaunched) {
        m_process.closeInput();
    }
    m_request.closeInput = true;
}

void RunJob::launch(const std::vector<Program> &programs, int compileMs, const CompileReport &report)
{
    const CompileSetting &setting = m_services.slot.setting();
    m_result.compileMs = compileMs;
    m_result.diagnostics = report.diagnostics;
    m_result.sandbox = setting.sandbox;
    m_box = makeBox(setting, m_services.scratch);
    if (m_box && !m_box->isValid()) {
        m_result.outcome = Outcome::NotStarted;
        m_result.message = boxFailure(*m_box);
        return finish();
    }
    Sandbox::ProcessRequest request = programCommand(programs.front().path, setting, m_box ? m_box->path() : QString());
    request.arguments = m_request.arguments;
    request.isUnprotectedAllowed = mayGoUnprotected(m_request.trust);
    request.limits = m_request.limits;
    request.input = m_request.input;
    request.closeInput = m_request.closeInput;
    m_isLaunched = true;
    m_process.start(request);
}

void RunJob::refuse(int compileMs, const CompileReport &report)
{
    const bool isSetUp = report.verdict == CompileReport::Verdict::Unusable;
    m_result.outcome = isSetUp ? Outcome::NotStarted : Outcome::CompileFailed;
    m_result.compileMs = compileMs;
    m_result.diagnostics = report.diagnostics;
    m_result.message = describeBuildFailure(report);
    finish();
}

void RunJob::announce()
{
    if (!std::exchange(m_isAnnounced, true)) {
        emit programStarted();
    }
}

void RunJob::collect(const QByteArray &bytes, bool isError)
{
    announce(); // the first output can overtake the news of the start
    (isError ? m_result.standardError : m_result.standardOutput) += bytes;
    emit outputReceived(bytes, isError);
}

void RunJob::conclude(const Sandbox::ProcessResult &process)
{
    if (m_isDone) {
        return;
    }
    const Ending ending = describeOutcome(process, m_result.standardError, {m_request.limits, m_result.sandbox});
    m_result.outcome = ending.outcome;
    m_result.message = ending.message;
    m_result.exitCode = process.exitCode;
    m_result.signal = process.signal;
    m_result.runMs = process.wallMs;
    m_result.droppedBytes = process.droppedBytes;
    finish();
}

void RunJob::finish()
{
    if (m_isDone) {
        return;
    }
    m_isDone = true;
    emit finished(m_result);
}

QString boxFailure(const Sandbox::Box &box)
{
    return RunJob::tr("The program was not started: its folder could not be made (%1). Free some space on the disk, or "
                      "check that the cache folder can be written.")
        .arg(box.errorString());
}

std::unique_ptr<Sandbox::Box> makeBox(const CompileSetting &setting, const Scratch &scratch)
{
    if (setting.sandbox == Sandbox::SandboxLevel::Full) {
        return nullptr;
    }
    return std::make_unique<Sandbox::Box>(scratch.boxTemplate());
}

} // namespace Ochre::Runner
