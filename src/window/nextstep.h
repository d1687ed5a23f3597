// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QSet>

namespace Ochre::Window {

/// What comes after an exercise that was solved.
struct NextStep {
    enum class Kind { None, Exercise, Questions, Lesson };

    Kind kind = Kind::None;
    QString id{};    ///< of the exercise or of the lesson
    QString title{}; ///< of it; empty for questions

    bool operator==(const NextStep &) const = default;
};

/// The next exercise of the lesson that is not solved, round to those before, exercises before drills; else its
/// questions as long as one is open; else the next lesson of the course.
[[nodiscard]] NextStep nextStepAfter(const Course::Course &course, const QString &lesson, const QString &exercise,
                                     const QSet<QString> &solved, const QSet<QString> &answered);

} // namespace Ochre::Window
