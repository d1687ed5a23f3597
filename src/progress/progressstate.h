// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/payload.h"
#include "progress/coursekey.h"
#include "progress/event.h"
#include "progress/itemstate.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace Ochre::Progress {

/// The learner's last answer to one question and how often it was tried.
struct AnswerState {
    QString lesson;
    bool correct = false; ///< the latest answer
    bool partly = false;  ///< the latest answer: some of it was right
    bool everCorrect = false;
    bool unknown = false; ///< "I don't know"
    int attempts = 0;
    qint64 timeMs = 0;
    QStringList optionIds; ///< of the latest answer (choice, design)
    QString text;          ///< of the latest answer (short, predict)
    Journal::Sureness sureness = Journal::Sureness::Unsaid;
    qint64 takenMs = 0;                      ///< of the latest answer; of a task by its clock, 0 = without one
    std::optional<Journal::Points> points{}; ///< of the latest answer (design)
    bool operator==(const AnswerState &) const = default;
};

struct ConfidenceRating {
    qint64 timeMs = 0;
    int rating = 0; ///< 1 (no) to 4 (easily)
    QString text;
    bool operator==(const ConfidenceRating &) const = default;
};

struct LessonState {
    qint64 firstOpenedMs = 0;
    qint64 lastOpenedMs = 0;
    QString lastSection;    ///< anchor of the section reached last
    QSet<QString> sections; ///< anchors reached
    QSet<QString> solvedExercises;
    std::vector<ConfidenceRating> ratings; ///< oldest first
    bool operator==(const LessonState &) const = default;
};

/// An error code the learner's own programs met.
struct ErrorState {
    int count = 0;
    qint64 lastMs = 0;
    bool operator==(const ErrorState &) const = default;
};

/// How far down the ladder of an exercise the learner went.
struct ExerciseState {
    int hints = 0; ///< steps shown
    bool solutionShown = false;
    bool operator==(const ExerciseState &) const = default;
};

/// A note of the learner's own. Writing it again keeps its first time.
struct NoteState {
    QString lesson;
    QString topic;  ///< the starter topic it belongs to, empty = none
    QString parent; ///< id of the note it answers, empty = none
    QString text;   ///< Markdown
    qint64 writtenMs = 0;
    qint64 changedMs = 0;
    bool removed = false; ///< kept in the log, shown no more
    bool operator==(const NoteState &) const = default;
};

/// Everything that is derived from the events of one course: what the projections make of them (projection.h). Equal to
/// folding apply() over them in their order, without those that were taken back; `ochrectl progress verify` proves
/// that.
struct ProgressState {
    QHash<QString, LessonState> lessons;
    QHash<QString, AnswerState> answers;       ///< by question id
    QHash<QString, ErrorState> errors;         ///< by code
    QHash<QString, ExerciseState> exercises;   ///< by exercise id; only those with hints or a solution shown
    QHash<QString, NoteState> notes;           ///< by note id
    QHash<QString, bool> mustKnow;             ///< lines of the checklist that were ever ticked: whether they are now
    QHash<QString, ItemState> items;           ///< what is scheduled, by id of question, exercise or card
    QHash<QString, CardState> cards;           ///< own cards, by id
    QHash<QString, InterviewState> interviews; ///< by id; of the first course only: dates go over all courses
    SessionState session;                      ///< of the first course only: sessions go over all courses
    QString lastLesson;
    qint64 eventCount = 0;

    /// Takes one more event of the course in, the last in the order. Unknown kinds and events without the ids their
    /// kind needs are only counted.
    void apply(const Event &event);
    bool operator==(const ProgressState &) const = default;
};

/// The whole log: a state for each course that it speaks of, installed or not. Equal ids in two courses never meet.
struct LearnerState {
    QHash<QString, ProgressState> courses; ///< by id of the course

    /// The state of one course; an empty one when nothing happened in it.
    [[nodiscard]] const ProgressState &of(const QString &course = firstCourse) const;
    [[nodiscard]] qint64 eventCount() const; ///< of all courses
    /// Takes one more event into the state of its course, the last in the order.
    void apply(const Event &event);
    bool operator==(const LearnerState &) const = default;
};

} // namespace Ochre::Progress
