// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <expected>
#include <span>
#include <vector>

namespace Ochre::Study {

/// What the learner says of a recall. The numbers are those of the model and of the journal.
enum class RecallGrade { Again = 1, Hard, Good, Easy };
inline constexpr std::array recallGrades{RecallGrade::Again, RecallGrade::Hard, RecallGrade::Good, RecallGrade::Easy};

/// The 21 parameters of FSRS-6, w[0] to w[20].
using Weights = std::array<double, 21>;
inline constexpr Weights defaultWeights{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                        0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
/// The name under which a projection notes which model made it.
inline constexpr auto modelName = "FSRS-6";

inline constexpr double leastStability = 0.001;
inline constexpr double mostStability = 36'500;

/// How well something is remembered.
struct Memory {
    double stability = 0;  ///< days after which the recall has fallen to 0.9; 0.001 to 36500
    double difficulty = 0; ///< 1 to 10

    bool operator==(const Memory &) const = default;
};

enum class WeightsFault { Length, NotFinite };

/// Parameters as a learner brings them: none (the defaults), 17 (FSRS-4.5), 19 (FSRS-5) or 21, carried over to FSRS-6
/// and brought into their legal ranges.
[[nodiscard]] std::expected<Weights, WeightsFault> weightsOf(std::span<const double> values, int relearningSteps = 1);
/// The first `values.size()` parameters (at most 21) brought into their ranges. With several relearning steps w[17] and
/// w[18] have a lower ceiling, so that a lapse never makes anything last longer.
[[nodiscard]] std::vector<double> clippedWeights(std::span<const double> values, int relearningSteps = 1);

/// The probability of a recall after `days` (0 or more).
[[nodiscard]] double retrievability(const Weights &weights, double days, double stability);
/// The days after which the recall has fallen to `retention` (above 0, at most 1): a real number, 0 and more.
[[nodiscard]] double intervalFor(const Weights &weights, double stability, double retention);

[[nodiscard]] Memory firstMemory(const Weights &weights, RecallGrade grade);
/// After a later review, `days` after the one before; below one day it is of the same day.
[[nodiscard]] Memory nextMemory(const Weights &weights, const Memory &before, double days, RecallGrade grade);

// The parts of nextMemory(), unclamped.
/// After a success; `recall` is the retrievability before it.
[[nodiscard]] double recalledStability(const Weights &weights, const Memory &before, double recall, RecallGrade grade);
[[nodiscard]] double forgottenStability(const Weights &weights, const Memory &before, double recall);
[[nodiscard]] double sameDayStability(const Weights &weights, double stability, RecallGrade grade);
/// Before it is drawn back to the mean.
[[nodiscard]] double dampedDifficulty(const Weights &weights, double difficulty, RecallGrade grade);
[[nodiscard]] double nextDifficulty(const Weights &weights, double difficulty, RecallGrade grade);

/// A state for a card that another program scheduled by SM-2: its ease (as 2.5) and interval in days, and the recall
/// that its deck has had.
[[nodiscard]] Memory memoryFromEase(const Weights &weights, double ease, double intervalDays, double retention);

} // namespace Ochre::Study
