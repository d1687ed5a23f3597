// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/grading.h"

#include <QCoreApplication>

namespace Ochre::Practice {

/// What would have been right, in Markdown, for below the verdict.
class RightAnswer final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Practice::RightAnswer)
public:
    [[nodiscard]] static QString text(const Course::Question &question, const Study::Answer &answer);

    /// The ladder of answers of an open question, each longer than the one before, and what goes wrong.
    [[nodiscard]] static QString ladder(const Course::Question &question);

    /// What an interviewer may ask next, with answers; empty when there is nothing.
    [[nodiscard]] static QString followUps(const Course::Question &question);

private:
    [[nodiscard]] static QString ofTask(const Course::TaskQuestion &task);
    [[nodiscard]] static QString ofProgram(const Course::PredictOutcome &outcome);
    [[nodiscard]] static QString ofFirstLine(const Course::PredictOutcome &outcome);
    [[nodiscard]] static QString ofReview(const Course::ReviewQuestion &review, const Study::Answer &answer);
};

} // namespace Ochre::Practice
