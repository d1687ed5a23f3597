// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/studyhistory.h"

#include <array>

namespace Ochre::Study {

/// What the learner stakes by saying how sure they are: the chance to be right that the word stands for.
[[nodiscard]] double statedChance(Sureness sureness);

/// How right the answers were that were given with one word.
struct SurenessLevel {
    Sureness sureness = Sureness::Guess;
    int answers = 0;
    int right = 0;

    [[nodiscard]] double share() const { return answers > 0 ? static_cast<double>(right) / answers : 0; }
    bool operator==(const SurenessLevel &) const = default;
};

/// Whether the learner is as sure as they are right.
struct Calibration {
    std::array<SurenessLevel, 3> levels{{{Sureness::Guess, 0, 0}, {Sureness::Fairly, 0, 0}, {Sureness::Sure, 0, 0}}};
    int answers = 0;  ///< that were given with a word
    double brier = 0; ///< mean squared distance of what was stated from what was so: 0 is best, 1 is worst

    [[nodiscard]] int sureButWrong() const { return levels[2].answers - levels[2].right; }
    [[nodiscard]] int guessedRight() const { return levels[0].right; }
};

/// Of each item the first answer of each study day counts: who answers again has just seen what is right.
[[nodiscard]] Calibration calibrationOf(const StudyHistory &history);

} // namespace Ochre::Study
