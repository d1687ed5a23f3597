// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/predictoutcome.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Ochre::Course {

enum class QuestionKind { Choice, Predict, Short, Open };
enum class QuestionUse { Check, SelfCheck, Interview, Pretest };

/// One answer to a choice question. The id is stored with the learner's answer, never the position.
struct Option {
    QString id;   ///< from the pack, else made from the text: stable as long as the text is
    QString text; ///< Markdown
    bool correct = false;
    QString why;      ///< Markdown: why it is right, or the misconception and what would make it right
    bool pin = false; ///< keeps its place when options are shuffled
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
    // choice
    std::vector<Option> options;
    // predict: the outcome the checker derived; never written by the author
    bool compiles = true;
    std::optional<PredictOutcome> outcome; ///< predict: from outcomes.json of the pack, none before it was checked
    // short
    QStringList answers;
    bool caseSensitive = false;
    // open
    QString answer;
    QString brief;
    QStringList points;
    QString pitfalls;
    QStringList followUps;
    QString topic;
    QString style;
    QStringList roles;

    [[nodiscard]] bool hasSeveralCorrect() const;
};

} // namespace Ochre::Course
