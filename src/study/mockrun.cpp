// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/mockrun.h"

#include <algorithm>

namespace Ochre::Study {

namespace {

using Step = MockPlace::Step;

std::vector<MockPoint> pointsOf(const QStringList &texts)
{
    std::vector<MockPoint> points;
    std::ranges::transform(texts, std::back_inserter(points), [](const QString &text) { return MockPoint{text}; });
    return points;
}

std::vector<MockPoint> faultsOf(const Course::ReviewQuestion &review, const MockAnswer &answer)
{
    const ReviewGrade grade = gradeReview(review, answer.marks);
    std::vector<MockPoint> points;
    for (int place = 0; place < std::ssize(review.faults); ++place) {
        points.push_back({review.faults[static_cast<size_t>(place)].why, 1, grade.found.contains(place)});
    }
    return points;
}

} // namespace

void MockRun::take(const MockAnswer &answer)
{
    if (std::ranges::find(m_plan.questions, answer.key, &MockQuestion::key) != m_plan.questions.end()) {
        m_answers.insert(answer.key, answer);
    }
}

const MockAnswer *MockRun::answerTo(const QString &key) const
{
    const auto found = m_answers.constFind(key);
    return found == m_answers.constEnd() ? nullptr : &*found;
}

/// What is left to do at a question before the next one; none when there is nothing.
std::optional<MockPlace> MockRun::openPlace(int question) const
{
    const MockQuestion &asked = m_plan.questions[static_cast<size_t>(question)];
    const MockAnswer *answer = answerTo(asked.key);
    if (!answer) {
        return m_hasStopped ? std::nullopt : std::optional(MockPlace{Step::Answering, question, 0});
    }
    const auto told = static_cast<int>(answer->followUps.size());
    if (!m_hasStopped && !answer->isJudged && answer->outcome == MockOutcome::Answered && told < asked.followUps) {
        return MockPlace{Step::FollowUp, question, told};
    }
    const bool isCompared = m_plan.order.judging == MockJudging::AfterEach || hasAskedAll();
    if (isCompared && !m_isClosed && !answer->isJudged && answer->outcome != MockOutcome::Skipped) {
        return MockPlace{Step::Comparing, question, 0};
    }
    return std::nullopt;
}

MockPlace MockRun::place() const
{
    for (int question = 0; question < std::ssize(m_plan.questions); ++question) {
        if (const auto open = openPlace(question)) {
            return *open;
        }
    }
    return {};
}

bool MockRun::hasAskedAll() const
{
    return m_hasStopped || std::ranges::all_of(m_plan.questions, [this](const MockQuestion &question) {
               const MockAnswer *answer = answerTo(question.key);
               return answer
                      && (answer->outcome != MockOutcome::Answered || answer->isJudged
                          || answer->followUps.size() >= question.followUps);
           });
}

std::vector<MockPoint> mockRubric(const Course::Question &question, const MockAnswer &answer)
{
    if (question.review) {
        return faultsOf(*question.review, answer);
    }
    if (question.design) {
        std::vector<MockPoint> points;
        for (const Course::Criterion &criterion : question.design->criteria) {
            points.push_back({criterion.text, criterion.weight});
        }
        return points;
    }
    if (question.task) {
        std::vector<MockPoint> points = pointsOf(question.task->watch);
        const int rest = std::max(1, static_cast<int>(points.size()));
        points.insert(points.begin(), {QString(), rest, answer.isSolved}); // its words are those of the page
        return points;
    }
    // Without a rubric there is one thing to say of an answer.
    return pointsOf(question.points.isEmpty() ? QStringList{QString()} : question.points);
}

MockAnswer judged(MockAnswer answer, const std::vector<MockPoint> &rubric, const QStringList &ticked)
{
    answer.isJudged = true;
    answer.ticked = ticked;
    answer.reached = answer.possible = 0;
    for (const MockPoint &point : rubric) {
        answer.possible += point.weight;
        answer.reached += ticked.contains(point.text) ? point.weight : 0;
    }
    return answer;
}

} // namespace Ochre::Study
