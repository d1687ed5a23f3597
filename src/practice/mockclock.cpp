// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/mockclock.h"

namespace Ochre::Practice {

void MockClock::start(qint64 takenMs)
{
    m_takenMs = takenMs;
    m_startedAt = m_ticks();
    m_isRunning = true;
}

void MockClock::pause()
{
    m_takenMs = takenMs();
    m_isRunning = false;
}

void MockClock::resume()
{
    if (!m_isRunning) {
        start(m_takenMs);
    }
}

qint64 MockClock::takenMs() const
{
    return m_isRunning ? m_takenMs + m_ticks() - m_startedAt : m_takenMs;
}

MockClock::Ticks MockClock::steadyTicks()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

} // namespace Ochre::Practice
