// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QHash>

#include <optional>
#include <vector>

namespace Ochre::Study {

/// A part of a course in which somebody is placed: its lessons in teaching order, each with what it can ask.
struct PlacementLesson {
    QString id; ///< in its course
    int step = 0;
    QString title{};
    QStringList questions{}; ///< ids, easiest first
};

/// The lessons of a part that were written and can ask something.
[[nodiscard]] std::vector<PlacementLesson> placementLessons(const Course::Course &course, int part);

inline constexpr int placementQuestions = 12; ///< of a part, at most

/// Where a placement stands after some answers: a question, or where to start.
struct Placement {
    int asked = 0;          ///< answers so far
    QString question{};     ///< that is asked next; empty when it is through
    QString lesson{};       ///< of that question
    int start = 0;          ///< when it is through: place of the lesson to start with; all of them = the part is known
    QList<int> known{};     ///< places of the lessons of which everything that was asked was right
    QList<int> uncertain{}; ///< places of the lessons that were asked and are not known

    [[nodiscard]] bool isOver() const { return question.isEmpty(); }
};

/// Searches for the first lesson that is not known: what is right moves on, what is wrong or not known moves back, by
/// half of what is still open; a lesson is known when two of its questions (or its only one) were right, and not known
/// when one was wrong. What is left of the questions proves the lessons before the border. `answers` are those to the
/// questions that this function named before, by id; it follows from them alone which one is next.
[[nodiscard]] Placement placementAfter(const std::vector<PlacementLesson> &lessons,
                                       const QHash<QString, bool> &answers);

} // namespace Ochre::Study
