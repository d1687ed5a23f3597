// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/grading.h"

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace Ochre::Study {

namespace {

Grade gradeChoice(const Course::Question &question, const Answer &answer)
{
    Grade grade;
    for (const Course::Option &option : question.options) {
        const bool chosen = !answer.unknown && answer.optionIds.contains(option.id);
        if (option.correct && !chosen) {
            grade.missed << option.id;
        } else if (!option.correct && chosen) {
            grade.wrong << option.id;
        }
    }
    const auto correctCount = std::ranges::count(question.options, true, &Course::Option::correct);
    grade.correct = correctCount > 0 && grade.missed.isEmpty() && grade.wrong.isEmpty();
    grade.partly = !grade.correct && grade.wrong.isEmpty() && grade.missed.size() < correctCount;
    return grade;
}

// Trimmed, inner spaces as one, accents in one form.
QString comparable(const QString &text, bool caseSensitive)
{
    const QString simple = text.normalized(QString::NormalizationForm_C).simplified();
    return caseSensitive ? simple : simple.toCaseFolded();
}

Grade gradeShort(const Course::Question &question, const Answer &answer)
{
    Grade grade;
    const QString given = comparable(answer.text, question.caseSensitive);
    grade.correct =
        !answer.unknown && !given.isEmpty() && std::ranges::any_of(question.answers, [&](const QString &accepted) {
            return comparable(accepted, question.caseSensitive) == given;
        });
    return grade;
}

Grade gradeDesign(const Course::Question &question, const Answer &answer)
{
    Grade grade;
    if (!question.design) {
        return grade;
    }
    const Points points = designPoints(*question.design, answer.unknown ? QStringList() : answer.optionIds);
    grade.correct = points.possible > 0 && points.reached == points.possible;
    grade.partly = !grade.correct && points.reached > 0;
    grade.points = points;
    return grade;
}

Grade gradeMarks(const Course::Question &question, const Answer &answer)
{
    Grade grade;
    if (!question.review || answer.unknown) {
        return grade;
    }
    const ReviewGrade review = gradeReview(*question.review, answer.marks);
    grade.correct = review.isComplete();
    grade.partly = !grade.correct && !review.found.isEmpty();
    return grade;
}

} // namespace

QString comparableOutput(const QString &output)
{
    QStringList lines = QString(output).remove(u'\r').split(u'\n');
    for (QString &line : lines) {
        while (!line.isEmpty() && line.back().isSpace()) {
            line.chop(1);
        }
    }
    while (!lines.isEmpty() && lines.back().isEmpty()) {
        lines.removeLast();
    }
    return lines.join(u'\n');
}

Grade grade(const Course::Question &question, const Answer &answer)
{
    switch (question.kind) {
    case Course::QuestionKind::Choice:
        return gradeChoice(question, answer);
    case Course::QuestionKind::Short:
        return gradeShort(question, answer);
    case Course::QuestionKind::Artefact:
        return question.isChosen() ? gradeChoice(question, answer) : gradeShort(question, answer);
    case Course::QuestionKind::Review:
        return gradeMarks(question, answer);
    case Course::QuestionKind::Design:
        return gradeDesign(question, answer);
    case Course::QuestionKind::Predict:
    case Course::QuestionKind::PredictFirst:
    case Course::QuestionKind::Open:
    case Course::QuestionKind::Task:
        break;
    }
    return {};
}

Grade gradePredict(const PredictOutcome &outcome, const Answer &answer)
{
    Grade grade;
    if (answer.unknown || answer.compiles != outcome.compiles) {
        return grade;
    }
    if (outcome.compiles) {
        grade.correct = comparableOutput(answer.text) == comparableOutput(outcome.output);
    } else {
        bool isNumber = false;
        const int line = answer.text.trimmed().toInt(&isNumber);
        grade.correct = outcome.failingLines.isEmpty() || (isNumber && outcome.failingLines.contains(line));
    }
    grade.partly = !grade.correct;
    return grade;
}

Grade gradePredictFirst(const PredictOutcome &outcome, const Answer &answer)
{
    bool isNumber = false;
    const int line = answer.text.trimmed().toInt(&isNumber);
    Grade grade;
    grade.correct = !answer.unknown && isNumber && outcome.causeLines.contains(line);
    return grade;
}

QStringList tickableIds(const Course::Question &question)
{
    QStringList ids;
    for (const Course::Criterion &criterion : question.design.value_or(Course::DesignQuestion()).criteria) {
        ids << criterion.id;
    }
    for (const Course::Option &option : question.options) {
        ids << option.id;
    }
    return ids;
}

Points designPoints(const Course::DesignQuestion &design, const QStringList &ticked)
{
    Points points;
    for (const Course::Criterion &criterion : design.criteria) {
        points.possible += criterion.weight;
        points.reached += ticked.contains(criterion.id) ? criterion.weight : 0;
    }
    return points;
}

QList<int> shuffledOrder(int count, quint32 seed)
{
    QList<int> order(count);
    std::ranges::iota(order, 0);
    std::mt19937 random(seed); // its numbers are fixed by the standard, those of std::shuffle are not
    for (int last = count - 1; last > 0; --last) {
        const auto other = static_cast<int>(random() % static_cast<quint32>(last + 1));
        order.swapItemsAt(last, other);
    }
    return order;
}

QList<int> shuffledOptions(const Course::Question &question, quint32 seed)
{
    QList<int> free;
    const int count = static_cast<int>(question.options.size());
    for (int index = 0; index < count; ++index) {
        if (!question.options[static_cast<std::size_t>(index)].pin) {
            free << index;
        }
    }
    QList<int> order(count);
    std::ranges::iota(order, 0);
    const QList<int> shuffled = shuffledOrder(static_cast<int>(free.size()), seed);
    for (qsizetype place = 0; place < free.size(); ++place) {
        order[free[place]] = free[shuffled[place]];
    }
    return order;
}

} // namespace Ochre::Study
