// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/calibration.h"
#include "study/mockrun.h"

#include <optional>

namespace Ochre::Study {

/// How one question of a mock interview went.
struct MockLine {
    QString key;
    MockKind kind = MockKind::Concept;
    QString topic{}; ///< for the learner
    bool isReached = false;
    MockOutcome outcome = MockOutcome::Skipped;
    std::optional<double> share{}; ///< of its rubric; what was not known or skipped is 0, what was not judged is none
    Sureness sureness = Sureness::Unsaid;
    qint64 takenMs = 0;
    qint64 plannedMs = 0;

    bool operator==(const MockLine &) const = default;
};

/// The questions of one topic or of one kind together.
struct MockGroup {
    QString topic{}; ///< empty for those of a kind
    MockKind kind = MockKind::Concept;
    int questions = 0;
    double share = 0; ///< mean

    bool operator==(const MockGroup &) const = default;
};

/// An earlier mock interview, to be compared with.
struct MockPast {
    qint64 begunMs = 0;
    MockLevel level = MockLevel::Mid;
    int minutes = 0;
    int judged = 0;
    double share = 0; ///< mean

    bool operator==(const MockPast &) const = default;
};

/// What a mock interview comes to, as plain facts.
struct MockReport {
    MockPlan plan{};
    std::vector<MockLine> lines{}; ///< in the order of the plan
    int answered = 0;
    int unknown = 0;
    int skipped = 0;
    int notReached = 0;
    int judged = 0;                     ///< that count for the share
    double share = 0;                   ///< mean of what was judged
    std::vector<MockGroup> kinds{};     ///< in the order of MockKind
    std::vector<MockGroup> strengths{}; ///< topics, best first
    std::vector<MockGroup> gaps{};      ///< topics, weakest first
    Calibration calibration{};
    qint64 takenMs = 0;
    qint64 plannedMs = 0; ///< for what was reached
    int over = 0;         ///< questions that took more than their time and a quarter
    int brief = 0;        ///< that were answered in less than a third of it
    QStringList repeat{}; ///< keys: under the half, not known or skipped
    std::vector<MockPast> earlier{};
};

/// From this share on a topic is a strength, and below the other one it is a gap.
inline constexpr double mockStrength = 0.75;
inline constexpr double mockGap = 0.5;

/// `topics` names what each question is about, by its key.
[[nodiscard]] MockReport mockReport(const MockRun &run, const QHash<QString, QString> &topics,
                                    std::vector<MockPast> earlier = {});
/// What remains of an interview when it is compared with later ones; none when nothing of it was judged.
[[nodiscard]] std::optional<MockPast> mockPast(const MockRun &run);

} // namespace Ochre::Study
