// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"

#include <QStringList>

namespace Ochre::Study {

/// How sure the learner is, said before the answer is judged.
enum class Sureness { Unsaid, Guess, Fairly, Sure };

/// What the learner answered. Which fields count depends on the kind of the question.
struct Answer {
    bool unknown = false;  ///< "I don't know": honest, and not correct
    QStringList optionIds; ///< choice
    QString text;          ///< short; predict: the output, or the number of the failing line
    bool compiles = true;  ///< predict
    Sureness sureness = Sureness::Unsaid;
};

using PredictOutcome = Course::PredictOutcome;

struct Grade {
    bool correct = false;
    bool partly = false; ///< choice with several: some but not all; predict: compiles right, rest wrong
    QStringList missed;  ///< correct option ids that were not chosen
    QStringList wrong;   ///< chosen option ids that are not correct
};

/// Choice, short. Predict needs the outcome. Open questions are never graded here.
[[nodiscard]] Grade grade(const Course::Question &question, const Answer &answer);
[[nodiscard]] Grade gradePredict(const PredictOutcome &outcome, const Answer &answer);

/// Output as it is compared: no spaces at the end of lines, no empty lines at the end, LF only.
[[nodiscard]] QString comparableOutput(const QString &output);

/// The numbers 0 to count - 1 in an order that depends only on `seed`, on every platform.
[[nodiscard]] QList<int> shuffledOrder(int count, quint32 seed);

/// Order of the options as indices: a shuffle that depends only on `seed`; pinned options keep their place.
[[nodiscard]] QList<int> shuffledOptions(const Course::Question &question, quint32 seed);

} // namespace Ochre::Study
