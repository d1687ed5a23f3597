// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/studyrecord.h"

namespace Ochre::Progress {

Study::StudyRecord studyRecord(const ProgressState &state)
{
    Study::StudyRecord record;
    record.lastLesson = state.lastLesson;
    for (const auto &[id, answer] : state.answers.asKeyValueRange()) {
        record.answers.insert(id, answer.correct);
    }
    for (const auto &[id, lesson] : state.lessons.asKeyValueRange()) {
        record.solved.insert(id, lesson.solvedExercises);
        if (!lesson.ratings.empty()) {
            record.ratings.insert(id, {lesson.ratings.back().rating, lesson.ratings.back().timeMs});
        }
    }
    for (const auto &[code, error] : state.errors.asKeyValueRange()) {
        record.errors.insert(code, error.count);
    }
    return record;
}

} // namespace Ochre::Progress
