// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/studyitem.h"

#include <QList>

namespace Ochre::Study {

/// How much a day holds.
struct DayLimits {
    int reviews = 100;
    int fresh = 10; ///< own cards that were never asked
};

/// What the learner wants of the schedule.
struct StudyGoals {
    DayLimits limits;
    double recall = 0.9; ///< at which an item is due, 0.7 to 0.97
};

/// What is asked today and what waits, with the reason. Numbers are places in the items that were given.
struct DuePlan {
    QList<int> today;      ///< in the order in which they are asked: steps by their time, then mixed
    QList<int> tomorrow;   ///< due, but of an idea that is asked today
    QList<int> heldBack;   ///< due, but over the limit of the day
    QList<int> spread;     ///< due since before a break, and spread over the days after it
    int freshHeldBack = 0; ///< new cards over the limit of the day
    int missedDays = 0;    ///< of the break that is being caught up with, 0 = none
    int minutes = 0;       ///< that today will take, rounded up

    [[nodiscard]] int waiting() const { return static_cast<int>(tomorrow.size() + heldBack.size() + spread.size()); }
};

/// The plan of the day. After two or more days without study what was due before is not asked at once: the weakest
/// memories first, up to the limit, and the rest spread over as many days as were missed, at most 14.
[[nodiscard]] DuePlan duePlan(const std::vector<StudyItem> &items, const StudyMoment &now,
                              const DayLimits &limits = {});

/// All that is due, whatever a day holds: places in the items, what is due longest first.
[[nodiscard]] QList<int> dueItems(const std::vector<StudyItem> &items, const StudyMoment &now);

struct ForecastDay {
    qint64 day = 0; ///< study day, since 1970
    int due = 0;
};
/// How much comes due on each of the next days, today with all that is due already.
[[nodiscard]] std::vector<ForecastDay> forecast(const std::vector<StudyItem> &items, const StudyMoment &now, int days);

} // namespace Ochre::Study
