// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace Ochre::Bench {

/// Runs the loop until it is quit; false when that took longer than `limitMs`.
bool spin(QEventLoop &loop, int limitMs);

/// Handles events until the condition holds, looking every 5 ms; false after `limitMs`.
bool waitUntil(const std::function<bool()> &condition, int limitMs);

/// Handles events for a while.
void pause(int ms);

[[nodiscard]] double elapsedMs(const QElapsedTimer &clock);

/// 0 for no values.
[[nodiscard]] double median(std::vector<double> values);

/// The load of the last minute as the system tells it; empty when it does not.
[[nodiscard]] QString load();

/// One task done once by Ochre and once by what it is compared with; both in ms, nothing = it failed.
struct Contest {
    std::function<std::optional<double>(int round)> ours;
    std::function<std::optional<double>(int round)> bare;
};

/// Medians of the rounds that were finished.
struct Ratio {
    double value = 0; ///< median of each round's own ratio
    double ours = 0;  ///< ms
    double bare = 0;  ///< ms
    int rounds = 0;
};

/// Both sides in turns, who is first alternates; round 0 warms the caches and does not count.
[[nodiscard]] Ratio compete(const Contest &contest, int rounds);

} // namespace Ochre::Bench
