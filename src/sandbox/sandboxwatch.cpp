// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxwatch.h"

#include "sandbox/sandboxtree.h"

namespace Ochre::Sandbox {

namespace {

constexpr int FirstLookMs = 10;
constexpr int LongestPauseMs = 200;

} // namespace

SandboxWatch::SandboxWatch(QObject *parent)
    : QObject(parent)
{
    m_wallTimer.setSingleShot(true);
    m_wallTimer.setTimerType(Qt::PreciseTimer);
    m_lookTimer.setSingleShot(true);
    connect(&m_wallTimer, &QTimer::timeout, this, &SandboxWatch::timeIsUp);
    connect(&m_lookTimer, &QTimer::timeout, this, &SandboxWatch::look);
}

void SandboxWatch::start(qint64 root, int wallMs)
{
    m_time.start();
    m_clock.start(0);
    m_root = root;
    m_wallMs = wallMs;
    m_inode = 0;
    m_lastActivity = 0;
    m_waiting = false;
    m_lookTimer.stop();
    startTimer();
}

void SandboxWatch::watchInput(quint64 inode, std::size_t watchers)
{
    m_inode = inode;
    m_watchers = watchers;
    lookSoon();
}

void SandboxWatch::noteOutput()
{
    if (m_waiting) {
        return; // another thread prints: the next look decides
    }
    lookSoon();
}

void SandboxWatch::noteInput(bool unsent)
{
    m_unsent = unsent;
    setWaiting(false);
    lookSoon();
}

void SandboxWatch::stop()
{
    m_wallTimer.stop();
    m_lookTimer.stop();
    m_inode = 0;
    m_clock.pause(m_time.elapsed());
    setWaiting(false);
}

int SandboxWatch::usedMs() const
{
    return static_cast<int>(m_clock.usedMs(m_time.isValid() ? m_time.elapsed() : 0));
}

void SandboxWatch::lookSoon()
{
    m_lastActivity = m_time.elapsed();
    if (m_inode != 0) {
        m_lookTimer.start(FirstLookMs);
    }
}

void SandboxWatch::look()
{
    const bool waits = !m_unsent && SandboxTree(m_root).isWaitingFor(m_inode, m_watchers);
    if (!waits) {
        m_lastActivity = m_time.elapsed(); // silent, and yet at work: this time counts
    }
    setWaiting(waits);
    if (m_waiting) {
        emit stillWaiting();
    }
    m_lookTimer.start(qMin(LongestPauseMs, m_lookTimer.interval() * 2));
}

void SandboxWatch::setWaiting(bool waiting)
{
    if (waiting == m_waiting) {
        return;
    }
    m_waiting = waiting;
    if (waiting) {
        // It has waited since about the last time that it was seen not to; short answers must not eat up the time.
        m_clock.pause(m_lastActivity);
        m_wallTimer.stop();
    } else if (m_inode != 0) {
        m_clock.resume(m_time.elapsed());
        startTimer();
    }
    emit waitingChanged(waiting);
}

void SandboxWatch::startTimer()
{
    m_wallTimer.start(qMax(0, m_wallMs - usedMs()));
}

} // namespace Ochre::Sandbox
