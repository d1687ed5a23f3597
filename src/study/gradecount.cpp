// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/gradecount.h"

#include "study/studygrade.h"

#include <algorithm>
#include <cmath>

namespace Ochre::Study {

std::optional<ItemMemory> memoryAfterGrade(SessionWay way, const GradedMemory &before, RecallGrade grade,
                                           const StudyMoment &now, const QString &item)
{
    const bool isOfToday = before.memory.phase != StudyPhase::New && elapsedDays(before.memory.last, now) < 1;
    const bool isAnswered = isOfToday && before.beforeAnswer;
    if (way == SessionWay::Cram || (way == SessionWay::Quiz && isOfToday && !isAnswered)) {
        return std::nullopt;
    }
    return answered(way == SessionWay::Review ? reviewRules() : lessonRules(),
                    isAnswered ? *before.beforeAnswer : before.memory, grade, now, item);
}

std::optional<std::array<ItemMemory, 4>> memoriesAfterGrades(SessionWay way, const GradedMemory &before,
                                                             const StudyMoment &now, const QString &item)
{
    std::array<ItemMemory, 4> after;
    for (size_t place = 0; place < after.size(); ++place) {
        const auto memory = memoryAfterGrade(way, before, recallGrades.at(place), now, item);
        if (!memory) {
            return std::nullopt;
        }
        after.at(place) = *memory;
    }
    return after;
}

SessionWay wayOfGrade(SessionWay session, const ItemMemory &memory, const StudyMoment &now)
{
    return session != SessionWay::Cram && (isInSteps(memory) || isDue(memory, now)) ? SessionWay::Review : session;
}

ItemMemory forRecall(const ItemMemory &memory, double recall)
{
    const SchedulerRules &rules = reviewRules();
    if (memory.phase != StudyPhase::Review || memory.intervalDays < 1) {
        return memory;
    }
    const double factor = intervalFor(rules.weights, 1, recall) / intervalFor(rules.weights, 1, rules.retention);
    ItemMemory other = memory;
    other.intervalDays =
        static_cast<int>(std::clamp<double>(std::round(memory.intervalDays * factor), 1, rules.mostDays));
    other.dueDay += other.intervalDays - memory.intervalDays;
    other.dueMs = beginOfStudyDay(other.dueDay, memory.last.zoneMinutes);
    return other;
}

} // namespace Ochre::Study
