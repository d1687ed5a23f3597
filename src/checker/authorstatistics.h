// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QList>

namespace Ochre::Checker {

/// Numbers that tell an author about balance. They are advice, never problems.
struct AuthorStatistics {
    int lessons = 0;  ///< written ones
    int fences = 0;   ///< Rust blocks
    int runnable = 0; ///< of them, those with Run
    int choices = 0;  ///< questions by kind, the bank included
    int predictions = 0;
    int shortAnswers = 0;
    int open = 0;
    int practice = 0; ///< the kinds of format 2: task, review, artefact, design, predict-first
    int exercises = 0;
    int interview = 0; ///< questions used for interviews, the bank included

    /// Of the choices with one correct option: in how many the correct one is longer than every other. A quarter is
    /// what chance gives for four options; much more teaches to pick the longest.
    int longestIsCorrect = 0;
    int singleChoices = 0;
    QList<int> correctPositions; ///< how often the correct option stands first, second, … in the file
    int compiling = 0;           ///< predictions whose program compiles

    [[nodiscard]] double longestIsCorrectShare() const; ///< 0 to 1; 0 when there are no choices
};

[[nodiscard]] AuthorStatistics statisticsOf(const Course::Course &course);

} // namespace Ochre::Checker
