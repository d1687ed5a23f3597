// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/studybreak.h"

#include <set>

namespace Ochre::Study {

namespace {

constexpr int leastBreak = 2; // a single day off is none

} // namespace

StudyBreak breakBefore(const std::vector<StudyItem> &items, const StudyMoment &now)
{
    const qint64 today = studyDayNumber(now);
    std::set<qint64> days;
    for (const StudyItem &item : items) {
        if (item.record.memory.phase != StudyPhase::New) {
            days.insert(studyDayNumber(item.record.memory.last));
        }
    }
    days.erase(days.upper_bound(today), days.end()); // of clocks that were wrong
    qint64 later = today;
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        const auto missed = static_cast<int>(later - *day - 1);
        if (missed >= leastBreak) {
            const StudyBreak found{missed, later};
            const bool isCaughtUp = today - later > std::min(missed, longestSpread);
            return isCaughtUp ? StudyBreak{} : found;
        }
        later = *day;
    }
    return {};
}

} // namespace Ochre::Study
