// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/lessondocuments.h"

#include "course/fence.h"
#include "course/homes.h"
#include "course/projectfiles.h"
#include "practice/ownerrorcourse.h"
#include "progress/ownerrors.h"
#include "study/exercisejudge.h"
#include "window/lessonsession.h"

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

static_assert(std::string_view(Workbench::bankLesson.data()) == std::string_view(Course::bankHome.data()));

namespace {

Workbench::Document documentFor(const Course::Course &course, const QString &lesson, const Course::Exercise &exercise)
{
    const QString title = exercise.task      ? LessonSession::tr("Live coding: %1")
                          : exercise.isDrill ? LessonSession::tr("Drill: %1")
                                             : LessonSession::tr("Exercise: %1");
    Workbench::Document document{Progress::keyIn(course.id, lesson + u'/' + exercise.id), title.arg(exercise.title),
                                 exercise.starter, exercise};
    document.edition = course.edition;
    document.courseTitle = course.title;
    if (exercise.projectFolder.isEmpty()) {
        document.crates = exercise.crates;
        return document;
    }
    const auto files = Course::readProject(exercise.projectFolder);
    if (!files) {
        document.problem = files.error();
    } else if (files->empty()) {
        document.problem =
            Error{LessonSession::tr("The project of this exercise has no files."), exercise.projectFolder,
                  LessonSession::tr("The course is incomplete; its other exercises work.")};
    } else {
        std::ranges::transform(*files, std::back_inserter(document.project), [](const Course::ProjectFile &file) {
            return Runner::SourceFile{file.path, file.content};
        });
    }
    return document;
}

} // namespace

QStringList cratesOf(const Course::Lesson &lesson)
{
    QStringList crates;
    for (const Course::Fence &fence : Course::parseFences(lesson.body)) {
        crates << fence.crates;
    }
    for (const Course::Exercise &exercise : Study::workOf(lesson)) {
        crates << (exercise.projectFolder.isEmpty() ? exercise.crates : QStringList());
    }
    crates.removeDuplicates();
    return crates;
}

std::optional<Workbench::Document> exerciseIn(const Course::Course &course, const QString &exerciseId)
{
    for (const Course::Lesson &lesson : course.lessons) {
        const std::vector<Course::Exercise> work = Study::workOf(lesson);
        const auto exercise = std::ranges::find(work, exerciseId, &Course::Exercise::id);
        if (exercise != work.end()) {
            return documentFor(course, lesson.id, *exercise);
        }
    }
    const auto task = std::ranges::find(course.bank, exerciseId, &Course::Question::id);
    if (task == course.bank.end() || !task->task) {
        return std::nullopt;
    }
    return documentFor(course, Workbench::bankLesson, Study::taskExercise(*task));
}

std::optional<Workbench::Document> documentIn(const Course::Course &course, const QString &documentId)
{
    const QString id = Progress::splitKey(documentId).id;
    const QHash<QString, QString> replacements = course.replacements();
    const QString oldPart = id.section(u'/', 1);
    const QString part = replacements.value(oldPart, oldPart);
    const QString oldLesson = id.section(u'/', 0, 0);
    const QString lessonId =
        Course::homesOf(course).value(part, replacements.value(oldLesson, oldLesson)); // where it lies now
    if (std::optional<Workbench::Document> exercise = exerciseIn(course, part)) {
        return exercise;
    }
    const Course::Lesson *lesson = course.lesson(lessonId);
    if (!lesson) {
        return std::nullopt;
    }
    if (part.startsWith("example-"_L1)) {
        const size_t number = part.sliced(8).toUInt();
        std::vector<Course::Fence> fences = Course::parseFences(lesson->body);
        std::erase_if(fences, [](const Course::Fence &fence) { return !fence.isRust(); });
        if (number < 1 || number > fences.size()) {
            return std::nullopt;
        }
        const Course::Fence &fence = fences[number - 1];
        Workbench::Document document{Progress::keyIn(course.id, lessonId + u'/' + part),
                                     LessonSession::tr("Example %1").arg(number), fence.source.toUtf8(), std::nullopt,
                                     fence.crates};
        document.edition = fence.edition.isEmpty() ? course.edition : fence.edition;
        document.courseTitle = course.title;
        return document;
    }
    if (const Course::Question *question = course.question(part); question && !question->task) {
        Workbench::Document document{Progress::keyIn(course.id, lessonId + u'/' + part),
                                     LessonSession::tr("Question program"), question->program.toUtf8(), std::nullopt};
        document.edition = course.edition;
        document.courseTitle = course.title;
        return document;
    }
    return std::nullopt;
}

std::optional<Workbench::Document> ownErrorDocument(const Progress::LearnerState &learner, const QString &id)
{
    const std::vector<Study::OwnError> errors = Progress::ownErrors(learner);
    const auto error = std::ranges::find(errors, id, &Study::OwnError::id);
    std::optional<Workbench::Document> document = exerciseIn(Practice::ownErrorCourse(learner), id);
    if (error == errors.end() || !document) {
        return std::nullopt;
    }
    document->title = document->exercise->title;
    document->edition = error->edition;
    return document;
}

} // namespace Ochre::Window
