// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What CourseModel counts: how much of a lesson, and of a course, is done.
#include "models/coursemodel.h"

#include <algorithm>

namespace Ochre::Models {

namespace {

int countAnswered(const Course::Lesson &lesson, const Progress::ProgressState &state)
{
    return static_cast<int>(std::ranges::count_if(lesson.questions, [&state](const Course::Question &question) {
        const auto answer = state.answers.constFind(question.id);
        return question.isAskedCheck() && answer != state.answers.constEnd() && answer->everCorrect;
    }));
}

// Everything that is programmed: exercises, drills and tasks.
QStringList workIds(const Course::Lesson &lesson)
{
    QStringList ids;
    for (const auto *work : {&lesson.exercises, &lesson.drills}) {
        for (const Course::Exercise &exercise : *work) {
            ids << exercise.id;
        }
    }
    for (const Course::Question &question : lesson.questions) {
        ids << (question.task ? QStringList(question.id) : QStringList());
    }
    return ids;
}

int countSolved(const Course::Lesson &lesson, const Progress::ProgressState &state)
{
    const auto known = state.lessons.constFind(lesson.id);
    if (known == state.lessons.constEnd()) {
        return 0;
    }
    return static_cast<int>(std::ranges::count_if(
        workIds(lesson), [&known](const QString &id) { return known->solvedExercises.contains(id); }));
}

} // namespace

int percentOf(const Course::Course &course, const Progress::ProgressState &state)
{
    qsizetype things = 0;
    qsizetype done = 0;
    for (const Course::Lesson &lesson : course.lessons) {
        things += std::ranges::count_if(lesson.questions, &Course::Question::isAskedCheck) + workIds(lesson).size();
        done += countAnswered(lesson, state) + countSolved(lesson, state);
    }
    return things == 0 ? 0 : static_cast<int>(100 * done / things);
}

CourseModel::Row CourseModel::rowOf(const Course::Lesson &lesson, const Progress::ProgressState &state)
{
    Row row{.lesson = &lesson,
            .answered = countAnswered(lesson, state),
            .questions = static_cast<int>(std::ranges::count_if(lesson.questions, &Course::Question::isAskedCheck)),
            .exercises = static_cast<int>(workIds(lesson).size()),
            .solved = countSolved(lesson, state),
            .works = worksOf(lesson, state)};
    const int done = row.answered + row.solved;
    row.progress = done == 0                               ? LessonProgress::New
                   : done == row.questions + row.exercises ? LessonProgress::Done
                                                           : LessonProgress::Begun;
    return row;
}

std::vector<CourseModel::Work> CourseModel::worksOf(const Course::Lesson &lesson, const Progress::ProgressState &state)
{
    const QSet<QString> solved = state.lessons.value(lesson.id).solvedExercises;
    std::vector<Work> works;
    for (const Course::Exercise &exercise : lesson.exercises) {
        const bool isSolved = solved.contains(exercise.id);
        works.push_back({.id = exercise.id,
                         .title = exercise.title,
                         .progress = isSolved                                ? LessonProgress::Done
                                     : state.exercises.contains(exercise.id) ? LessonProgress::Begun
                                                                             : LessonProgress::New,
                         .solved = isSolved ? 1 : 0});
    }
    if (lesson.drills.empty()) {
        return works;
    }
    const auto isOpen = [&solved](const Course::Exercise &drill) { return !solved.contains(drill.id); };
    const auto next = std::ranges::find_if(lesson.drills, isOpen);
    const auto open = static_cast<int>(std::ranges::count_if(lesson.drills, isOpen));
    const auto count = static_cast<int>(lesson.drills.size());
    works.push_back({.kind = CourseRow::Drills,
                     .id = next == lesson.drills.end() ? lesson.drills.front().id : next->id,
                     .progress = open == 0      ? LessonProgress::Done
                                 : open < count ? LessonProgress::Begun
                                                : LessonProgress::New,
                     .solved = count - open,
                     .count = count});
    return works;
}

} // namespace Ochre::Models
