// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/mockreport.h"

#include <algorithm>
#include <cmath>

namespace Ochre::Study {

namespace {

MockLine lineOf(const MockQuestion &question, const MockAnswer *answer, const QString &topic)
{
    MockLine line{.key = question.key, .kind = question.kind, .topic = topic, .plannedMs = question.seconds * 1000LL};
    if (!answer) {
        return line;
    }
    line.isReached = true;
    line.outcome = answer->outcome;
    line.sureness = answer->sureness;
    line.takenMs = answer->takenMs;
    if (answer->outcome != MockOutcome::Answered) {
        line.share = 0;
    } else if (answer->isJudged && answer->possible > 0) {
        line.share = static_cast<double>(answer->reached) / answer->possible;
    }
    return line;
}

void count(MockReport &report, const MockLine &line)
{
    if (!line.isReached) {
        ++report.notReached;
        return;
    }
    report.answered += line.outcome == MockOutcome::Answered ? 1 : 0;
    report.unknown += line.outcome == MockOutcome::Unknown ? 1 : 0;
    report.skipped += line.outcome == MockOutcome::Skipped ? 1 : 0;
    report.takenMs += line.takenMs;
    report.plannedMs += line.plannedMs;
    report.over += line.takenMs * 4 > line.plannedMs * 5 ? 1 : 0;
    report.brief += line.outcome == MockOutcome::Answered && line.takenMs * 3 < line.plannedMs ? 1 : 0;
    if (line.share) {
        ++report.judged;
        report.share += *line.share;
        if (*line.share < mockGap) {
            report.repeat << line.key;
        }
    }
}

void add(std::vector<MockGroup> &groups, const MockGroup &frame, double share)
{
    auto group = std::ranges::find_if(groups, [&frame](const MockGroup &known) {
        return known.topic == frame.topic && (!frame.topic.isEmpty() || known.kind == frame.kind);
    });
    if (group == groups.end()) {
        group = groups.insert(groups.end(), frame);
    }
    group->share = (group->share * group->questions + share) / (group->questions + 1);
    ++group->questions;
}

void addGroups(MockReport &report)
{
    std::vector<MockGroup> topics;
    for (const MockLine &line : report.lines) {
        if (line.share) {
            add(report.kinds, {.kind = line.kind}, *line.share);
            add(topics, {.topic = line.topic, .kind = line.kind}, *line.share);
        }
    }
    std::ranges::sort(report.kinds, {}, &MockGroup::kind);
    std::ranges::stable_sort(topics, {}, &MockGroup::share);
    std::ranges::copy_if(topics, std::back_inserter(report.gaps),
                         [](const MockGroup &group) { return group.share < mockGap; });
    std::ranges::copy_if(topics.rbegin(), topics.rend(), std::back_inserter(report.strengths),
                         [](const MockGroup &group) { return group.share >= mockStrength; });
}

/// Right is what reached more than the half of its rubric.
void addCalibration(MockReport &report)
{
    Calibration &calibration = report.calibration;
    double squares = 0;
    for (const MockLine &line : report.lines) {
        const auto level = std::ranges::find(calibration.levels, line.sureness, &SurenessLevel::sureness);
        if (!line.share || line.outcome != MockOutcome::Answered || level == calibration.levels.end()) {
            continue;
        }
        const bool isRight = *line.share >= mockGap;
        ++level->answers;
        level->right += isRight ? 1 : 0;
        ++calibration.answers;
        squares += std::pow(statedChance(line.sureness) - (isRight ? 1 : 0), 2);
    }
    calibration.brier = calibration.answers > 0 ? squares / calibration.answers : 0;
}

} // namespace

MockReport mockReport(const MockRun &run, const QHash<QString, QString> &topics, std::vector<MockPast> earlier)
{
    MockReport report;
    report.plan = run.plan();
    report.earlier = std::move(earlier);
    for (const MockQuestion &question : run.plan().questions) {
        report.lines.push_back(lineOf(question, run.answerTo(question.key), topics.value(question.key)));
        count(report, report.lines.back());
    }
    report.share = report.judged > 0 ? report.share / report.judged : 0;
    addGroups(report);
    addCalibration(report);
    return report;
}

std::optional<MockPast> mockPast(const MockRun &run)
{
    const MockReport report = mockReport(run, {});
    if (report.judged == 0) {
        return std::nullopt;
    }
    return MockPast{run.plan().begunMs, run.plan().order.level, run.plan().order.minutes, report.judged, report.share};
}

} // namespace Ochre::Study
