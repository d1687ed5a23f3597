// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/checkertext.h"
#include "checker/claim.h"
#include "checker/judging.h"
#include "course/fence.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Problems;
using Course::TraceLine;
using States = std::vector<NameState>;

constexpr std::size_t mostTold = 6; // states in one message

// The debugger writes 2.0 as "2", and one of 32 bits with more digits than `{}` does.
bool isSameNumber(const QString &wanted, const NameState &state)
{
    bool isWanted = false;
    bool isSeen = false;
    const double first = wanted.toDouble(&isWanted);
    const double second = state.debug.toDouble(&isSeen);
    if (!isWanted || !isSeen) {
        return false;
    }
    return state.type == "f32"_L1 ? static_cast<float>(first) == static_cast<float>(second)
                                  : state.type == "f64"_L1 && first == second;
}

bool holds(const TraceLine &line, const NameState &state)
{
    switch (line.state) {
    case TraceLine::State::Moved:
        return state.isMoved;
    case TraceLine::State::Dropped:
        return state.isDropped;
    case TraceLine::State::Value:
        break;
    }
    return !state.debug.isEmpty()
           && (line.value == state.debug || line.value == state.plain || isSameNumber(line.value, state));
}

QString wordsOf(const TraceLine &line, const NameState &state)
{
    if (state.isDropped) {
        return Text::tr("%1 dropped").arg(line.name);
    }
    if (state.isMoved) {
        return Text::tr("%1 moved").arg(line.name);
    }
    return state.debug.isEmpty() ? Text::tr("nothing of %1").arg(line.name)
                                 : Text::tr("%1 = %2").arg(line.name, state.debug.left(120));
}

QString wordsOf(const TraceLine &line, const States &states)
{
    QStringList words;
    for (const NameState &state : states) {
        words << wordsOf(line, state);
        if (words.size() == std::ssize(states) || words.size() < static_cast<qsizetype>(mostTold)) {
            continue;
        }
        words << u"…"_s;
        break;
    }
    return words.join(", then "_L1);
}

class TraceJudge final {
public:
    TraceJudge(const Course::Fence &fence, SourcePlace place)
        : m_fence(fence)
        , m_place(std::move(place))
    {
    }

    void judge(const TrialResult &result, Problems &problems) const
    {
        for (std::size_t index = 0; index < m_fence.trace.size(); ++index) {
            judgeLine(index, result, problems);
        }
    }

private:
    [[nodiscard]] bool isSameName(std::size_t one, std::size_t other) const
    {
        return m_fence.trace[one].line == m_fence.trace[other].line
               && m_fence.trace[one].name == m_fence.trace[other].name;
    }

    /// Behind the state that the line before this one of the same name and number found. None when that failed.
    [[nodiscard]] std::optional<std::size_t> firstFor(std::size_t index, const States &states) const
    {
        std::size_t from = 0;
        for (std::size_t before = 0; before < index; ++before) {
            if (!isSameName(before, index)) {
                continue;
            }
            const auto found =
                std::find_if(states.begin() + static_cast<std::ptrdiff_t>(from), states.end(),
                             [&](const NameState &state) { return holds(m_fence.trace[before], state); });
            if (found == states.end()) {
                return std::nullopt;
            }
            from = static_cast<std::size_t>(found - states.begin()) + 1;
        }
        return from;
    }

    void judgeLine(std::size_t index, const TrialResult &result, Problems &problems) const
    {
        const TraceLine &line = m_fence.trace[index];
        const States states = index < result.states.size() ? result.states[index] : States();
        const SourcePlace place{m_place.file, 1, m_place.line + line.statedAt, false};
        if (states.empty()) {
            const QString text = Text::tr("The program never comes past line %1. %2").arg(line.line).arg(result.cut);
            reportAt(place, 0, "trace-line"_L1, text.trimmed(), problems);
            return;
        }
        if (std::ranges::none_of(states, &NameState::isKnown)) {
            reportAt(
                place, 0, "trace-name"_L1,
                Text::tr("When line %1 is over, its function has no variable “%2”. Correct the name, or name a line "
                         "that comes before the end of its block.")
                    .arg(QString::number(line.line), line.name),
                problems);
            return;
        }
        const std::optional<std::size_t> from = firstFor(index, states);
        if (!from) {
            return; // told where it failed
        }
        const auto first = states.begin() + static_cast<std::ptrdiff_t>(*from);
        if (std::any_of(first, states.end(), [&](const NameState &state) { return holds(line, state); })) {
            return;
        }
        reportAt(place, 0, "trace-state"_L1,
                 Text::tr("After line %1 the recorded run shows: %2. Correct the step or the program. %3")
                     .arg(QString::number(line.line), wordsOf(line, states), result.cut)
                     .trimmed(),
                 problems);
    }

    Course::Fence m_fence;
    SourcePlace m_place;
};

} // namespace

Claim traceClaim(const Course::Fence &fence, const Trial &run, const QString &file, int bodyLine)
{
    Trial trial;
    trial.kind = TrialKind::Trace;
    trial.source = run.source;
    trial.edition = run.edition;
    for (const TraceLine &line : fence.trace) {
        trial.watched.push_back({fence.shownLines.value(line.line - 1), line.name});
    }
    const int line = bodyLine + fence.traceLine - 1;
    const TraceJudge judge(fence, {file, line + 1, line, false});
    return {file, line, {}, {trial}, [judge](const TrialResults &results, Problems &problems) {
                judge.judge(results.front(), problems);
            }};
}

} // namespace Ochre::Checker
