// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxlauncher.h"

#include <fcntl.h>
#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <sys/resource.h>
#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Sandbox {

namespace {

using KeptDescriptors = std::array<int, 4>;

// Runs in the child between vfork and exec: system calls only. The channels keep their numbers, so that none of them
// can land on a descriptor that QProcess itself still needs there.
void closeAllBut(const KeptDescriptors &kept)
{
    constexpr int highest = 4096; // where close_range() is missing (before Linux 5.11)
    if (::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) != 0) {
        for (int descriptor = 3; descriptor < highest; ++descriptor) {
            ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
        }
    }
    for (const int descriptor : kept) { // of -1 there is nothing to keep
        ::fcntl(descriptor, F_SETFD, 0);
    }
}

// The kernel does not count the processes of root, so that only runbox bounds them: it may come before them.
void letWatcherComeFirst()
{
    constexpr rlim_t upToMinus15 = 35;
    if (::geteuid() == 0) {
        const rlimit nice{upToMinus15, upToMinus15};
        ::setrlimit(RLIMIT_NICE, &nice);
    }
}

Result<void> checkParts(const ProcessRequest &request, const SandboxHost &host)
{
    if (request.sandbox == SandboxLevel::Full && host.bubblewrap.isEmpty()) {
        return std::unexpected(
            Error{QCoreApplication::translate("SandboxLauncher", "The program bwrap was not found."), QString(),
                  QCoreApplication::translate("SandboxLauncher", "Install the package bubblewrap.")});
    }
    const QString helper = request.helpers + u"/runbox"_s;
    if (!QFileInfo(helper).isExecutable()) {
        return std::unexpected(
            Error{QCoreApplication::translate("SandboxLauncher", "A part of Ochre that starts programs is missing."),
                  helper, QCoreApplication::translate("SandboxLauncher", "Install Ochre again.")});
    }
    return {};
}

} // namespace

Result<SandboxLink> launchSandbox(QProcess &process, const ProcessRequest &request, const SandboxHost &host,
                                  int groupDoor)
{
    if (const Result<void> complete = checkParts(request, host); !complete) {
        return std::unexpected(complete.error());
    }
    std::optional<Pipe> status = Pipe::toRead();
    std::optional<Pipe> lifeline = Pipe::toWrite();
    if (!status || !lifeline) {
        return std::unexpected(
            Error{QCoreApplication::translate("SandboxLauncher", "Ochre has too many files open."), QString(),
                  QCoreApplication::translate("SandboxLauncher", "Close some windows and try again.")});
    }
    // bubblewrap closes its status channel before the program starts, so runbox needs one of its own; without
    // bubblewrap nobody would close the first.
    const Descriptor report(::fcntl(status->theirs.number(), F_DUPFD_CLOEXEC, 3));
    const int first = request.sandbox == SandboxLevel::Full ? status->theirs.number() : -1;
    const KeptDescriptors kept{first, report.number(), lifeline->theirs.number(), groupDoor};
    const SandboxCommand command = sandboxCommand(request, host, {kept[0], kept[1], kept[2], kept[3]});
    process.setProgram(command.program);
    process.setArguments(command.arguments);
    process.setProcessEnvironment(sandboxEnvironment(request));
    process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession
                                     | QProcess::UnixProcessFlag::ResetSignalHandlers
                                     | QProcess::UnixProcessFlag::UseVFork);
    process.setChildProcessModifier([kept] {
        closeAllBut(kept);
        letWatcherComeFirst();
    });
    process.start();
    return SandboxLink{std::move(status->ours), std::move(lifeline->ours)};
}

} // namespace Ochre::Sandbox
