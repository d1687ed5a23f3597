// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/exercisejudge.h"

#include "course/plaintext.h"
#include "study/grading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Study {

namespace {

constexpr qsizetype titleLength = 40; ///< characters of a prompt that make a title

Shortcoming shortcomingOf(const Course::Exercise &exercise, const ExerciseOutcome &outcome)
{
    if (!outcome.compiled) {
        return Shortcoming::DoesNotCompile;
    }
    if (exercise.check == Course::ExerciseCheck::Tests && outcome.tests == 0) {
        return Shortcoming::NothingRan;
    }
    return outcome.succeeded ? Shortcoming::None : Shortcoming::Failed;
}

bool passesHiddenRun(const Course::Exercise &exercise, const ExerciseOutcome &outcome)
{
    return outcome.hidden && outcome.hidden->succeeded
           && !outputDifference(exercise.hiddenStdout, outcome.hidden->output);
}

} // namespace

Course::Exercise taskExercise(const Course::TaskQuestion &task)
{
    Course::Exercise exercise;
    exercise.kind = Course::ExerciseKind::Fill;
    exercise.check = Course::ExerciseCheck::Tests;
    exercise.minutes = task.minutes;
    exercise.starter = task.starter.toUtf8();
    exercise.tests = task.tests.toUtf8();
    if (!task.solutions.empty()) {
        exercise.solution = task.solutions.front().source.toUtf8();
    }
    exercise.task = task;
    return exercise;
}

Course::Exercise taskExercise(const Course::Question &question)
{
    Course::Exercise exercise = taskExercise(*question.task);
    exercise.id = question.id;
    exercise.goal = question.prompt;
    exercise.concepts = {question.concept_};
    exercise.title = question.task->title.trimmed();
    if (!exercise.title.isEmpty()) {
        return exercise;
    }
    const QString line = Course::plainText(question.prompt.trimmed().section(u'\n', 0, 0));
    exercise.title = line.size() > titleLength ? line.left(titleLength).trimmed() + u'…' : line;
    return exercise;
}

std::vector<Course::Exercise> workOf(const Course::Lesson &lesson)
{
    std::vector<Course::Exercise> work = lesson.exercises;
    std::ranges::copy(lesson.drills, std::back_inserter(work));
    for (const Course::Question &question : lesson.questions) {
        if (question.task) {
            work.push_back(taskExercise(question));
        }
    }
    return work;
}

// A Cargo.toml may say that a program begins anywhere: what stands beside src/ counts as what stands in it.
bool isJudged(const AnswerText &text)
{
    if (text.path.isEmpty() || !text.path.endsWith(".rs"_L1)) {
        return text.path.isEmpty();
    }
    QStringList folders = text.path.split(u'/');
    folders.removeLast();
    const auto isAside = [](const QString &folder) {
        return folder == "tests"_L1 || folder == "examples"_L1 || folder == "benches"_L1;
    };
    return folders.contains("src"_L1) || std::ranges::none_of(folders, isAside);
}

std::optional<OutputDifference> outputDifference(const QString &wanted, const QByteArray &printed)
{
    const QStringList left = comparableOutput(wanted).split(u'\n');
    const QStringList right = comparableOutput(QString::fromUtf8(printed)).split(u'\n');
    for (qsizetype line = 0; line < std::max(left.size(), right.size()); ++line) {
        if (line >= left.size() || line >= right.size() || left[line] != right[line]) {
            return OutputDifference{static_cast<int>(line) + 1, left.value(line), right.value(line)};
        }
    }
    return std::nullopt;
}

Verdict judgeExercise(const Course::Exercise &exercise, const ExerciseOutcome &outcome)
{
    if (const Shortcoming found = shortcomingOf(exercise, outcome); found != Shortcoming::None) {
        return {found};
    }
    const bool isPrinted = exercise.check != Course::ExerciseCheck::Tests && !exercise.expectedStdout.isEmpty();
    if (isPrinted) {
        if (const auto difference = outputDifference(exercise.expectedStdout, outcome.output)) {
            return {Shortcoming::OtherOutput, difference};
        }
    }
    if (exercise.hasHiddenRun() && !passesHiddenRun(exercise, outcome)) {
        return {Shortcoming::HiddenInput};
    }
    for (const AnswerText &text : outcome.texts) {
        if (!isJudged(text)) {
            continue;
        }
        if (const auto uses = Course::forbiddenTokens(text.text, exercise.forbid); !uses.isEmpty()) {
            return {Shortcoming::Forbidden, std::nullopt, uses.constFirst(), text.path};
        }
    }
    if (!outcome.breaches.empty()) {
        return {Shortcoming::BreaksRule, std::nullopt, std::nullopt, outcome.breaches.front().place.file,
                outcome.breaches};
    }
    return {};
}

} // namespace Ochre::Study
