// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/mockrecord.h"

#include "progress/studyrecord.h"
#include "study/linemarks.h"

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

// In the order of the values in `study`.
constexpr std::array kindWords{"concept"_L1,     "code"_L1,   "code-review"_L1,
                               "live-coding"_L1, "design"_L1, "behavioural"_L1};
constexpr std::array levelWords{"junior"_L1, "mid"_L1, "senior"_L1};
constexpr std::array outcomeWords{"answered"_L1, "unknown"_L1, "skipped"_L1};

template<typename Value, typename Words>
QString wordIn(const Words &words, Value value)
{
    return words.at(static_cast<size_t>(value));
}

template<typename Value, typename Words>
Value valueIn(const Words &words, const QString &word, Value unknown)
{
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? unknown : static_cast<Value>(std::distance(words.begin(), found));
}

Study::MockPlan planOf(const Event &event, const Journal::MockBegun &begun)
{
    Study::MockPlan plan{.id = event.id, .begunMs = event.timeMs};
    plan.order.role = begun.role;
    plan.order.level = valueIn(levelWords, begun.level, Study::MockLevel::Mid);
    plan.order.minutes = begun.minutes;
    plan.order.judging = begun.isJudgedAtEnd ? Study::MockJudging::AtEnd : Study::MockJudging::AfterEach;
    for (const Journal::MockAsked &asked : begun.questions) {
        const auto kind = valueIn(kindWords, asked.kind, Study::MockKind::Concept);
        plan.order.kinds.insert(kind);
        plan.questions.push_back({asked.question, kind, asked.seconds, asked.followUps});
    }
    return plan;
}

Study::MockAnswer answerOf(const Journal::MockAnswered &answered)
{
    return {.key = answered.question,
            .outcome = valueIn(outcomeWords, answered.outcome, Study::MockOutcome::Skipped),
            .isSpoken = answered.isSpoken,
            .text = answered.text,
            .followUps = answered.followUps,
            .marks = Study::readMarks(answered.marks),
            .isSolved = answered.isSolved,
            .sureness = studySureness(answered.sureness),
            .takenMs = answered.takenMs,
            .isJudged = answered.isJudged,
            .ticked = answered.ticked,
            .reached = answered.points.reached,
            .possible = answered.points.possible};
}

} // namespace

Journal::Payload mockBegun(const Study::MockPlan &plan)
{
    Journal::MockBegun begun{plan.order.role,
                             wordIn(levelWords, plan.order.level),
                             plan.order.minutes,
                             plan.order.judging == Study::MockJudging::AtEnd,
                             {}};
    for (const Study::MockQuestion &question : plan.questions) {
        begun.questions.push_back(
            {question.key, wordIn(kindWords, question.kind), question.seconds, question.followUps});
    }
    return Journal::payloadOf(begun);
}

Journal::Payload mockAnswered(const QString &mock, const Study::MockAnswer &answer)
{
    return Journal::payloadOf(Journal::MockAnswered{.mock = mock,
                                                    .question = answer.key,
                                                    .outcome = wordIn(outcomeWords, answer.outcome),
                                                    .isSpoken = answer.isSpoken,
                                                    .text = answer.text,
                                                    .followUps = answer.followUps,
                                                    .marks = Study::marksText(answer.marks),
                                                    .isSolved = answer.isSolved,
                                                    .sureness = journalSureness(answer.sureness),
                                                    .takenMs = answer.takenMs,
                                                    .isJudged = answer.isJudged,
                                                    .ticked = answer.ticked,
                                                    .points = {answer.reached, answer.possible}});
}

Journal::Payload mockStopped(const QString &mock, bool isClosed)
{
    return Journal::payloadOf(Journal::MockStopped{mock, isClosed});
}

std::vector<Study::MockRun> mockRuns(const MockEvents &events)
{
    std::vector<Study::MockRun> runs;
    QHash<QString, size_t> places;
    for (const Event &event : events.begun) {
        if (const auto begun = Journal::readMockBegun(event); begun && !places.contains(event.id)) {
            places.insert(event.id, runs.size());
            runs.emplace_back(planOf(event, *begun));
        }
    }
    for (const Event &event : events.answered | std::views::reverse) {
        if (const auto answered = Journal::readMockAnswered(event); answered && places.contains(answered->mock)) {
            runs[places.value(answered->mock)].take(answerOf(*answered));
        }
    }
    for (const Event &event : events.stopped) {
        const auto stopped = Journal::readMockStopped(event);
        if (!stopped || !places.contains(stopped->mock)) {
            continue;
        }
        Study::MockRun &run = runs[places.value(stopped->mock)];
        stopped->isClosed ? run.stopJudging() : run.stopAsking();
    }
    return runs;
}

} // namespace Ochre::Progress
