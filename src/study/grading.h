// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "study/reviewgrading.h"

#include <QStringList>

namespace Ochre::Study {

/// How sure the learner is, said before the answer is judged.
enum class Sureness { Unsaid, Guess, Fairly, Sure };

/// What the learner answered. Which fields count depends on the kind of the question.
struct Answer {
    bool unknown = false;  ///< "I don't know": honest, and not correct
    QStringList optionIds; ///< choice, artefact with options
    QString text;          ///< short; predict: the output, or the number of the failing line; predict-first: a line
    bool compiles = true;  ///< predict
    QList<LineMark> marks; ///< review
    Sureness sureness = Sureness::Unsaid;
};

using PredictOutcome = Course::PredictOutcome;

struct Grade {
    bool correct = false;
    bool partly = false; ///< choice with several: some but not all; predict: compiles right, rest wrong; review: some
    QStringList missed;  ///< correct option ids that were not chosen
    QStringList wrong;   ///< chosen option ids that are not correct
};

/// Choice, short, artefact, review. Predict and predict-first need the outcome. Open and design questions are judged by
/// the learner and tasks by their tests: never here.
[[nodiscard]] Grade grade(const Course::Question &question, const Answer &answer);
[[nodiscard]] Grade gradePredict(const PredictOutcome &outcome, const Answer &answer);
/// Right is every line that the first error of the program points to.
[[nodiscard]] Grade gradePredictFirst(const PredictOutcome &outcome, const Answer &answer);
/// The share of the weight of the criteria (0-based) that the learner ticked, 0 to 1.
[[nodiscard]] double designShare(const Course::DesignQuestion &design, const QList<int> &ticked);

/// Output as it is compared: no spaces at the end of lines, no empty lines at the end, LF only.
[[nodiscard]] QString comparableOutput(const QString &output);

/// The numbers 0 to count - 1 in an order that depends only on `seed`, on every platform.
[[nodiscard]] QList<int> shuffledOrder(int count, quint32 seed);

/// Order of the options as indices: a shuffle that depends only on `seed`; pinned options keep their place.
[[nodiscard]] QList<int> shuffledOptions(const Course::Question &question, quint32 seed);

} // namespace Ochre::Study
