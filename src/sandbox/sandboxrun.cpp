// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxrun.h"

#include "base/logging.h"
#include "sandbox/noexecmount.h"
#include "sandbox/processreaper.h"
#include "sandbox/sandboxtree.h"

#include <QSocketNotifier>
#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Sandbox {

namespace {

constexpr qsizetype MaxSetupErrors = 1 << 16;

Result<void> mayLaunch(const ProcessRequest &request)
{
    if (!mayStart(request)) {
        return std::unexpected(Error{SandboxedProcess::tr("This system has no sandbox that would hold the program."),
                                     {},
                                     SandboxedProcess::tr("Help › Toolchain and ochrectl doctor say what helps.")});
    }
    if (const QString place = noExecMount(request); !place.isEmpty()) {
        return std::unexpected(Error{SandboxedProcess::tr("Nothing may be started from here (mounted noexec)."), place,
                                     SandboxedProcess::tr("Set TMPDIR or XDG_CACHE_HOME to a folder elsewhere, and "
                                                          "start Ochre anew.")});
    }
    return {};
}

} // namespace

SandboxRun::SandboxRun(SandboxedProcess *owner)
    : q(owner)
{
    QObject::connect(&m_guard, &SandboxGuard::gone, q, [this] { conclude(); });
    QObject::connect(&m_watch, &SandboxWatch::timeIsUp, q, [this] { end(ProcessResult::End::WallTime); });
    QObject::connect(&m_watch, &SandboxWatch::waitingChanged, q, &SandboxedProcess::waitingForInputChanged);
    // The back-stop in runbox must not count the time either: a byte winds it up.
    QObject::connect(&m_watch, &SandboxWatch::stillWaiting, q, [this] { say('w'); });
}

void SandboxRun::start(const ProcessRequest &wanted)
{
    request = wanted;
    m_host = SandboxHost::detect();
    launch();
}

void SandboxRun::launch()
{
    m_status = {};
    m_ending = {};
    m_ending.level = request->sandbox;
    m_budget = OutputBudget(request->limits.outputBytes);
    m_announced = false;
    m_inputClosed = false;
    m_cpuMs = 0;
    m_pid = 0;
    m_process = new QProcess(q);
    connectProcess();
    Result<SandboxLink> link = mayLaunch(*request).and_then([this] {
        m_group = request->groups.isEmpty() ? std::nullopt : ControlGroup::make(request->groups, request->limits);
        return launchSandbox(*m_process, *request, m_host, m_group ? m_group->door() : -1);
    });
    if (!link) {
        fail(link.error().text());
        return;
    }
    m_link = std::move(*link);
    m_pid = m_process->processId();
    m_guard.begin(request->sandbox, m_pid);
    m_notifier = new QSocketNotifier(m_link.status.number(), QSocketNotifier::Read, m_process);
    QObject::connect(m_notifier, &QSocketNotifier::activated, q, [this] { readStatus(); });
    if (request->isParked) {
        say('p');
    } else {
        startClock();
    }
    feed(request->input);
    if (request->closeInput) {
        closeInput();
    }
}

void SandboxRun::connectProcess()
{
    QObject::connect(m_process, &QProcess::readyReadStandardOutput, q,
                     [this] { readOutput(QProcess::StandardOutput); });
    QObject::connect(m_process, &QProcess::readyReadStandardError, q, [this] { readOutput(QProcess::StandardError); });
    QObject::connect(m_process, &QProcess::finished, q, [this](int code, QProcess::ExitStatus status) {
        m_ending.code = code;
        m_ending.crashed = status == QProcess::CrashExit;
        processEnded();
    });
    QObject::connect(m_process, &QProcess::bytesWritten, q,
                     [this] { m_watch.noteInput(m_process->bytesToWrite() > 0); });
    QObject::connect(m_process, &QProcess::errorOccurred, q, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail(m_process->errorString());
        }
    });
}

void SandboxRun::readStatus()
{
    std::array<char, 4096> bytes{};
    ssize_t count = 0;
    while ((count = ::read(m_link.status.number(), bytes.data(), bytes.size())) > 0) {
        m_status.feed(QByteArray(bytes.data(), static_cast<qsizetype>(count)));
    }
    if (count == 0 && m_notifier) {
        m_notifier->setEnabled(false); // nobody is left to write
    }
    m_guard.hold(m_status.childPid());
    if (m_status.hasStarted()) {
        announceStart();
    }
}

void SandboxRun::announceStart()
{
    if (m_announced) {
        return;
    }
    m_announced = true;
    if (!m_ending.ourKill && !request->isParked) {
        startClock(); // setting up does not count
        m_watch.watchInput(request->kind == ProcessRequest::Kind::Run && !m_inputClosed ? m_status.inputInode() : 0,
                           watcherCount(request->sandbox));
    }
    emit q->started();
    if (!m_ending.setupErrors.isEmpty()) {
        passOn(std::exchange(m_ending.setupErrors, {}), true);
    }
}

void SandboxRun::readOutput(QProcess::ProcessChannel channel)
{
    const bool isError = channel == QProcess::StandardError;
    const QByteArray bytes = isError ? m_process->readAllStandardError() : m_process->readAllStandardOutput();
    if (!m_announced) {
        readStatus();
    }
    if (!m_announced && isError) {
        // Still bubblewrap's own voice.
        m_ending.setupErrors += bytes.left(MaxSetupErrors - m_ending.setupErrors.size());
    } else if (!bytes.isEmpty()) {
        announceStart(); // only the program writes there, and can be faster than the word of its start
        passOn(bytes, isError);
    }
}

void SandboxRun::passOn(const QByteArray &bytes, bool isError)
{
    m_watch.noteOutput();
    const QByteArray taken = m_budget.take(bytes);
    if (!taken.isEmpty()) {
        emit q->outputReceived(taken, isError);
    }
    if (m_budget.isExceeded()) {
        end(ProcessResult::End::OutputLimit);
    }
}

void SandboxRun::feed(const QByteArray &bytes)
{
    if (!bytes.isEmpty() && !m_inputClosed) {
        m_process->write(bytes);
        m_watch.noteInput(true);
    }
}

void SandboxRun::closeInput()
{
    m_inputClosed = true;
    m_watch.noteInput(m_process->bytesToWrite() > 0);
    m_watch.watchInput(0); // at the end of its input nothing waits
    m_process->closeWriteChannel();
}

/// To runbox, which takes any byte for a sign that somebody watches.
void SandboxRun::say(char word)
{
    std::ignore = ::write(m_link.lifeline.number(), &word, 1);
}

void SandboxRun::startClock()
{
    m_watch.start(m_pid, request->limits.wallMs);
}

void SandboxRun::unpark()
{
    if (std::exchange(request->isParked, false) && !m_ending.ourKill) {
        say('w');
        startClock();
    }
}

void SandboxRun::end(ProcessResult::End reason)
{
    if (!request || m_ending.ourKill) {
        return;
    }
    m_ending.ourKill = reason;
    readStatus();
    if (m_status.hasEnded() && reason != ProcessResult::End::OutputLimit) {
        m_ending.ourKill.reset(); // it was faster than we
    }
    killTree();
}

void SandboxRun::killTree()
{
    if (m_process->state() == QProcess::NotRunning) {
        return;
    }
    m_cpuMs = SandboxTree(m_pid).cpuMs();
    m_watch.stop();
    m_link.lifeline.close();
    m_guard.kill();
}

void SandboxRun::processEnded()
{
    readStatus();
    if (m_status.hasEverStarted()) {
        announceStart();
    }
    m_watch.stop();
    readOutput(QProcess::StandardOutput);
    readOutput(QProcess::StandardError);
    if (startAgain()) {
        return;
    }
    m_guard.rootEnded();
}

// bubblewrap before 0.8 does not know the option, and some places do not let it work.
bool SandboxRun::startAgain()
{
    const bool isUnknown =
        m_ending.setupErrors.contains("disable-userns") || m_ending.setupErrors.contains("max_user_namespaces");
    if (m_announced || m_ending.ourKill || m_ending.level != SandboxLevel::Full || !m_host.canBlockNamespaces
        || !isUnknown) {
        return false;
    }
    m_host.canBlockNamespaces = false;
    release();
    launch();
    return true;
}

void SandboxRun::conclude()
{
    m_ending.hasRunOutOfMemory = m_group && m_group->hasRunOutOfMemory();
    ProcessResult result = sandboxResult(m_ending, m_status);
    result.wallMs = m_watch.usedMs();
    result.cpuMs = m_status.hasEnded() ? m_status.cpuMs() : m_cpuMs;
    result.droppedBytes = m_budget.droppedBytes();
    finish(result);
}

void SandboxRun::fail(const QString &failure)
{
    m_watch.stop();
    ProcessResult result;
    result.failure = failure;
    // Never from within start(): the caller has not returned yet.
    QMetaObject::invokeMethod(q, [this, result] { finish(result); }, Qt::QueuedConnection);
}

void SandboxRun::finish(const ProcessResult &result)
{
    m_watch.stop();
    release();
    request.reset();
    qCInfo(logSandbox) << "ended by" << static_cast<int>(result.end) << "code" << result.exitCode << "signal"
                       << result.signal << "wall ms" << result.wallMs;
    emit q->finished(result);
}

void SandboxRun::release()
{
    if (m_notifier) {
        m_notifier->setEnabled(false); // its descriptor is closed before it is deleted
        m_notifier = nullptr;
    }
    m_process->disconnect(q);
    m_process->deleteLater();
    m_process = nullptr;
    m_link = {};
    m_group.reset();
}

// The owner is going away: what runs is killed, and the QProcess, whose destructor would block until its process is
// reaped, lives on without us until then.
void SandboxRun::abandon()
{
    if (!request) {
        return;
    }
    readStatus();
    if (m_notifier) {
        m_notifier->setEnabled(false);
    }
    m_process->disconnect(q);
    if (m_process->state() == QProcess::NotRunning) {
        return;
    }
    killTree();
    reapLater(m_process);
}

} // namespace Ochre::Sandbox
