// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>

#include <algorithm>

namespace Ochre {

/// How many times slower than a usual machine this one is just now, at least 1: a bound in milliseconds that guards
/// against work of another class is multiplied by it, so that a slow or busy machine is no failure.
inline double machinePace()
{
    constexpr double usualMs = 40; // a processor of about 2020, without optimization
    qint64 fastest = 60'000'000'000;
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        volatile quint32 sum = 0;
        for (quint32 count = 0; count < 20'000'000; ++count) {
            sum = sum + count;
        }
        fastest = std::min(fastest, timer.nsecsElapsed());
    }
    return std::max(1.0, static_cast<double>(fastest) / 1e6 / usualMs);
}

} // namespace Ochre
