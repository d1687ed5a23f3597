// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/exercisejudging.h"
#include "course/course.h"

#include <optional>
#include <vector>

namespace Ochre::Checker {

/// The answers that lie in the folder of an exercise.
struct ExerciseAttempts {
    std::optional<Attempt> starter;
    std::optional<Attempt> solution;
    std::vector<Attempt> wrong;
};

/// What cannot be read becomes a problem; what is only missing was one for the loader.
[[nodiscard]] ExerciseAttempts readAttempts(const Course::Course &course, const Course::Exercise &exercise,
                                            Course::Problems &problems);

/// How an answer is decided: by its tests, or by a run, after which Clippy may be asked.
[[nodiscard]] TrialKind decidingKind(const Course::Exercise &exercise);
/// Everything that decides an answer, the deciding trial first and the rules last.
[[nodiscard]] std::vector<TrialKind> answerKinds(const Course::Exercise &exercise);

/// An attempt, asked in one way.
[[nodiscard]] Trial trialOf(const QString &edition, const Course::Exercise &exercise, const Attempt &attempt,
                            TrialKind kind);
/// The same for several, and last the run with the hidden input, where there is one.
[[nodiscard]] std::vector<Trial> trialsOf(const QString &edition, const Course::Exercise &exercise,
                                          const Attempt &attempt, const std::vector<TrialKind> &kinds);

} // namespace Ochre::Checker
