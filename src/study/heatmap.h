// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/studyhistory.h"

#include <map>

namespace Ochre::Study {

/// What happened on one study day.
struct DaySum {
    int answers = 0;  ///< with exercises solved
    int programs = 0; ///< compiled
    qint64 spentMs = 0;

    bool operator==(const DaySum &) const = default;
};
using DaySums = std::map<qint64, DaySum>; ///< by study day, those on which something happened

[[nodiscard]] DaySums daySums(const StudyHistory &history);

struct HeatDay {
    qint64 day = 0;
    DaySum sum;
    int level = 0; ///< 0 = nothing, 1 to 4 by the quarters of the days on which something was done
    bool isComing = false;
};

/// Weeks that begin on a Monday, the last one with today: seven days each, in their order.
[[nodiscard]] std::vector<HeatDay> heatMap(const DaySums &sums, qint64 today, int weeks);

/// What the days come to.
struct DayTotals {
    int days = 0; ///< on which something was done
    int answers = 0;
    qint64 spentMs = 0;
    int longestRun = 0; ///< days in a row
    int run = 0;        ///< days in a row up to today, or up to yesterday while today is still to come

    bool operator==(const DayTotals &) const = default;
};
[[nodiscard]] DayTotals totalsOf(const DaySums &sums, qint64 today);

struct WeekSum {
    qint64 firstDay = 0; ///< a Monday
    DaySum sum;
};
/// The same weeks as those of the heat map.
[[nodiscard]] std::vector<WeekSum> weekSums(const DaySums &sums, qint64 today, int weeks);

/// The Monday of the week of a study day.
[[nodiscard]] qint64 mondayOf(qint64 day);

} // namespace Ochre::Study
