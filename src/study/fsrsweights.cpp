// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/fsrs.h"

#include <algorithm>
#include <cmath>

namespace Ochre::Study {

namespace {

struct Range {
    double least;
    double most;
};

constexpr double sameDayCeiling = 2;

constexpr std::array<Range, 21> ranges{
    {{0.001, 100},        {0.001, 100},  {0.001, 100}, {0.001, 100}, {1, 10},      {0.001, 4},
     {0.001, 4},          {0.001, 0.75}, {0, 4.5},     {0, 0.8},     {0.001, 3.5}, {0.001, 5},
     {0.001, 0.25},       {0.001, 0.9},  {0, 4},       {0, 1},       {1, 6},       {0, sameDayCeiling},
     {0, sameDayCeiling}, {0, 0.8},      {0.1, 0.8}}};

/// FSRS-4.5 had another scale of difficulty, and knew nothing of a second answer on one day.
void carryOverFrom17(std::vector<double> &w)
{
    const double base = w[5] * 2 + w[4];
    const double exponent = std::log(3 * w[5] + 1) / 3;
    w[4] = base;
    w[5] = exponent;
    w[6] += 0.5;
    w.insert(w.end(), {0, 0, 0, 0.5});
}

void carryOverFrom19(std::vector<double> &w)
{
    w.insert(w.end(), {0, 0.5});
}

/// The most that w[17] and w[18] may be with `steps` answers on the day of a lapse.
double sameDayMost(std::span<const double> w, int steps)
{
    const double room = -(std::log(w[11]) + std::log(std::pow(2, w[13]) - 1) + 0.3 * w[14]) / steps;
    return std::min(sameDayCeiling, std::sqrt(std::max(0.01, room)));
}

} // namespace

std::vector<double> clippedWeights(std::span<const double> values, int relearningSteps)
{
    std::vector<double> clipped;
    for (size_t i = 0; i < std::min(values.size(), ranges.size()); ++i) {
        clipped.push_back(std::clamp(values[i], ranges.at(i).least, ranges.at(i).most));
    }
    if (relearningSteps > 1 && clipped.size() > 18) {
        const double most = sameDayMost(clipped, relearningSteps);
        clipped[17] = std::min(clipped[17], most);
        clipped[18] = std::min(clipped[18], most);
    }
    return clipped;
}

std::expected<Weights, WeightsFault> weightsOf(std::span<const double> values, int relearningSteps)
{
    if (!std::ranges::all_of(values, [](double value) { return std::isfinite(value); })) {
        return std::unexpected(WeightsFault::NotFinite);
    }
    std::vector<double> carried(values.begin(), values.end());
    if (values.empty()) {
        carried.assign(defaultWeights.begin(), defaultWeights.end());
    } else if (values.size() == 17) {
        carryOverFrom17(carried);
    } else if (values.size() == 19) {
        carryOverFrom19(carried);
    }
    if (carried.size() != defaultWeights.size()) {
        return std::unexpected(WeightsFault::Length);
    }
    Weights weights{};
    std::ranges::copy(clippedWeights(carried, relearningSteps), weights.begin());
    return weights;
}

} // namespace Ochre::Study
