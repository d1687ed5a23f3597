// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "study/reviewgrading.h"

#include <QStringList>

#include <optional>

namespace Ochre::Study {

/// How sure the learner is, said before the answer is judged.
enum class Sureness { Unsaid, Guess, Fairly, Sure };

/// What the learner answered. Which fields count depends on the kind of the question.
struct Answer {
    bool unknown = false;  ///< "I don't know": honest, and not correct
    QStringList optionIds; ///< choice, artefact with options; design: the criteria that the learner ticked
    QString text;          ///< short; predict: the output, or the number of the failing line; predict-first: a line
    bool compiles = true;  ///< predict
    QList<LineMark> marks; ///< review
    Sureness sureness = Sureness::Unsaid;
};

using PredictOutcome = Course::PredictOutcome;

/// What a design reached by its rubric.
struct Points {
    int reached = 0;
    int possible = 0;

    bool operator==(const Points &) const = default;
};

struct Grade {
    bool correct = false;
    bool partly = false; ///< choice with several: some but not all; predict: compiles right, rest wrong; review: some
    QStringList missed;  ///< correct option ids that were not chosen
    QStringList wrong;   ///< chosen option ids that are not correct
    std::optional<Points> points = {}; ///< design
};

/// The ids of what of a question can be ticked: its options, or the criteria of a design.
[[nodiscard]] QStringList tickableIds(const Course::Question &question);

/// Choice, short, artefact, review, and a design by the criteria that the learner ticked. Predict and predict-first
/// need the outcome. Open questions are judged by the learner and tasks by their tests: never here.
[[nodiscard]] Grade grade(const Course::Question &question, const Answer &answer);
[[nodiscard]] Grade gradePredict(const PredictOutcome &outcome, const Answer &answer);
/// Right is every line that the first error of the program points to.
[[nodiscard]] Grade gradePredictFirst(const PredictOutcome &outcome, const Answer &answer);
/// The weight of the criteria that the learner ticked, by their ids; ids of no criterion do not count.
[[nodiscard]] Points designPoints(const Course::DesignQuestion &design, const QStringList &ticked);

/// Output as it is compared: no spaces at the end of lines, no empty lines at the end, LF only.
[[nodiscard]] QString comparableOutput(const QString &output);

/// The numbers 0 to count - 1 in an order that depends only on `seed`, on every platform.
[[nodiscard]] QList<int> shuffledOrder(int count, quint32 seed);

/// Order of the options as indices: a shuffle that depends only on `seed`; pinned options keep their place.
[[nodiscard]] QList<int> shuffledOptions(const Course::Question &question, quint32 seed);

} // namespace Ochre::Study
