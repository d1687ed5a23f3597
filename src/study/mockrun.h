// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/grading.h"
#include "study/mockplan.h"

#include <QHash>

namespace Ochre::Study {

enum class MockOutcome { Answered, Unknown, Skipped };

/// What came of one question of a mock interview.
struct MockAnswer {
    QString key; ///< of the question
    MockOutcome outcome = MockOutcome::Answered;
    bool isSpoken = false; ///< said aloud: there need be no text
    QString text{};
    QStringList followUps{}; ///< what was answered to those that were asked so far; spoken ones are empty
    QList<LineMark> marks{}; ///< of a code review
    bool isSolved = false;   ///< of a task: its tests passed
    Sureness sureness = Sureness::Unsaid;
    qint64 takenMs = 0;
    bool isJudged = false;
    QStringList ticked{}; ///< points of the rubric that the answer had, in their words
    int reached = 0;      ///< by the rubric
    int possible = 0;

    bool operator==(const MockAnswer &) const = default;
};

/// Where a mock interview stands.
struct MockPlace {
    enum class Step { Answering, FollowUp, Comparing, Over };
    Step step = Step::Over;
    int question = 0; ///< place in the plan
    int followUp = 0; ///< 0-based

    bool operator==(const MockPlace &) const = default;
};

/// A mock interview and what came of it. It follows from its plan and its answers and from nothing else: left or
/// killed, it stands where it stood.
class MockRun final {
public:
    MockRun() = default;
    explicit MockRun(MockPlan plan)
        : m_plan(std::move(plan))
    {
    }

    [[nodiscard]] const MockPlan &plan() const { return m_plan; }
    [[nodiscard]] bool isEmpty() const { return m_plan.questions.empty(); }
    /// Takes an answer in; given again, it is changed. One to no question of the plan is left out.
    void take(const MockAnswer &answer);
    /// Nothing more is asked.
    void stopAsking() { m_hasStopped = true; }
    /// Nothing more is compared either.
    void stopJudging() { m_hasStopped = m_isClosed = true; }

    [[nodiscard]] const MockAnswer *answerTo(const QString &key) const;
    [[nodiscard]] MockPlace place() const;
    [[nodiscard]] bool isOver() const { return place().step == MockPlace::Step::Over; }
    /// Whether no question is to come, whatever waits to be compared.
    [[nodiscard]] bool hasAskedAll() const;

private:
    [[nodiscard]] std::optional<MockPlace> openPlace(int question) const;

    MockPlan m_plan;
    QHash<QString, MockAnswer> m_answers;
    bool m_hasStopped = false;
    bool m_isClosed = false;
};

/// One line of the rubric of a question.
struct MockPoint {
    QString text; ///< Markdown
    int weight = 1;
    bool isProven = false; ///< the program knows that the answer has it

    bool operator==(const MockPoint &) const = default;
};
/// By what an answer is judged: the points of an open question, the criteria of a design, the faults of a program under
/// review, of a task its tests, which are half of it, and what an interviewer watches.
[[nodiscard]] std::vector<MockPoint> mockRubric(const Course::Question &question, const MockAnswer &answer);
/// The answer with what was ticked, and what that comes to.
[[nodiscard]] MockAnswer judged(MockAnswer answer, const std::vector<MockPoint> &rubric, const QStringList &ticked);

} // namespace Ochre::Study
