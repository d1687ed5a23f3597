// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/fsrs.h"

#include <algorithm>
#include <cmath>

namespace Ochre::Study {

namespace {

constexpr double leastDifficulty = 1;
constexpr double mostDifficulty = 10;

double numberOf(RecallGrade grade)
{
    return static_cast<double>(grade);
}

double legalStability(double stability)
{
    return std::clamp(stability, leastStability, mostStability);
}

double legalDifficulty(double difficulty)
{
    return std::clamp(difficulty, leastDifficulty, mostDifficulty);
}

/// The factor of the forgetting curve: what makes the recall 0.9 when the days are the stability.
double curveFactor(const Weights &w)
{
    return std::exp(std::log(0.9) / -w[20]) - 1;
}

// Not clamped: the mean that difficulty is drawn to lies below its range.
double firstDifficulty(const Weights &w, RecallGrade grade)
{
    return w[4] - std::exp(w[5] * (numberOf(grade) - 1)) + 1;
}

} // namespace

double retrievability(const Weights &weights, double days, double stability)
{
    return std::pow(1 + curveFactor(weights) * days / stability, -weights[20]);
}

double intervalFor(const Weights &weights, double stability, double retention)
{
    return stability / curveFactor(weights) * (std::pow(retention, -1 / weights[20]) - 1);
}

Memory firstMemory(const Weights &weights, RecallGrade grade)
{
    return {legalStability(weights.at(static_cast<size_t>(grade) - 1)),
            legalDifficulty(firstDifficulty(weights, grade))};
}

double recalledStability(const Weights &weights, const Memory &before, double recall, RecallGrade grade)
{
    const double penalty = grade == RecallGrade::Hard ? weights[15] : 1;
    const double bonus = grade == RecallGrade::Easy ? weights[16] : 1;
    const double gain = std::exp(weights[8]) * (11 - before.difficulty) * std::pow(before.stability, -weights[9])
                        * (std::exp(weights[10] * (1 - recall)) - 1);
    return before.stability * (1 + gain * penalty * bonus);
}

double forgottenStability(const Weights &weights, const Memory &before, double recall)
{
    const double left = weights[11] * std::pow(before.difficulty, -weights[12])
                        * (std::pow(before.stability + 1, weights[13]) - 1) * std::exp(weights[14] * (1 - recall));
    return std::min(left, before.stability / std::exp(weights[17] * weights[18]));
}

double sameDayStability(const Weights &weights, double stability, RecallGrade grade)
{
    const double gain = std::exp(weights[17] * (numberOf(grade) - 3 + weights[18])) * std::pow(stability, -weights[19]);
    // Hard is a success: it takes nothing away.
    return stability * (grade == RecallGrade::Again ? gain : std::max(gain, 1.0));
}

double dampedDifficulty(const Weights &weights, double difficulty, RecallGrade grade)
{
    const double change = -weights[6] * (numberOf(grade) - 3);
    return difficulty + change * (10 - difficulty) / 9;
}

double nextDifficulty(const Weights &weights, double difficulty, RecallGrade grade)
{
    return weights[7] * firstDifficulty(weights, RecallGrade::Easy)
           + (1 - weights[7]) * dampedDifficulty(weights, difficulty, grade);
}

Memory nextMemory(const Weights &weights, const Memory &before, double days, RecallGrade grade)
{
    const Memory old{legalStability(before.stability), legalDifficulty(before.difficulty)};
    const double recall = retrievability(weights, days, old.stability);
    double stability = 0;
    if (days < 1) {
        stability = sameDayStability(weights, old.stability, grade);
    } else if (grade == RecallGrade::Again) {
        stability = forgottenStability(weights, old, recall);
    } else {
        stability = recalledStability(weights, old, recall, grade);
    }
    return {legalStability(stability), legalDifficulty(nextDifficulty(weights, old.difficulty, grade))};
}

Memory memoryFromEase(const Weights &weights, double ease, double intervalDays, double retention)
{
    const double stability =
        legalStability(std::max(intervalDays, leastStability) / intervalFor(weights, 1, retention));
    const double gain =
        std::exp(weights[8]) * std::pow(stability, -weights[9]) * (std::exp((1 - retention) * weights[10]) - 1);
    return {stability, legalDifficulty(11 - (ease - 1) / gain)};
}

} // namespace Ochre::Study
