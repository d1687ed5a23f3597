// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstate.h"
#include "progress/projection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

void apply(ProgressState &state, const Event & /*event*/, const Journal::Payload &payload)
{
    if (const auto *hint = std::get_if<Journal::HintShown>(&payload)) {
        ExerciseState &exercise = state.exercises[hint->exercise];
        exercise.hints = std::max(exercise.hints, hint->step);
    } else if (const auto *solution = std::get_if<Journal::SolutionShown>(&payload)) {
        state.exercises[solution->exercise].solutionShown = true;
    }
}

void noteKeys(const Journal::Payload &payload, QSet<QString> &keys)
{
    if (const auto *hint = std::get_if<Journal::HintShown>(&payload)) {
        keys.insert(hint->exercise);
    } else if (const auto *solution = std::get_if<Journal::SolutionShown>(&payload)) {
        keys.insert(solution->exercise);
    }
}

std::optional<QJsonObject> row(const ProgressState &state, const QString &key)
{
    const auto found = state.exercises.constFind(key);
    return found == state.exercises.constEnd()
               ? std::nullopt
               : std::optional(QJsonObject{{u"hints"_s, found->hints}, {u"solution_shown"_s, found->solutionShown}});
}

void read(ProgressState &state, const QString &key, const QJsonObject &row)
{
    state.exercises.insert(key, {row["hints"_L1].toInt(), row["solution_shown"_L1].toBool()});
}

std::optional<Journal::EventFilter> eventsOf(const QString &key)
{
    return Journal::EventFilter{
        {QString::fromLatin1(EventKind::hintShown), QString::fromLatin1(EventKind::solutionShown)}, {}, key, {}};
}

} // namespace

const Projection &exerciseProjection()
{
    static const Projection projection{
        "exercise"_L1, 3,        false,
        apply,         noteKeys, [](const ProgressState &state) { return state.exercises.keys(); },
        row,           read,     [](ProgressState &state, const QString &key) { state.exercises.remove(key); },
        eventsOf};
    return projection;
}

} // namespace Ochre::Progress
