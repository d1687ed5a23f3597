// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/mockplan.h"

#include "study/grading.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace Ochre::Study {

namespace {

constexpr int mostFollowUps = 2; // of one question: an interviewer goes on
constexpr std::array<int, mockKinds> usualSeconds{180, 240, 420, 0, 300, 240}; // in the order of MockKind
constexpr int designSeconds = 600;                                             // of a design with a rubric
constexpr QLatin1StringView anyRole("any");

std::optional<MockKind> kindOfStyle(const QString &style)
{
    if (style == QLatin1String("code")) {
        return MockKind::Code;
    }
    if (style == QLatin1String("design")) {
        return MockKind::Design;
    }
    return style == QLatin1String("behavioural") ? MockKind::Behavioural : MockKind::Concept;
}

int secondsOf(const Course::Question &question, MockKind kind)
{
    if (question.task) {
        return question.task->minutes * 60;
    }
    return question.design ? designSeconds : usualSeconds.at(static_cast<size_t>(kind));
}

// Topics of reviews, tasks and designs name what is done, not what is asked about.
QString ideaOf(const Course::Question &question)
{
    const bool isOpen = question.kind == Course::QuestionKind::Open;
    return question.concept_.isEmpty() && isOpen ? question.topic : question.concept_;
}

bool isFor(const MockCandidate &candidate, const QString &role)
{
    return role.isEmpty() || candidate.roles.isEmpty() || candidate.roles.contains(anyRole)
           || candidate.roles.contains(role);
}

/// How far a question is from the level: 0 is at it; one that is too hard is further than one that is too easy.
int distance(int difficulty, MockLevel level)
{
    const int wanted = static_cast<int>(level) + 1;
    return difficulty > wanted ? (difficulty - wanted) * 2 : wanted - difficulty;
}

class Planner final {
public:
    Planner(const std::vector<MockCandidate> &candidates, const MockOrder &order, quint32 seed)
        : m_left(order.minutes * 60)
        , m_longest(m_left * 2 / 3)
    {
        std::vector<std::tuple<int, int, int>> order_; // asked before, distance, mixed place
        const QList<int> mixed = shuffledOrder(static_cast<int>(candidates.size()), seed);
        for (int place = 0; place < mixed.size(); ++place) {
            const MockCandidate &candidate = candidates[static_cast<size_t>(mixed[place])];
            if (order.kinds.contains(candidate.kind) && isFor(candidate, order.role)) {
                order_.emplace_back(candidate.asked, distance(candidate.difficulty, order.level), place);
            }
        }
        std::ranges::sort(order_);
        for (const auto &[asked, away, place] : order_) {
            m_queue.push_back(&candidates[static_cast<size_t>(mixed[place])]);
        }
    }

    std::vector<MockQuestion> plan()
    {
        while (const MockCandidate *next = choose()) {
            m_left -= next->seconds;
            m_used.at(static_cast<size_t>(next->kind)) += next->seconds;
            m_ideas.insert(next->idea);
            m_questions.push_back({next->key, next->kind, next->seconds, std::min(next->followUps, mostFollowUps)});
            std::erase(m_queue, next);
        }
        std::ranges::stable_sort(m_questions, {}, &MockQuestion::kind);
        return std::move(m_questions);
    }

private:
    /// The best question of the kind that had least time. What is long comes first while nothing was asked, since it
    /// finds no room later.
    [[nodiscard]] const MockCandidate *choose() const
    {
        const MockCandidate *best = nullptr;
        for (const MockCandidate *candidate : m_queue) {
            const bool isNewIdea = candidate->idea.isEmpty() || !m_ideas.contains(candidate->idea);
            if (isNewIdea && candidate->seconds <= std::min(m_left, m_longest)
                && (!best || turnOf(*candidate) < turnOf(*best))) {
                best = candidate;
            }
        }
        return best;
    }

    [[nodiscard]] std::tuple<int, int, int> turnOf(const MockCandidate &candidate) const
    {
        const bool isLong = candidate.kind == MockKind::LiveCoding;
        return {m_used.at(static_cast<size_t>(candidate.kind)), isLong ? 0 : 1, static_cast<int>(candidate.kind)};
    }

    std::vector<const MockCandidate *> m_queue;
    std::vector<MockQuestion> m_questions;
    std::array<int, mockKinds> m_used{};
    QSet<QString> m_ideas;
    int m_left;
    int m_longest;
};

} // namespace

std::optional<MockKind> mockKindOf(const Course::Question &question)
{
    switch (question.kind) {
    case Course::QuestionKind::Task:
        return question.task ? std::optional(MockKind::LiveCoding) : std::nullopt;
    case Course::QuestionKind::Review:
        return question.review ? std::optional(MockKind::CodeReview) : std::nullopt;
    case Course::QuestionKind::Design:
        return question.design ? std::optional(MockKind::Design) : std::nullopt;
    case Course::QuestionKind::Open:
        return question.use == Course::QuestionUse::Interview ? kindOfStyle(question.style) : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<MockCandidate> mockCandidate(const QString &key, const Course::Question &question)
{
    const std::optional<MockKind> kind = mockKindOf(question);
    if (!kind) {
        return std::nullopt;
    }
    return MockCandidate{key,
                         *kind,
                         ideaOf(question),
                         question.roles,
                         question.difficulty,
                         secondsOf(question, *kind),
                         static_cast<int>(question.followUps.size())};
}

QStringList mockRoles(const std::vector<MockCandidate> &candidates)
{
    QStringList roles;
    for (const MockCandidate &candidate : candidates) {
        roles << candidate.roles;
    }
    roles.removeDuplicates();
    roles.removeAll(anyRole);
    roles.sort();
    return roles;
}

std::vector<MockQuestion> mockQuestions(const std::vector<MockCandidate> &candidates, const MockOrder &order,
                                        quint32 seed)
{
    return Planner(candidates, order, seed).plan();
}

} // namespace Ochre::Study
