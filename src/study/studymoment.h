// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

namespace Ochre::Study {

/// A moment and the zone in which the learner was then.
struct StudyMoment {
    qint64 ms = 0;       ///< since 1970, UTC
    int zoneMinutes = 0; ///< local time minus UTC

    bool operator==(const StudyMoment &) const = default;
};

/// The learner's local day of a moment, which begins at 4:00, in days since 1970: who learns past midnight is still in
/// the evening.
[[nodiscard]] qint64 studyDayNumber(const StudyMoment &moment);

/// When a study day begins in a zone: ms since 1970, UTC.
[[nodiscard]] qint64 beginOfStudyDay(qint64 day, int zoneMinutes);

/// Whole days between two answers, 0 and more. Neither the numbers of the local days alone count, which are two apart
/// after eighteen hours on a flight east, nor the rollovers alone, of which a day of 25 hours has one too many.
[[nodiscard]] int elapsedDays(const StudyMoment &last, const StudyMoment &now);

} // namespace Ochre::Study
