// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/grading.h"
#include "study/scheduler.h"

namespace Ochre::Study {

/// How far the learner was helped with an exercise.
enum class Help { None, Hints, Solution };

/// A rubric or a design by its points: nine tenths are Good, six tenths Hard; Good when there are none to reach.
[[nodiscard]] RecallGrade gradeOfPoints(const Points &points);
/// How an answer that was judged counts as a recall: wrong or unknown as Again, partly right or guessed as Hard, right
/// as Good, a design by its points. Nothing is Easy by itself.
[[nodiscard]] RecallGrade gradeOfAnswer(const Grade &grade, Sureness sureness);
/// A solved exercise: Good by oneself, Hard with hints, Again when the solution was shown.
[[nodiscard]] RecallGrade gradeOfSolved(Help help);

/// The rules for what is studied outside of a review, in a lesson or a quiz: no steps within the day, so that a
/// lesson's questions come back on another day and not ten minutes later.
[[nodiscard]] const SchedulerRules &lessonRules();
/// The rules of a review.
[[nodiscard]] const SchedulerRules &reviewRules();

} // namespace Ochre::Study
