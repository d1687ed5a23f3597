// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/trial.h"
#include "course/course.h"
#include "course/fence.h"
#include "course/problem.h"

#include <functional>
#include <vector>

namespace Ochre::Checker {

/// Results of a claim's trials, in their order.
using TrialResults = std::vector<TrialResult>;

/// Something the pack says about code, the trials that decide it, and how their results are judged.
struct Claim {
    QString file;       ///< relative to the pack
    int line = 0;       ///< 1-based, 0 = the whole file
    QString questionId; ///< of a predict or predict-first question, whose first result is its outcome
    std::vector<Trial> trials;
    std::function<void(const TrialResults &results, Course::Problems &problems)> judge;
};

using Claims = std::vector<Claim>;

/// Every Rust block of a lesson's body.
[[nodiscard]] Claims fenceClaims(const Course::Course &course, const Course::Lesson &lesson);
/// The steps that the text of a block `rust,trace` speaks of, proven by recording the program of `run`. `bodyLine` is
/// the 1-based line of `file` in which the body begins.
[[nodiscard]] Claim traceClaim(const Course::Fence &fence, const Trial &run, const QString &file, int bodyLine);
/// Every question among these that says something about code: predict, predict-first, review, task.
[[nodiscard]] Claims questionClaims(const Course::Course &course, const std::vector<Course::Question> &questions);
/// Starter, solution and wrong answers of every exercise and drill. What cannot be read becomes a problem.
[[nodiscard]] Claims exerciseClaims(const Course::Course &course, const Course::Lesson &lesson,
                                    Course::Problems &problems);
/// Both programs of every way of every card.
[[nodiscard]] Claims cardClaims(const Course::Course &course);
/// Every error code that the given lessons (all = no filter) and the bank name.
[[nodiscard]] Claims codeClaims(const Course::Course &course, const QString &lessonId);

/// The file of a lesson or exercise folder relative to the pack.
[[nodiscard]] QString packPath(const Course::Course &course, const QString &folder, const QString &file);

} // namespace Ochre::Checker
