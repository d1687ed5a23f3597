// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/packcommands.h"

#include "course/packloader.h"
#include "ctl/packcheck.h"
#include "ctl/packoutput.h"
#include "ctl/packrelease.h"

#include <QCommandLineParser>
#include <QCoreApplication>
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
    parser.setApplicationDescription(
        Text::tr("Lists a course pack, proves its claims with the compiler, or writes down what is released of it."));
    parser.addPositionalArgument(u"action"_s, Text::tr("list, check or release"), u"list|check|release"_s);
    parser.addPositionalArgument(u"folder"_s, Text::tr("The folder of the pack."), u"DIR"_s);
    parser.addOption({u"json"_s, Text::tr("Print one JSON object.")});
    addCheckOptions(parser);
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
    if (words.size() == 2 && words.constFirst() == u"list") {
        return list(words.at(1), parser.isSet(u"json"_s), console);
    }
    if (words.size() == 2 && words.constFirst() == u"release") {
        return releasePack(QFileInfo(words.at(1)).absoluteFilePath(), console);
    }
    if (words.size() == 2 && words.constFirst() == u"check") {
        return checkPack(parser, QFileInfo(words.at(1)).absoluteFilePath(), console);
    }
    return console.impossible({Text::tr("This is no pack command."),
                               {},
                               Text::tr("It is: pack list DIR, pack check DIR, or pack release DIR.")});
}

} // namespace Ochre::Ctl
