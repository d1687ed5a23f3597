// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/packcommands.h"

#include "course/nearestname.h"
#include "course/packloader.h"
#include "ctl/courselist.h"
#include "ctl/packcheck.h"
#include "ctl/packnew.h"
#include "ctl/packoutput.h"
#include "ctl/packrelease.h"
#include "ctl/packschema.h"
#include "ctl/packzip.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackCommands)
};

int list(const QString &folder, bool json, const Console &console)
{
    const Result<Course::LoadedCourse> loaded = Course::loadPack(folder);
    if (!loaded) {
        return console.impossible(loaded.error());
    }
    QJsonArray lessons;
    for (const Course::Lesson &lesson : loaded->course.lessons) {
        QJsonArray questions;
        QJsonArray exercises;
        std::ranges::for_each(lesson.questions, [&](const Course::Question &question) { questions << question.id; });
        std::ranges::for_each(lesson.exercises, [&](const Course::Exercise &exercise) { exercises << exercise.id; });
        lessons << QJsonObject{{u"id"_s, lesson.id},
                               {u"step"_s, lesson.step},
                               {u"title"_s, lesson.title},
                               {u"questions"_s, questions},
                               {u"exercises"_s, exercises}};
        if (!json) {
            console.out << QStringLiteral("%1  %2  %3\n").arg(lesson.step, 2).arg(lesson.id, -34).arg(lesson.title)
                        << Text::tr("    questions: %1, exercises: %2").arg(questions.size()).arg(exercises.size())
                        << '\n';
        }
    }
    if (json) {
        console.writeJson({{u"id"_s, loaded->course.id},
                           {u"title"_s, loaded->course.title},
                           {u"version"_s, loaded->course.version},
                           {u"steps"_s, loaded->course.stepCount()},
                           {u"lessons"_s, lessons},
                           {u"problems"_s, problemsJson(loaded->problems)}});
    } else {
        print(loaded->problems, folder, console.err);
    }
    return loaded->problems.empty() ? Fine : No;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Text::tr(
        "Begins a course pack, lists it, proves its claims with the compiler, writes down what is released "
        "of it, or writes schemas that tell editors what its files may hold. Makes one file of a pack, installs such a "
        "file, or removes what was installed."));
    parser.addPositionalArgument(u"action"_s, Text::tr("new, list, check, release, schema, zip, install or remove"),
                                 u"new|list|check|release|schema|zip|install|remove"_s);
    parser.addPositionalArgument(
        u"folder"_s,
        Text::tr("The folder of the pack, or for the schemas; to install, the file; to remove, the id of the course."),
        u"DIR|FILE|ID"_s);
    parser.addPositionalArgument(u"file"_s, Text::tr("With zip: the file to write, else DIR.ochrepack."), u"[FILE]"_s);
    parser.addOptions(
        {{u"json"_s, Text::tr("Print one JSON object.")},
         {u"title"_s, Text::tr("What a new course is called."), u"TEXT"_s},
         {u"id"_s, Text::tr("The id of a new course: lower-case letters, digits and single hyphens."), u"ID"_s}});
    addCheckOptions(parser);
}

/// A course is named by its folder; who names it by its id is told where that is.
Result<void> checkFolder(const QString &word, const Console &console)
{
    if (QFileInfo(word).isDir()) {
        return {};
    }
    const Course::CourseLibrary library = libraryOf(console.paths);
    if (const Course::InstalledCourse *course = library.find(word)) {
        return std::unexpected(Error{Text::tr("This is the id of a course, not its folder."), word,
                                     Text::tr("Its folder is %1.").arg(course->place.folder)});
    }
    QStringList ids;
    std::ranges::transform(library.courses, std::back_inserter(ids), [](const auto &course) { return course->id(); });
    return std::unexpected(Error{Text::tr("There is no such folder."), word,
                                 Text::tr("Name the folder that holds course.toml. Of the ids of installed courses:")
                                     + u' ' + Course::nearestNames(word, ids)});
}

} // namespace

int runPackCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = console.parse(parser, u"pack"_s, arguments)) {
        return *ended;
    }
    const QStringList words = parser.positionalArguments();
    const bool isZip = words.value(0) == u"zip";
    const QString action = words.size() == 2 || (isZip && words.size() == 3) ? words.constFirst() : QString();
    const bool json = parser.isSet(u"json"_s);
    if (words == QStringList{u"list"_s}) {
        return listCourses(json, console);
    }
    if (QStringList{u"list"_s, u"check"_s, u"release"_s, u"zip"_s}.contains(action)) {
        if (const Result<void> there = checkFolder(words.at(1), console); !there) {
            return console.impossible(there.error());
        }
    }
    if (action == u"list") {
        return list(words.at(1), json, console);
    }
    // Absolute, since what is printed is used elsewhere too.
    const QString folder = QDir::cleanPath(QFileInfo(words.value(1)).absoluteFilePath());
    if (action == u"new") {
        return makePack(folder, {parser.value(u"id"_s), parser.value(u"title"_s)}, json, console);
    }
    if (action == u"check") {
        return checkPack(parser, folder, console);
    }
    if (action == u"release") {
        return releasePack(folder, json, console);
    }
    if (action == u"schema") {
        return writeSchemas(folder, json, console);
    }
    if (isZip && !action.isEmpty()) {
        return zipPack(folder, words.value(2), json, console);
    }
    if (action == u"install") {
        return installPack(folder, json, console);
    }
    if (action == u"remove") {
        return removePack(words.at(1), json, console);
    }
    return console.impossible(
        {Text::tr("This is no pack command."),
         {},
         Text::tr("It is: pack new DIR, pack list [DIR], pack check DIR, pack release DIR, pack schema DIR, "
                  "pack zip DIR [FILE], pack install FILE, or pack remove ID.")});
}

} // namespace Ochre::Ctl
