// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/packloader.h"

#include "course/bankreader.h"
#include "course/cardreader.h"
#include "course/coursetext.h"
#include "course/followups.h"
#include "course/language.h"
#include "course/lessonreader.h"
#include "course/manifestreader.h"
#include "course/outcomesfile.h"
#include "course/referencecheck.h"
#include "course/translationreader.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

enum class Depth { Heads, Everything };

Error noCourse(const QString &folder, const Problems &problems)
{
    const QString why =
        problems.empty() ? Text::tr("Choose the folder that holds course.toml.") : problems.front().text();
    return {Text::tr("This folder is no course that can be read."), folder, why};
}

void readEntry(PackFiles &files, LessonEntry &entry, Course &course, Depth depth)
{
    if (!entry.written) {
        return;
    }
    std::optional<Lesson> lesson = readLessonText(files, entry);
    if (!lesson) {
        return;
    }
    if (depth == Depth::Everything) {
        readLessonParts(files, entry, *lesson);
    }
    if (!lesson->id.isEmpty()) {
        entry.id = lesson->id;
    }
    if (!lesson->title.isEmpty()) {
        entry.title = lesson->title;
    }
    course.lessons.push_back(*std::move(lesson));
}

// What the predict questions expect, as the checker derived it; without it they ask only whether the program compiles.
void readOutcomes(PackFiles &files, Course &course)
{
    const QString name = QString::fromLatin1(outcomesFileName);
    const std::optional<QByteArray> text = files.exists(name) ? files.text(name, maxOutcomesBytes) : std::nullopt;
    if (!text) {
        return;
    }
    const QHash<QString, PredictOutcome> outcomes = parseOutcomes(*text);
    const auto giveTo = [&outcomes](std::vector<Question> &questions) {
        for (Question &question : questions) {
            if (const auto known = outcomes.constFind(question.id); known != outcomes.constEnd()) {
                question.outcome = *known;
            }
        }
    };
    for (Lesson &lesson : course.lessons) {
        giveTo(lesson.questions);
    }
    giveTo(course.bank);
}

QStringList languagesOf(PackFiles &files, const Lesson &lesson)
{
    QStringList languages;
    for (const QString &file : translationFiles(files, QDir(files.folder()).relativeFilePath(lesson.folder))) {
        languages << languageOfFile(file);
    }
    return languages;
}

// Last, since every problem is told of the texts that the pack itself has.
void translate(PackFiles &files, Course &course, const QString &language)
{
    if (course.format < 2) {
        return;
    }
    QHash<QString, QStringList> languages; // by the lesson's id
    for (const Lesson &lesson : course.lessons) {
        languages.insert(lesson.id, languagesOf(files, lesson));
        course.languages += languages.value(lesson.id);
    }
    course.languages.removeAll(course.language);
    course.languages.sort();
    course.languages.removeDuplicates();
    const bool isOwn = nearestLanguage(language, course.languages + QStringList{course.language}) == course.language;
    if (language.isEmpty() || isOwn) {
        return;
    }
    course.translation = language;
    for (Lesson &lesson : course.lessons) {
        if (const QString nearest = nearestLanguage(language, languages.value(lesson.id)); !nearest.isEmpty()) {
            translateLesson(files, nearest, lesson);
        }
    }
    for (Part &part : course.parts) {
        for (LessonEntry &entry : part.lessons) {
            const Lesson *lesson = course.lesson(entry.id);
            entry.title = lesson ? lesson->title : entry.title;
        }
    }
}

Result<LoadedCourse> load(const QString &folder, Depth depth, const QString &language)
{
    LoadedCourse loaded;
    if (!QFileInfo(folder).isDir()) {
        return std::unexpected(noCourse(folder, {}));
    }
    PackFiles files(folder, loaded.problems);
    std::optional<Course> course = readManifest(files);
    if (!course) {
        return std::unexpected(noCourse(folder, loaded.problems));
    }
    loaded.course = *std::move(course);
    for (Part &part : loaded.course.parts) {
        for (LessonEntry &entry : part.lessons) {
            readEntry(files, entry, loaded.course, depth);
        }
    }
    if (depth == Depth::Everything) {
        readBank(files, loaded.course);
        readCards(files, loaded.course);
        readOutcomes(files, loaded.course);
        checkReferences(files, loaded.course);
    }
    translate(files, loaded.course, language);
    loaded.language = language;
    if (depth == Depth::Everything) {
        dropFollowUps(loaded.problems);
        sortProblems(loaded.problems);
    }
    return loaded;
}

} // namespace

Result<LoadedCourse> loadPack(const QString &folder, const QString &language)
{
    return load(folder, Depth::Everything, language);
}

Result<LoadedCourse> loadManifest(const QString &folder, const QString &language)
{
    return load(folder, Depth::Heads, language);
}

} // namespace Ochre::Course
