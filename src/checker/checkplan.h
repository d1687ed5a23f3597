// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "checker/claim.h"
#include "checker/packchecker.h"
#include "checker/proofrecord.h"

namespace Ochre::Checker {

/// What there is to prove in a pack, and what reading it already showed.
struct CheckPlan {
    Claims claims;
    ProofRecord::Settings parts; ///< folders that are planned: lessons, the bank, the cards
    Course::Problems problems;
    int fences = 0;
    int exercises = 0;
    int questions = 0;
};

/// Reads the pack of a request and collects its claims. Fails when there is no readable pack or no such lesson.
[[nodiscard]] Result<CheckPlan> planCheck(const CheckRequest &request);

/// That a course has no written lesson of the name that was asked for, and which is the nearest.
[[nodiscard]] Error unknownLesson(const Course::Course &course, const QString &name);

} // namespace Ochre::Checker
