// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/grading.h"

#include <optional>
#include <vector>

namespace Ochre::Study {

/// How a quiz went so far. Only questions that are graded count: no design and no task.
struct QuizSummary {
    int total = 0;
    int answered = 0;
    int correct = 0;
    int partly = 0;       ///< answered, not correct, but not all wrong
    int unknown = 0;      ///< "I don't know"
    int sureButWrong = 0; ///< the answers most worth another look
    int guessedRight = 0;
    QStringList wrongIds; ///< answered and not correct, in the order asked

    bool operator==(const QuizSummary &) const = default;
};

/// What the learner has chosen for one question and not handed in yet.
struct Draft {
    Answer answer;
    bool compilesChosen = false; ///< predict: `answer.compiles` is a choice, not the default
    bool isRevealed = false;     ///< design: the worked answer is shown, so that the learner's own stays as it is
};

/// A run through questions: whatever has an answer that can be kept. No I/O and no clock; open questions are left out.
/// A design is judged by the learner, with the worked answer in sight; a task is judged elsewhere and only noted here.
/// Every change before submit() can be undone, a submitted answer cannot be changed.
class QuizSession final {
public:
    enum class Order { AsGiven, Shuffled };

    /// The order of questions and options depends on `seed` only.
    QuizSession(const std::vector<Course::Question> &questions, quint32 seed, Order order = Order::Shuffled);

    [[nodiscard]] int count() const;
    [[nodiscard]] bool isEmpty() const { return count() == 0; }
    [[nodiscard]] int currentIndex() const { return m_current; }
    /// The question that is asked; only when the session is not empty. The same holds for everything below.
    [[nodiscard]] const Course::Question &question() const;
    [[nodiscard]] const Course::Question &question(int index) const;
    [[nodiscard]] const QList<int> &optionOrder() const; ///< option indices as shown
    [[nodiscard]] const Draft &draft() const;
    [[nodiscard]] bool isAnswered(int index) const;
    [[nodiscard]] bool isAnswered() const { return isAnswered(m_current); }
    [[nodiscard]] const Grade &gradeAt(int index) const; ///< of an answered question
    [[nodiscard]] const Answer &answerAt(int index) const;
    [[nodiscard]] bool isFinished() const; ///< every question is answered

    /// Choosing. All do nothing once the question is answered. A choice with one correct option is a radio group.
    void toggleOption(const QString &optionId);
    void chooseShown(int position); ///< 0-based place in optionOrder(): keys A to F
    void setText(const QString &text);
    void toggleMark(const LineMark &mark); ///< of a review
    void setCompiles(bool compiles);
    void reveal(); ///< of a design: what was written stays, the criteria can be ticked
    void setSureness(Sureness sureness);
    /// Lets the current answer, which was given on another day, keep the verdict of that day. What is missed and wrong
    /// stays what the question says now.
    void keepVerdict(const Grade &given);
    /// Whether an answer that kept its verdict would get another one now: the question has changed since.
    [[nodiscard]] bool hasChangedSince(int index) const;
    /// Opens the current question for another try; its old answer no longer counts. Nothing when it is not answered.
    void tryAgain();
    [[nodiscard]] bool canUndo() const;
    void undo();

    /// Whether enough is chosen to hand it in.
    [[nodiscard]] bool canSubmit() const;
    /// Grades the draft. Predict questions need what their program did. Nothing when it cannot be submitted.
    std::optional<Grade> submit(const std::optional<PredictOutcome> &outcome = std::nullopt);
    /// "I don't know": needs no draft. Not for a task.
    std::optional<Grade> submitUnknown();
    /// What became of a task, also of one that is noted already; every other question is left alone.
    void noteTask(int index, bool isSolved);

    /// Moves; false when there is nothing that way.
    bool next();
    bool previous();
    bool goTo(int index);
    /// To the next question without an answer, round to the beginning.
    bool goToOpen();

    [[nodiscard]] QuizSummary summary() const;
    /// The author has written the questions anew: what was chosen in `before` and not handed in is chosen here too, as
    /// far as it still can be, and options keep their order.
    void takeDrafts(const QuizSession &before);
    /// A new session over the graded questions that were answered and not correct; empty when there are none.
    [[nodiscard]] QuizSession retryWrong(quint32 seed) const;

private:
    struct Item {
        Course::Question question;
        QList<int> optionOrder;
        Draft draft;
        std::vector<Draft> undo;
        bool textWasLast = false; ///< typing is one step of undo
        std::optional<Answer> answer;
        Grade grade;
        bool hasChanged = false; ///< since the answer was given
    };

    [[nodiscard]] Item &item() { return m_items[static_cast<std::size_t>(m_current)]; }
    [[nodiscard]] const Item &itemAt(int index) const { return m_items[static_cast<std::size_t>(index)]; }
    [[nodiscard]] bool canChange() const { return !isEmpty() && !isAnswered(); }
    Draft &remember(bool typing = false);
    std::optional<Grade> accept(const Answer &answer, const std::optional<PredictOutcome> &outcome);

    std::vector<Item> m_items;
    int m_current = 0;
};

} // namespace Ochre::Study
