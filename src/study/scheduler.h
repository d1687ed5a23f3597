// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/fsrs.h"
#include "study/studymoment.h"

#include <QString>

namespace Ochre::Study {

/// Learning and relearning: steps of seconds and minutes within a day. Review: whole study days.
enum class StudyPhase { New, Learning, Review, Relearning };

/// What the scheduler knows of one item. A new one has nothing but its phase.
struct ItemMemory {
    StudyPhase phase = StudyPhase::New;
    int step = 0; ///< of learning or relearning, from 0
    Memory memory{};
    int repetitions = 0;  ///< answers, steps included
    int lapses = 0;       ///< "Again" in review
    int intervalDays = 0; ///< given by the last answer; 0 in learning and relearning
    StudyMoment last{};   ///< of the last answer
    qint64 dueMs = 0;     ///< in review the beginning of the day, in the zone of the last answer
    qint64 dueDay = 0;    ///< the study day on which it is due

    bool operator==(const ItemMemory &) const = default;
};

/// How items are scheduled.
struct SchedulerRules {
    Weights weights = defaultWeights;
    double retention = 0.9;                  ///< the recall at which an item is due
    std::vector<int> learningSteps{60, 600}; ///< seconds
    std::vector<int> relearningSteps{600};   ///< seconds
    int mostDays = 36'500;
    int leechLapses = 8; ///< 0 = nothing is a leech
    bool isSpread = true;
};

/// The state after an answer. `item` seeds the spread of the days.
[[nodiscard]] ItemMemory answered(const SchedulerRules &rules, const ItemMemory &before, RecallGrade grade,
                                  const StudyMoment &now, const QString &item);
/// The same when `days` have passed by another count than the study days'.
[[nodiscard]] ItemMemory answeredAfter(const SchedulerRules &rules, const ItemMemory &before, RecallGrade grade,
                                       const StudyMoment &now, double days, const QString &item);
/// After each of the four answers, in the order of recallGrades.
[[nodiscard]] std::array<ItemMemory, 4> outcomes(const SchedulerRules &rules, const ItemMemory &before,
                                                 const StudyMoment &now, const QString &item);

/// Whether its next answer is one of steps within the day.
[[nodiscard]] inline bool isInSteps(const ItemMemory &memory)
{
    return memory.phase == StudyPhase::Learning || memory.phase == StudyPhase::Relearning;
}
/// Whether it is due: a step by its moment, a review by its day. What was answered by a clock that was more than a day
/// ahead is due, since it would not come back for years.
[[nodiscard]] bool isDue(const ItemMemory &memory, const StudyMoment &now);
/// The recall now, by fractions of a day: for display.
[[nodiscard]] double recallNow(const SchedulerRules &rules, const ItemMemory &memory, qint64 nowMs);

/// Whether the last lapse makes it a leech: at the threshold, and then every half threshold.
[[nodiscard]] bool isLeechAt(int lapses, int threshold);
/// Whether it is one: it lapsed as often as the threshold or more.
[[nodiscard]] bool isLeech(const ItemMemory &memory, const SchedulerRules &rules);

} // namespace Ochre::Study
