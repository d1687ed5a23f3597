// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/event.h"

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
    QStringList optionIds; ///< of the latest answer (choice)
    QString text;          ///< of the latest answer (short, predict)
    QString sureness;      ///< "guess", "fairly", "sure" or empty
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

/// The error codes and lints in the data of a program-run event.
[[nodiscard]] QStringList codesOf(const Event &event);

/// Everything that is derived from the event log. Rebuilt by folding apply() over all events in (time, id) order;
/// `ochrectl progress verify` proves that the stored projection is equal to that.
struct ProgressState {
    QHash<QString, LessonState> lessons;
    QHash<QString, AnswerState> answers; ///< by question id
    QHash<QString, ErrorState> errors;   ///< by code
    QString lastLesson;
    qint64 eventCount = 0;

    /// Takes one more event in. Unknown kinds and events without the ids their kind needs are only counted.
    void apply(const Event &event);
    bool operator==(const ProgressState &) const = default;
};

} // namespace Ochre::Progress
