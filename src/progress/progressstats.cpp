// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstats.h"

#include "journal/studyday.h"

namespace Ochre::Progress {

namespace {

void countState(const ProgressState &state, CourseStats &stats)
{
    for (const LessonState &lesson : state.lessons) {
        stats.lessonsOpened += lesson.firstOpenedMs > 0 ? 1 : 0;
        stats.exercisesSolved += static_cast<int>(lesson.solvedExercises.size());
    }
    for (const AnswerState &answer : state.answers) {
        ++stats.answered;
        stats.correct += answer.correct ? 1 : 0;
        stats.unknown += answer.unknown ? 1 : 0;
        stats.attempts += answer.attempts;
    }
}

void countDays(const std::vector<Journal::ClaimedTime> &claims, qint64 nowMs, ProgressStats &stats)
{
    for (const Journal::JudgedDay &judged : Journal::judgeDays(claims, nowMs)) {
        ++stats.studyDays[judged.day];
        stats.clockWrong += judged.isClockWrong ? 1 : 0;
    }
}

} // namespace

Result<ProgressStats> statsOf(const EventStore &store, qint64 nowMs)
{
    ProgressStats stats;
    std::vector<Journal::ClaimedTime> claims;
    const Result<void> counted = store.forEach([&](const Event &event) -> Result<void> {
        stats.firstMs = stats.events == 0 ? event.timeMs : stats.firstMs;
        stats.lastMs = event.timeMs;
        ++stats.events;
        ++stats.courses[event.course].events;
        ++stats.kinds[event.kind];
        claims.push_back({event.timeMs, event.studyDay});
        return {};
    });
    for (const auto &[course, state] : store.state().courses.asKeyValueRange()) {
        countState(state, stats);
        countState(state, stats.courses[course]);
    }
    countDays(claims, nowMs, stats);
    return counted.transform([&stats] { return stats; });
}

} // namespace Ochre::Progress
