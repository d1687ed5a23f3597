// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxguard.h"

#include "sandbox/sandboxtree.h"

#include <csignal>

namespace Ochre::Sandbox {

namespace {

constexpr int GraceMs = 1000;
constexpr int LongestMs = 5000; // a process that hangs in a device cannot be waited for

} // namespace

SandboxGuard::SandboxGuard(QObject *parent)
    : QObject(parent)
{
    m_grace.setSingleShot(true);
    m_grace.setInterval(GraceMs);
    m_checks.setInterval(1);
    connect(&m_grace, &QTimer::timeout, this, &SandboxGuard::killNow);
    connect(&m_checks, &QTimer::timeout, this, &SandboxGuard::check);
}

void SandboxGuard::begin(SandboxLevel level, qint64 root)
{
    m_level = level;
    m_root = root;
    m_isRootAlive = root > 0;
    m_handle = {};
}

void SandboxGuard::hold(qint64 process)
{
    if (process > 0 && !m_handle.isOpen()) {
        m_handle = SandboxHandle(process);
    }
}

void SandboxGuard::kill()
{
    if (isFull()) {
        killNow();
    } else if (m_isRootAlive) {
        m_grace.start();
    }
}

// Killing bubblewrap alone within its first ms leaves a running sandbox; its group and process 1 inside do not.
void SandboxGuard::killNow()
{
    if (!m_isRootAlive) {
        return;
    }
    const auto root = static_cast<pid_t>(m_root);
    if (!isFull()) {
        SandboxTree(m_root).killAll();
    }
    if (::kill(-root, SIGKILL) != 0) {
        ::kill(root, SIGKILL); // it does not lead its group yet
    }
    m_handle.kill();
}

void SandboxGuard::rootEnded()
{
    m_grace.stop();
    m_isRootAlive = false;
    m_handle.kill(); // on its way out already; makes sure
    m_since.start();
    check();
}

bool SandboxGuard::isGone() const
{
    if (!isFull()) {
        return true; // runbox has ended and collected everything before it ended itself
    }
    return m_handle.isOpen() ? m_handle.isGone() : ::kill(static_cast<pid_t>(-m_root), 0) != 0;
}

void SandboxGuard::check()
{
    if (isGone() || m_since.hasExpired(LongestMs)) {
        m_checks.stop();
        emit gone();
    } else if (!m_checks.isActive()) {
        m_checks.start();
    }
}

} // namespace Ochre::Sandbox
