// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstats.h"

namespace Ochre::Progress {

namespace {

void countState(const ProgressState &state, ProgressStats &stats)
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

} // namespace

Result<ProgressStats> statsOf(const EventStore &store)
{
    ProgressStats stats;
    const Result<void> counted = store.forEach([&stats](const Event &event) -> Result<void> {
        stats.firstMs = stats.events == 0 ? event.timeMs : stats.firstMs;
        stats.lastMs = event.timeMs;
        ++stats.events;
        ++stats.kinds[event.kind];
        return {};
    });
    countState(store.state(), stats);
    return counted.transform([&stats] { return stats; });
}

} // namespace Ochre::Progress
