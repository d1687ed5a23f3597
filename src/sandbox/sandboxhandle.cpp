// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxhandle.h"

#include <poll.h>
#include <QFile>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

using namespace Qt::StringLiterals;

namespace Ochre::Sandbox {

namespace {

bool isZombie(qint64 process)
{
    QFile file(u"/proc/"_s + QString::number(process) + u"/stat"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray text = file.read(1024);
    return text.mid(text.lastIndexOf(')') + 2).startsWith('Z');
}

} // namespace

SandboxHandle::SandboxHandle(qint64 process)
    : m_process(process)
    , m_descriptor(static_cast<int>(::syscall(SYS_pidfd_open, static_cast<pid_t>(process), 0U)))
    , m_hasDescriptors(m_descriptor.isValid() || errno == ESRCH)
{
}

bool SandboxHandle::isGone() const
{
    if (m_process <= 0) {
        return true;
    }
    if (m_hasDescriptors) {
        pollfd entry{m_descriptor.number(), POLLIN, 0};
        return !m_descriptor.isValid() || ::poll(&entry, 1, 0) > 0;
    }
    return ::kill(static_cast<pid_t>(m_process), 0) != 0 || isZombie(m_process);
}

void SandboxHandle::kill() const
{
    if (m_descriptor.isValid()) {
        ::syscall(SYS_pidfd_send_signal, m_descriptor.number(), SIGKILL, nullptr, 0U);
    } else if (!isGone()) {
        ::kill(static_cast<pid_t>(m_process), SIGKILL);
    }
}

} // namespace Ochre::Sandbox
