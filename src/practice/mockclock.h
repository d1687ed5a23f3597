// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QtTypes>

#include <functional>

namespace Ochre::Practice {

/// The time that a question of a mock interview has taken. It stands while it is paused.
class MockClock final {
public:
    /// Milliseconds that only go forward, from anywhere.
    using Ticks = std::function<qint64()>;

    explicit MockClock(Ticks ticks = steadyTicks())
        : m_ticks(std::move(ticks))
    {
    }

    /// Goes on from what was taken before.
    void start(qint64 takenMs);
    void pause();
    void resume();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] qint64 takenMs() const;
    [[nodiscard]] static Ticks steadyTicks();

private:
    Ticks m_ticks;
    qint64 m_takenMs = 0; ///< until it was started last
    qint64 m_startedAt = 0;
    bool m_isRunning = false;
};

} // namespace Ochre::Practice
