// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"

#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace Ochre::Study {

/// What a mock interview is mixed of, in the order in which it is asked.
enum class MockKind { Concept, Code, CodeReview, LiveCoding, Design, Behavioural };
inline constexpr int mockKinds = 6;

enum class MockLevel { Junior, Mid, Senior };

/// When one's own answers are compared with the model answers.
enum class MockJudging { AfterEach, AtEnd };

/// What the learner wants to be interviewed for.
struct MockOrder {
    QString role{}; ///< a word of the courses ("backend"); empty = any
    MockLevel level = MockLevel::Mid;
    int minutes = 30;
    QSet<MockKind> kinds{};
    MockJudging judging = MockJudging::AfterEach;

    bool operator==(const MockOrder &) const = default;
};

/// Something that may be asked in a mock interview.
struct MockCandidate {
    QString key; ///< "course/id"
    MockKind kind = MockKind::Concept;
    QString idea{};      ///< no two of one are asked; empty = it stands alone
    QStringList roles{}; ///< empty = any
    int difficulty = 1;  ///< 1 to 3
    int seconds = 180;   ///< that it gets
    int followUps = 0;   ///< that can be asked after it
    int asked = 0;       ///< in how many interviews before
};

/// A question of a mock interview that was planned.
struct MockQuestion {
    QString key;
    MockKind kind = MockKind::Concept;
    int seconds = 0;
    int followUps = 0; ///< that are asked after it

    bool operator==(const MockQuestion &) const = default;
};

/// A mock interview as it was begun.
struct MockPlan {
    QString id{};
    MockOrder order{};
    std::vector<MockQuestion> questions{};
    qint64 begunMs = 0;

    bool operator==(const MockPlan &) const = default;
};

/// As what a question is asked in a mock interview; none for what is not asked there.
[[nodiscard]] std::optional<MockKind> mockKindOf(const Course::Question &question);
/// The candidate that a question makes; none for what is not asked in a mock interview.
[[nodiscard]] std::optional<MockCandidate> mockCandidate(const QString &key, const Course::Question &question);
/// The roles that the candidates are for, by name; "any" is none.
[[nodiscard]] QStringList mockRoles(const std::vector<MockCandidate> &candidates);

/// The questions of a mock interview, mixed by the seed. The time is shared among the kinds that are wanted: the one
/// that had least is asked next, and of it what was asked least before and fits the level best. All fit into the
/// minutes, no two are of one idea, and none takes more than two thirds of the time. In the order of the kinds.
[[nodiscard]] std::vector<MockQuestion> mockQuestions(const std::vector<MockCandidate> &candidates,
                                                      const MockOrder &order, quint32 seed);

} // namespace Ochre::Study
