// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/authorstatistics.h"

#include "course/fence.h"

#include <algorithm>

namespace Ochre::Checker {

namespace {

using Course::Option;
using Course::Question;
using Course::QuestionKind;

void countChoice(const Question &question, AuthorStatistics &statistics)
{
    const auto correct = std::ranges::find(question.options, true, &Option::correct);
    if (correct == question.options.end() || question.hasSeveralCorrect()) {
        return;
    }
    ++statistics.singleChoices;
    const qsizetype position = correct - question.options.begin();
    if (statistics.correctPositions.size() <= position) {
        statistics.correctPositions.resize(position + 1);
    }
    ++statistics.correctPositions[position];
    const bool longest = std::ranges::all_of(question.options, [&](const Option &option) {
        return option.correct || option.text.size() < correct->text.size();
    });
    statistics.longestIsCorrect += longest ? 1 : 0;
}

void countQuestion(const Question &question, AuthorStatistics &statistics)
{
    statistics.interview += question.use == Course::QuestionUse::Interview ? 1 : 0;
    switch (question.kind) {
    case QuestionKind::Choice:
        ++statistics.choices;
        countChoice(question, statistics);
        break;
    case QuestionKind::Predict:
        ++statistics.predictions;
        statistics.compiling += question.compiles ? 1 : 0;
        break;
    case QuestionKind::Short:
        ++statistics.shortAnswers;
        break;
    case QuestionKind::Open:
        ++statistics.open;
        break;
    case QuestionKind::Task:
    case QuestionKind::Review:
    case QuestionKind::Artefact:
    case QuestionKind::Design:
    case QuestionKind::PredictFirst:
        ++statistics.practice;
        break;
    }
}

} // namespace

double AuthorStatistics::longestIsCorrectShare() const
{
    return singleChoices == 0 ? 0.0 : static_cast<double>(longestIsCorrect) / singleChoices;
}

AuthorStatistics statisticsOf(const Course::Course &course)
{
    AuthorStatistics statistics;
    statistics.lessons = static_cast<int>(course.lessons.size());
    for (const Course::Lesson &lesson : course.lessons) {
        statistics.exercises += static_cast<int>(lesson.exercises.size());
        const std::vector<Course::Fence> fences = Course::parseFences(lesson.body);
        statistics.fences += static_cast<int>(std::ranges::count_if(fences, &Course::Fence::isRust));
        statistics.runnable += static_cast<int>(std::ranges::count_if(fences, &Course::Fence::isRunnable));
        for (const Question &question : lesson.questions) {
            countQuestion(question, statistics);
        }
    }
    for (const Question &question : course.bank) {
        countQuestion(question, statistics);
    }
    return statistics;
}

} // namespace Ochre::Checker
