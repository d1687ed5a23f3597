// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/predictoutcome.h"
#include "course/questionparts.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Ochre::Course {

enum class QuestionKind { Choice, Predict, Short, Open, Task, Review, Artefact, Design, PredictFirst };
enum class QuestionUse { Check, SelfCheck, Interview, Pretest };

/// One answer to a choice question. The id is stored with the learner's answer, never the position.
struct Option {
    QString id;   ///< from the pack, else made from the text: stable as long as the text is
    QString text; ///< Markdown
    bool correct = false;
    QString why;      ///< Markdown: why it is right, or the misconception and what would make it right
    bool pin = false; ///< keeps its place when options are shuffled

    bool operator==(const Option &) const = default;
};

struct Question {
    QString id;
    QuestionKind kind = QuestionKind::Choice;
    QuestionUse use = QuestionUse::Check;
    QString concept_;
    int difficulty = 1; ///< 1 to 3
    QString prompt;     ///< Markdown
    QString program;    ///< Rust source, may be empty
    QStringList tags;
    QStringList errors;
    QString explain; ///< Markdown, shown afterwards
    QString file;    ///< relative to the pack
    int line = 0;    ///< 1-based line in that file
    // choice, artefact
    std::vector<Option> options;
    // predict, predict-first: the outcome the checker derived; never written by the author
    bool compiles = true;                  ///< review too
    std::optional<PredictOutcome> outcome; ///< from outcomes.json of the pack, none before it was checked
    // short, artefact
    QStringList answers;
    bool caseSensitive = false;
    // open: a ladder of answers, each longer than the one before; design has the answer only
    QString brief;  ///< 20 to 30 seconds
    QString answer; ///< one minute
    QString deep;   ///< for who asks on; may be empty
    QStringList points;
    QString pitfalls;
    QStringList followUps;       ///< what they may ask next
    QStringList followUpAnswers; ///< one for each of followUps, empty where there is none
    QString topic;
    QString style;
    QStringList roles;
    // each set for its kind only
    std::optional<TaskQuestion> task;
    std::optional<ReviewQuestion> review;
    std::optional<ArtefactQuestion> artefact;
    std::optional<DesignQuestion> design;

    [[nodiscard]] bool hasSeveralCorrect() const;
    /// Whether it is answered by choosing options: every choice, and an artefact that has some.
    [[nodiscard]] bool isChosen() const;
    /// Whether it stands in the interview as a card that is answered aloud or in the editor.
    [[nodiscard]] bool isSpoken() const;
    /// Whether it counts among the check questions of its lesson; a task stands among its exercises.
    [[nodiscard]] bool isAskedCheck() const;
    /// Whether the question panel of its lesson asks it: what is checked, what is asked before the lesson is read, and
    /// the designs and tasks of the lesson.
    [[nodiscard]] bool isAskedInPanel() const;
    /// Whether the interview has it: as a card, or as a question that is answered there.
    [[nodiscard]] bool isAskedInInterview() const;

    bool operator==(const Question &) const = default;
};

} // namespace Ochre::Course
