// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "study/scheduler.h"

#include <QString>

#include <vector>

namespace Ochre::Ctl {

/// A history to be scheduled, as it was given on the command line.
struct ScheduleOrder {
    std::vector<Study::RecallGrade> grades;
    std::vector<int> days;                 ///< since the review before, the first 0; empty when moments are given
    std::vector<Study::StudyMoment> times; ///< empty when days are given
    Study::SchedulerRules rules;
};

/// The texts of the options; none of them given = empty.
struct ScheduleTexts {
    QString grades;
    QString days;
    QString times;
    QString retention;
    QString parameters;
};

/// Reads them; fails in one sentence for what is missing or cannot be.
[[nodiscard]] Result<ScheduleOrder> readScheduleOrder(const ScheduleTexts &texts);

/// A moment as "SECONDS:MINUTES": UTC seconds since 1970 and the minutes by which local time is ahead.
[[nodiscard]] Result<Study::StudyMoment> readMoment(const QString &text);

} // namespace Ochre::Ctl
