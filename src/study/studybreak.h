// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/studyitem.h"

#include <algorithm>

namespace Ochre::Study {

/// The most days over which what was due before a break is spread.
inline constexpr int longestSpread = 14;

/// A break that is being caught up with.
struct StudyBreak {
    int missedDays = 0;   ///< days without study, 0 = there was none, or it is over
    qint64 returnDay = 0; ///< the first study day after it

    /// The days over which the rest is spread that are left, today with them; at least 1.
    [[nodiscard]] int daysLeft(qint64 today) const
    {
        return std::max(static_cast<int>(returnDay + std::min(missedDays, longestSpread) - today) + 1, 1);
    }
};

/// The last break of two days or more that is still being caught up with, by the days on which the items were answered
/// last. It needs no memory of its own: the same log gives the same break on every machine.
[[nodiscard]] StudyBreak breakBefore(const std::vector<StudyItem> &items, const StudyMoment &now);

} // namespace Ochre::Study
