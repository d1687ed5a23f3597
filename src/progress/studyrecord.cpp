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

Journal::Sureness journalSureness(Study::Sureness sureness)
{
    switch (sureness) {
    case Study::Sureness::Guess:
        return Journal::Sureness::Guess;
    case Study::Sureness::Fairly:
        return Journal::Sureness::Fairly;
    case Study::Sureness::Sure:
        return Journal::Sureness::Sure;
    case Study::Sureness::Unsaid:
        break;
    }
    return Journal::Sureness::Unsaid;
}

Study::Sureness studySureness(Journal::Sureness sureness)
{
    switch (sureness) {
    case Journal::Sureness::Guess:
        return Study::Sureness::Guess;
    case Journal::Sureness::Fairly:
        return Study::Sureness::Fairly;
    case Journal::Sureness::Sure:
        return Study::Sureness::Sure;
    case Journal::Sureness::Unsaid:
        break;
    }
    return Study::Sureness::Unsaid;
}

} // namespace Ochre::Progress
