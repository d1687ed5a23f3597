// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/scheduler.h"

#include "study/fuzz.h"

#include <algorithm>
#include <optional>

namespace Ochre::Study {

namespace {

constexpr double secondsOfDay = 86'400;

/// One answer on its way through the rules.
struct Answering {
    const SchedulerRules &rules;
    const ItemMemory &before;
    double days;
    double share; ///< of the spread

    [[nodiscard]] Memory memoryAfter(RecallGrade grade) const
    {
        return before.phase == StudyPhase::New ? firstMemory(rules.weights, grade)
                                               : nextMemory(rules.weights, before.memory, days, grade);
    }

    [[nodiscard]] double intervalAfter(RecallGrade grade) const
    {
        return intervalFor(rules.weights, memoryAfter(grade).stability, rules.retention);
    }

    [[nodiscard]] int daysFor(double interval, int least) const
    {
        return rules.isSpread ? spreadDays(interval, least, rules.mostDays, share)
                              : wholeDays(interval, least, rules.mostDays);
    }

    /// The days that a grade gives when it leads to review. Each is longer than that of the grade below it.
    [[nodiscard]] int daysAfter(RecallGrade grade) const
    {
        const double interval = intervalAfter(grade);
        if (grade == RecallGrade::Again) {
            return daysFor(interval, 1);
        }
        const bool isReview = before.phase == StudyPhase::Review;
        const int floor = isReview ? fewestDays(interval, before.intervalDays, rules.mostDays) : 0;
        if (grade == RecallGrade::Easy) {
            return daysFor(interval, std::max(floor, daysAfter(RecallGrade::Good) + 1));
        }
        if (grade == RecallGrade::Good && isReview) {
            return daysFor(interval, std::max(floor, daysAfter(RecallGrade::Hard) + 1));
        }
        return daysFor(interval, std::max(floor, 1));
    }
};

/// The delay of the step that an answer leads to, in seconds; none when it leads to review.
struct Step {
    int number;
    qint64 seconds;
};

std::optional<Step> stepAfter(const std::vector<int> &steps, int at, RecallGrade grade)
{
    const int count = static_cast<int>(steps.size());
    const int step = std::clamp(at, 0, std::max(count - 1, 0)); // there may be fewer steps than there were
    const auto seconds = [&steps](int number) { return qint64{steps.at(static_cast<size_t>(number))}; };
    if (count == 0 || grade == RecallGrade::Easy || (grade == RecallGrade::Good && step + 1 >= count)) {
        return std::nullopt;
    }
    if (grade == RecallGrade::Again) {
        return Step{0, seconds(0)};
    }
    if (grade == RecallGrade::Good) {
        return Step{step + 1, seconds(step + 1)};
    }
    if (step > 0) {
        return Step{step, seconds(step)};
    }
    const qint64 dayMore = seconds(0) + static_cast<qint64>(secondsOfDay);
    return Step{0, count > 1 ? (seconds(0) + seconds(1)) / 2 : std::min(seconds(0) * 3 / 2, dayMore)};
}

std::optional<Step> stepOf(const Answering &answering, RecallGrade grade)
{
    const ItemMemory &before = answering.before;
    switch (before.phase) {
    case StudyPhase::New:
    case StudyPhase::Learning:
        return stepAfter(answering.rules.learningSteps, before.step, grade);
    case StudyPhase::Relearning:
        return stepAfter(answering.rules.relearningSteps, before.step, grade);
    case StudyPhase::Review:
        return grade == RecallGrade::Again ? stepAfter(answering.rules.relearningSteps, 0, grade) : std::nullopt;
    }
    return std::nullopt;
}

StudyPhase phaseInSteps(StudyPhase before)
{
    return before == StudyPhase::New || before == StudyPhase::Learning ? StudyPhase::Learning : StudyPhase::Relearning;
}

} // namespace

ItemMemory answeredAfter(const SchedulerRules &rules, const ItemMemory &before, RecallGrade grade,
                         const StudyMoment &now, double days, const QString &item)
{
    const Answering answering{rules, before, days, rules.isSpread ? spreadShare(item, before.repetitions) : 0};
    const bool isLapse = before.phase == StudyPhase::Review && grade == RecallGrade::Again;
    ItemMemory after{StudyPhase::Review, 0, answering.memoryAfter(grade), before.repetitions + 1,
                     before.lapses + (isLapse ? 1 : 0)};
    after.last = now;
    if (const auto step = stepOf(answering, grade)) {
        after.phase = phaseInSteps(before.phase);
        after.step = step->number;
        after.dueMs = now.ms + step->seconds * 1000;
        after.dueDay = studyDayNumber({after.dueMs, now.zoneMinutes});
    } else {
        after.intervalDays = answering.daysAfter(grade);
        after.dueDay = studyDayNumber(now) + after.intervalDays;
        after.dueMs = beginOfStudyDay(after.dueDay, now.zoneMinutes);
    }
    return after;
}

ItemMemory answered(const SchedulerRules &rules, const ItemMemory &before, RecallGrade grade, const StudyMoment &now,
                    const QString &item)
{
    return answeredAfter(rules, before, grade, now, elapsedDays(before.last, now), item);
}

std::array<ItemMemory, 4> outcomes(const SchedulerRules &rules, const ItemMemory &before, const StudyMoment &now,
                                   const QString &item)
{
    std::array<ItemMemory, 4> after;
    std::ranges::transform(recallGrades, after.begin(),
                           [&](RecallGrade grade) { return answered(rules, before, grade, now, item); });
    return after;
}

bool isDue(const ItemMemory &memory, const StudyMoment &now)
{
    if (memory.phase != StudyPhase::New && memory.last.ms > now.ms + static_cast<qint64>(secondsOfDay) * 1000) {
        return true;
    }
    switch (memory.phase) {
    case StudyPhase::New:
        return false;
    case StudyPhase::Review:
        return memory.dueDay <= studyDayNumber(now);
    case StudyPhase::Learning:
    case StudyPhase::Relearning:
        break;
    }
    return memory.dueMs <= now.ms;
}

double recallNow(const SchedulerRules &rules, const ItemMemory &memory, qint64 nowMs)
{
    const double days = static_cast<double>(std::max<qint64>(nowMs - memory.last.ms, 0)) / (secondsOfDay * 1000);
    return memory.phase == StudyPhase::New ? 0 : retrievability(rules.weights, days, memory.memory.stability);
}

bool isLeechAt(int lapses, int threshold)
{
    if (threshold <= 0 || lapses < threshold) {
        return false;
    }
    return (lapses - threshold) % ((threshold + 1) / 2) == 0;
}

bool isLeech(const ItemMemory &memory, const SchedulerRules &rules)
{
    return rules.leechLapses > 0 && memory.lapses >= rules.leechLapses;
}

} // namespace Ochre::Study
