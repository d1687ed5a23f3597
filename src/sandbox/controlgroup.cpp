// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/controlgroup.h"

#include "base/logging.h"
#include "sandbox/groupfile.h"

#include <fcntl.h>
#include <QFile>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Sandbox {

namespace {

QString nextName()
{
    static std::atomic<int> count = 0;
    return u"run-%1-%2"_s.arg(::getpid()).arg(++count);
}

/// Processes as a plain user's limit counts them: the next one is refused, and the program sees that.
bool setLimits(const QString &folder, const Limits &limits)
{
    // Where only processes are counted (ControlGroupHome), memory is left to the watcher.
    std::ignore = writeGroupFile(folder + u"/memory.max"_s, QByteArray::number(limits.memoryBytes));
    return writeGroupFile(folder + u"/pids.max"_s, QByteArray::number(limits.processes));
}

} // namespace

std::optional<ControlGroup> ControlGroup::make(const QString &home, const Limits &limits)
{
    ControlGroup group;
    const QString folder = home + u'/' + nextName();
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0) {
        qCInfo(logSandbox) << "no control group can be made in" << home;
        return std::nullopt;
    }
    group.m_folder = folder;
    if (!setLimits(folder, limits)) {
        qCInfo(logSandbox) << "the control group takes no limits:" << folder;
        return std::nullopt;
    }
    // Where swap is not counted there is no such file; all together, since half a program is of no use.
    std::ignore = writeGroupFile(folder + u"/memory.swap.max"_s, "0");
    std::ignore = writeGroupFile(folder + u"/memory.oom.group"_s, "1");
    const QByteArray door = QFile::encodeName(folder + u"/cgroup.procs"_s);
    group.m_door = Descriptor(::open(door.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600)); // as in writeGroupFile()
    if (!group.m_door.isValid()) {
        return std::nullopt;
    }
    return group;
}

ControlGroup::ControlGroup(ControlGroup &&other) noexcept
    : m_folder(std::exchange(other.m_folder, QString()))
    , m_door(std::move(other.m_door))
{
}

ControlGroup &ControlGroup::operator=(ControlGroup &&other) noexcept
{
    if (this != &other) {
        remove();
        m_folder = std::exchange(other.m_folder, QString());
        m_door = std::move(other.m_door);
    }
    return *this;
}

ControlGroup::~ControlGroup()
{
    remove();
}

bool ControlGroup::hasRunOutOfMemory() const
{
    return groupCount(m_folder + u"/memory.events"_s, "oom_kill") > 0;
}

void ControlGroup::remove()
{
    m_door.close();
    if (m_folder.isEmpty()) {
        return;
    }
    const QByteArray path = QFile::encodeName(m_folder);
    if (::rmdir(path.constData()) != 0 && errno == EBUSY) {
        // What is killed leaves in its own time; the empty folder goes with the group above it.
        std::ignore = writeGroupFile(m_folder + u"/cgroup.kill"_s, "1");
        ::rmdir(path.constData());
    }
    m_folder.clear();
}

} // namespace Ochre::Sandbox
