// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace Ochre::Study {

/// The answer to "Can you explain this lesson?".
struct Rating {
    int rating = 0;    ///< 1 (not yet) to 4 (easily)
    qint64 timeMs = 0; ///< since 1970
};

/// What the agenda needs to know of the learner.
struct StudyRecord {
    QString lastLesson;                   ///< id, empty at a first start
    QHash<QString, bool> answers;         ///< by question id: whether the last answer was right
    QHash<QString, QSet<QString>> solved; ///< exercise ids by lesson id
    QHash<QString, int> errors;           ///< how often a code was met, by code
    QHash<QString, Rating> ratings;       ///< the last one, by lesson id
};

/// A course and what the learner did in it.
struct StudiedCourse {
    const Course::Course *course = nullptr; ///< none = it is not gone over, or not installed: only its errors count
    StudyRecord record;
};

/// Where to go on.
struct NextStep {
    const Course::Course *course = nullptr;
    QString lesson;
    bool isNew = false; ///< nothing was opened yet
    int questions = 0;
    int answered = 0;
    int exercises = 0; ///< with drills and tasks
    int solved = 0;
    QString exercise; ///< the first of them that is not solved, empty when all are
};

struct Slip {
    const Course::Course *course;
    const Course::Lesson *lesson; ///< nullptr: of the interview bank
    const Course::Question *question;
};

struct MetError {
    QString code;
    int count = 0;
};

struct AskAgain {
    const Course::Course *course;
    const Course::Lesson *lesson;
    Rating rating;
};

/// What there is to do today, in plain facts. Pointers go into the courses that were given.
struct Agenda {
    std::optional<NextStep> next; ///< in the first course; none when it is empty
    std::vector<Slip> slips; ///< the last answer was not right; in teaching order, its bank last, the courses in turn
    std::vector<MetError> errors;   ///< most frequent first
    std::vector<AskAgain> askAgain; ///< weakest and oldest first, at most three
    bool wasRated = false;          ///< a lesson was rated ever
};

/// `sessionStartMs`: when the program was started, ms since 1970; what was rated after that is not asked again.
[[nodiscard]] Agenda agendaOf(const std::vector<StudiedCourse> &courses, qint64 sessionStartMs);
/// The same for one course.
[[nodiscard]] Agenda agendaOf(const Course::Course &course, const StudyRecord &record, qint64 sessionStartMs);

/// Whether something of `timeMs` is of an earlier session than the one that was started at `sessionStartMs`. A restart
/// within one evening is no new session: four hours must lie between.
[[nodiscard]] bool isOfEarlierSession(qint64 timeMs, qint64 sessionStartMs);

} // namespace Ochre::Study
