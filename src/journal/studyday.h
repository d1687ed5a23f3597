// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

#include <span>
#include <vector>

namespace Ochre::Journal {

/// The local day of a moment (ms since 1970, UTC), which begins at 4:00: who learns past midnight is still in the
/// evening.
[[nodiscard]] QDate studyDayOf(qint64 timeMs, int zoneMinutes);
/// Local time minus UTC on this machine at that moment.
[[nodiscard]] int zoneMinutesAt(qint64 timeMs);

/// When an event says that it happened.
struct ClaimedTime {
    qint64 timeMs = 0;
    QDate studyDay;
};

struct JudgedDay {
    QDate day;                 ///< the day to count it on
    bool isClockWrong = false; ///< shown as "clock was wrong"
    bool operator==(const JudgedDay &) const = default;
};

/// Judges the claims of events, given in their order: one that lies more than a day ahead of now, or of the events
/// after it, comes from a wrong clock and is counted on the day of its neighbours. Of the events after it the third
/// smallest time is believed, so that one clock set back proves nothing about all that was before.
[[nodiscard]] std::vector<JudgedDay> judgeDays(std::span<const ClaimedTime> claims, qint64 nowMs);

} // namespace Ochre::Journal
