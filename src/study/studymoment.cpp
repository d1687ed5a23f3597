// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/studymoment.h"

#include <algorithm>

namespace Ochre::Study {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 rolloverMs = qint64{4} * 3'600'000;

qint64 floorDays(qint64 ms)
{
    return ms >= 0 ? ms / dayMs : -((-ms + dayMs - 1) / dayMs);
}

} // namespace

qint64 studyDayNumber(const StudyMoment &moment)
{
    return floorDays(moment.ms + qint64{moment.zoneMinutes} * 60'000 - rolloverMs);
}

qint64 beginOfStudyDay(qint64 day, int zoneMinutes)
{
    return day * dayMs + rolloverMs - qint64{zoneMinutes} * 60'000;
}

int elapsedDays(const StudyMoment &last, const StudyMoment &now)
{
    const qint64 nextRollover = beginOfStudyDay(studyDayNumber(now) + 1, now.zoneMinutes);
    const qint64 days = std::min(studyDayNumber(now) - studyDayNumber(last), floorDays(nextRollover - last.ms));
    return static_cast<int>(std::clamp<qint64>(days, 0, 1'000'000));
}

} // namespace Ochre::Study
