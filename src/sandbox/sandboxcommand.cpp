// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxcommand.h"

#include "base/executable.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Ochre::Sandbox {

namespace {

constexpr qint64 MiB = 1 << 20;
constexpr auto guardInside = "/run/endguard.so"_L1;

QString guardOf(const ProcessRequest &request)
{
    return request.helpers + u"/endguard.so"_s;
}
// In each folder that a compiler or cargo fills: the crates of all lessons together take a tenth of that.
constexpr qint64 mostBuildBytes = 4096 * MiB;
constexpr int mostBuildFiles = 100'000;
constexpr int mostQuotas = 4; // that runbox takes

void addMemoryFolder(QStringList &arguments, const QString &path, qint64 bytes)
{
    // A tmpfs without a size may fill half of the RAM.
    arguments << u"--size"_s << QString::number(bytes) << u"--tmpfs"_s << path;
}

void bindSystem(QStringList &arguments, const SandboxHost &host)
{
    arguments << u"--ro-bind"_s << u"/usr"_s << u"/usr"_s;
    for (const QString &path : {u"/etc/alternatives"_s, u"/etc/localtime"_s}) {
        arguments << u"--ro-bind-try"_s << path << path;
    }
    for (const SandboxHost::SystemFolder &folder : host.systemFolders) {
        if (folder.linkTarget.isEmpty()) {
            arguments << u"--ro-bind"_s << folder.path << folder.path;
        } else {
            arguments << u"--symlink"_s << folder.linkTarget << folder.path;
        }
    }
    arguments << u"--proc"_s << u"/proc"_s << u"--dev"_s << u"/dev"_s;
    // No terminals: their number is one for the whole machine.
    addMemoryFolder(arguments, u"/dev/pts"_s, 4096);
}

QStringList bubblewrapArguments(const ProcessRequest &request, const SandboxHost &host, const SandboxChannels &channels)
{
    QStringList arguments{u"--unshare-all"_s, u"--unshare-user"_s};
    if (host.canBlockNamespaces) {
        arguments << u"--disable-userns"_s;
    }
    arguments << u"--die-with-parent"_s << u"--new-session"_s << u"--hostname"_s << u"lesson"_s << u"--uid"_s
              << u"1000"_s << u"--gid"_s << u"1000"_s << u"--cap-drop"_s << u"ALL"_s;
    bindSystem(arguments, host);
    if (request.kind == ProcessRequest::Kind::Run) {
        addMemoryFolder(arguments, u"/box"_s, 64 * MiB);
        addMemoryFolder(arguments, u"/tmp"_s, 32 * MiB);
    } else {
        addMemoryFolder(arguments, u"/tmp"_s, 256 * MiB);
    }
    for (const Mount &mount : request.mounts) {
        arguments << (mount.writable ? u"--bind"_s : u"--ro-bind"_s) << mount.outside << mount.inside;
    }
    arguments << u"--ro-bind"_s << request.helpers + u"/runbox"_s << u"/run/runbox"_s;
    if (request.mustReturn) {
        arguments << u"--ro-bind"_s << guardOf(request) << guardInside;
    }
    // / and /dev are writable memory too; and started by root, a program could set the kernel's core_pattern.
    for (const QString &path : {u"/"_s, u"/dev"_s, u"/proc"_s}) {
        arguments << u"--remount-ro"_s << path;
    }
    if (!request.workFolder.isEmpty()) {
        arguments << u"--chdir"_s << request.workFolder;
    }
    arguments << u"--json-status-fd"_s << QString::number(channels.status) << u"--"_s << u"/run/runbox"_s;
    return arguments;
}

QString confinement(SandboxLevel level)
{
    switch (level) {
    case SandboxLevel::Full:
        return u"namespace"_s;
    case SandboxLevel::Restricted:
        return u"landlock"_s;
    case SandboxLevel::LimitsOnly:
        break;
    }
    return u"limits"_s;
}

QStringList limitArguments(const ProcessRequest &request)
{
    const Limits &limits = request.limits;
    // The back-stop only matters when Ochre itself hangs, so it lies well above the limit that Ochre watches.
    const qint64 backStop = qMax<qint64>(0, limits.wallMs) * 2 + 5000;
    return {
        u"--memory"_s,    QString::number(limits.memoryBytes),     u"--cpu"_s,       QString::number(limits.cpuSeconds),
        u"--total-cpu"_s, QString::number(limits.totalCpuSeconds), u"--file-size"_s, QString::number(limits.fileBytes),
        u"--processes"_s, QString::number(limits.processes),       u"--files"_s,     QString::number(limits.openFiles),
        u"--nice"_s,      QString::number(request.niceness),       u"--wall"_s,      QString::number(backStop)};
}

// The folders that a program may fill: in memory, or on the disk where there are no namespaces.
QStringList quotaArguments(const ProcessRequest &request)
{
    if (request.kind == ProcessRequest::Kind::Compile) {
        QStringList arguments{u"--build"_s, u"--quota-bytes"_s, QString::number(mostBuildBytes), u"--quota-files"_s,
                              QString::number(mostBuildFiles)};
        int folders = 0;
        for (const Mount &mount : request.mounts) {
            if (mount.writable && folders++ < mostQuotas) {
                arguments << u"--quota"_s << mount.inside;
            }
        }
        return arguments;
    }
    if (request.sandbox == SandboxLevel::Full) {
        return {u"--quota"_s, u"/box"_s, u"--quota"_s, u"/tmp"_s};
    }
    return request.workFolder.isEmpty() ? QStringList() : QStringList{u"--quota"_s, request.workFolder};
}

void addPaths(QStringList &arguments, const ProcessRequest &request)
{
    if (!request.workFolder.isEmpty()) {
        arguments << u"--chdir"_s << request.workFolder;
    }
    if (request.sandbox == SandboxLevel::LimitsOnly) {
        return;
    }
    for (const Mount &mount : request.mounts) {
        arguments << (mount.writable ? u"--write"_s : u"--read"_s) << mount.outside;
    }
    if (request.mustReturn) {
        arguments << u"--read"_s << guardOf(request);
    }
}

// Without namespaces there is no /tmp of our own: temporary files go to the first writable folder.
QString temporaryFolder(const ProcessRequest &request)
{
    if (request.sandbox == SandboxLevel::Full) {
        return u"/tmp"_s;
    }
    for (const Mount &mount : request.mounts) {
        if (mount.writable) {
            return mount.outside;
        }
    }
    return request.workFolder.isEmpty() ? u"/"_s : request.workFolder;
}

} // namespace

SandboxHost SandboxHost::detect()
{
    SandboxHost host;
    host.bubblewrap = findExecutable(u"bwrap"_s);
    for (const QString &path : {u"/bin"_s, u"/sbin"_s, u"/lib"_s, u"/lib64"_s}) {
        const QFileInfo info(path);
        if (!info.exists()) {
            continue;
        }
        const QString target = info.isSymLink() ? info.canonicalFilePath() : QString();
        // A link to anywhere else than below /usr would dangle inside.
        host.systemFolders.push_back({path, target.startsWith("/usr/"_L1) ? target.mid(1) : QString()});
    }
    return host;
}

SandboxCommand sandboxCommand(const ProcessRequest &request, const SandboxHost &host, const SandboxChannels &channels)
{
    const bool full = request.sandbox == SandboxLevel::Full;
    SandboxCommand command;
    command.program = full ? host.bubblewrap : request.helpers + u"/runbox"_s;
    if (full) {
        command.arguments = bubblewrapArguments(request, host, channels);
    }
    command.arguments << u"--confine"_s << confinement(request.sandbox) << limitArguments(request);
    command.arguments << quotaArguments(request);
    if (request.isTracer) {
        command.arguments << u"--tracer"_s;
    }
    command.arguments << u"--report"_s << QString::number(channels.report) << u"--lifeline"_s
                      << QString::number(channels.lifeline);
    if (channels.group >= 0) {
        command.arguments << u"--group"_s << QString::number(channels.group);
    }
    if (!full) {
        addPaths(command.arguments, request);
    }
    if (request.mustReturn) {
        command.arguments << u"--preload"_s << (full ? QString(guardInside) : guardOf(request));
    }
    command.arguments << u"--"_s << request.program << request.arguments;
    return command;
}

std::size_t watcherCount(SandboxLevel level)
{
    return level == SandboxLevel::Full ? 3 : 1;
}

QProcessEnvironment sandboxEnvironment(const ProcessRequest &request)
{
    QProcessEnvironment environment;
    const QString temporary = temporaryFolder(request);
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, temporary);
    environment.insert(u"RUST_BACKTRACE"_s, u"0"_s);
    environment.insert(u"MALLOC_ARENA_MAX"_s, u"2"_s); // else every thread takes address space of its own
    if (request.sandbox != SandboxLevel::Full) {
        environment.insert(u"TMPDIR"_s, temporary);
    }
    for (const QString &entry : request.environment) {
        const qsizetype equals = entry.indexOf(u'=');
        if (equals > 0) {
            environment.insert(entry.left(equals), entry.mid(equals + 1));
        }
    }
    return environment;
}

} // namespace Ochre::Sandbox
