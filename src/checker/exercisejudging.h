// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/claim.h"
#include "checker/judging.h"
#include "course/exercise.h"

namespace Ochre::Checker {

/// One answer to an exercise: the starter, the solution, a wrong one.
struct Attempt {
    QString file; ///< relative to the pack; of a project its folder
    QByteArray source;
    std::vector<Course::ProjectFile> files;

    [[nodiscard]] SourcePlace place() const { return {file, 1, 0, !files.empty()}; }
};

/// Why a result is not what the exercise wants, whatever the answer uses; empty when it is. `hidden` is the run with
/// the hidden input, of an exercise that has one.
[[nodiscard]] QString shortcomingText(const Course::Exercise &exercise, const TrialResult &result,
                                      const TrialResult *hidden = nullptr);

/// Whether an answer holds what its exercise forbids as a text, which no compiler has to be asked about.
[[nodiscard]] bool usesForbidden(const Course::Exercise &exercise, const Attempt &attempt);
/// Whether an answer solves its exercise, by the results of the trials that answerKinds() names.
[[nodiscard]] bool isSolved(const Course::Exercise &exercise, const Attempt &attempt, const TrialResults &results);

/// Each of these judges the results of an attempt's trials; the first one decides the exercise. What its exercise asks
/// for besides stands at the end: first which rules are broken (not of a starter), last the run with the hidden input.
/// The solution: second Clippy, third rustfmt.
void judgeSolution(const Course::Exercise &exercise, const Attempt &attempt, const TrialResults &results,
                   Course::Problems &problems);
/// A wrong answer: second Clippy, when the exercise asks for it.
void judgeWrong(const Course::Exercise &exercise, const Attempt &attempt, const TrialResults &results,
                Course::Problems &problems);
/// The starter: Clippy second when it is to fail by it, a run last when it is to panic.
void judgeStarter(const Course::Exercise &exercise, const Attempt &attempt, const TrialResults &results,
                  Course::Problems &problems);

} // namespace Ochre::Checker
