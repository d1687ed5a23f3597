// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Ochre::Sandbox {

/// The time a program has had, in ms; it stands still while the program waits for input. Every function is given the
/// present moment of a monotonic clock.
class SandboxClock final {
public:
    void start(qint64 now)
    {
        m_used = 0;
        m_since = now;
        m_running = true;
    }
    /// Stands still as of `since`, a moment that may lie in the past: waiting is noticed a little late.
    void pause(qint64 since)
    {
        if (m_running) {
            m_used += qMax<qint64>(0, since - m_since);
            m_running = false;
        }
    }
    void resume(qint64 now)
    {
        if (!m_running) {
            m_since = now;
            m_running = true;
        }
    }
    [[nodiscard]] qint64 usedMs(qint64 now) const { return m_used + (m_running ? qMax<qint64>(0, now - m_since) : 0); }
    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    qint64 m_used = 0;
    qint64 m_since = 0;
    bool m_running = false;
};

} // namespace Ochre::Sandbox
