// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxresult.h"

#include <QCoreApplication>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Ochre::Sandbox {

namespace {

using End = ProcessResult::End;

struct SandboxTexts {
    Q_DECLARE_TR_FUNCTIONS(SandboxTexts)
};

ProcessResult ended(int exitCode, int signal)
{
    ProcessResult result;
    result.end = signal == 0 ? End::Exited : End::Signalled;
    result.exitCode = signal == 0 ? exitCode : 128 + signal;
    result.signal = signal;
    return result;
}

ProcessResult killed(End end)
{
    ProcessResult result = ended(0, SIGKILL);
    result.end = end;
    return result;
}

ProcessResult overTotal(ProcessResult::Total total)
{
    ProcessResult result = killed(End::TotalLimit);
    result.total = total;
    return result;
}

ProcessResult notStarted(const QString &failure)
{
    ProcessResult result;
    result.failure = failure;
    return result;
}

ProcessResult reported(const SandboxStatus &status)
{
    switch (status.why()) {
    case SandboxStatus::Why::Wall:
        return killed(End::WallTime);
    case SandboxStatus::Why::Lifeline:
        return killed(End::Stopped);
    case SandboxStatus::Why::Processes:
        return overTotal(ProcessResult::Total::Processes);
    case SandboxStatus::Why::Memory:
        return overTotal(ProcessResult::Total::Memory);
    case SandboxStatus::Why::Cpu:
        return overTotal(ProcessResult::Total::CpuTime);
    case SandboxStatus::Why::Files:
        return overTotal(ProcessResult::Total::Files);
    case SandboxStatus::Why::Program:
    case SandboxStatus::Why::Unknown:
        break;
    }
    return ended(status.exitCode(), status.signal());
}

QString setupFailure(const SandboxEnding &ending, const SandboxStatus &status)
{
    const QString detail =
        status.failure().isEmpty() ? QString::fromUtf8(ending.setupErrors).trimmed() : status.failure();
    if (detail.isEmpty()) {
        return SandboxTexts::tr("The program ended before it was started (code %1).").arg(ending.code);
    }
    return ending.level == SandboxLevel::Full
               ? SandboxTexts::tr("The sandbox could not be set up: %1.").arg(detail)
               : SandboxTexts::tr("The limits for the program could not be set up: %1.").arg(detail);
}

} // namespace

ProcessResult sandboxResult(const SandboxEnding &ending, const SandboxStatus &status)
{
    if (ending.ourKill) {
        return killed(*ending.ourKill);
    }
    if (status.hasEnded()) {
        if (ending.hasRunOutOfMemory && status.signal() == SIGKILL) {
            return overTotal(ProcessResult::Total::Memory);
        }
        return reported(status);
    }
    if (!status.hasEverStarted()) {
        return notStarted(setupFailure(ending, status));
    }
    // The program has killed the helper that watches it; bubblewrap or QProcess saw that.
    if (ending.crashed) {
        return ended(0, ending.code);
    }
    return ending.code > 128 ? ended(0, ending.code - 128) : ended(ending.code, 0);
}

} // namespace Ochre::Sandbox
