// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/packcommands.h"

#include "base/filesystem.h"
#include "checker/packchecker.h"
#include "course/outcomesfile.h"
#include "course/packloader.h"
#include "ctl/packnew.h"
#include "ctl/packrelease.h"
#include "ctl/packschema.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackCommands)
};

QJsonArray toJson(const Course::Problems &problems)
{
    QJsonArray result;
    for (const Course::Problem &problem : problems) {
        result << QJsonObject{{u"file"_s, problem.file},
                              {u"line"_s, problem.line},
                              {u"column"_s, problem.column},
                              {u"rule"_s, problem.rule},
                              {u"message"_s, problem.message}};
    }
    return result;
}

// As compilers print it, so that editors and terminals can jump there.
void print(const Course::Problems &problems, const QString &folder, QTextStream &out)
{
    for (const Course::Problem &problem : problems) {
        out << QDir(folder).filePath(problem.file) << ':' << problem.line << ':' << problem.column << u": "_s
            << problem.message << u" ["_s << problem.rule << u"]\n"_s;
    }
}

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
                           {u"problems"_s, toJson(loaded->problems)}});
    } else {
        print(loaded->problems, folder, console.err);
    }
    return loaded->problems.empty() ? Fine : No;
}

void showProgress(const Console &console, int done, int total, const QString &text)
{
    // One line that is written over on a terminal, a line now and then elsewhere.
    const bool terminal = qEnvironmentVariableIsSet("TERM") && !qEnvironmentVariableIsSet("CI");
    if (terminal) {
        console.err << QStringLiteral("\r%1/%2 %3").arg(done).arg(total).arg(text.left(60), -60);
    } else if (done % 50 == 0 || done == total) {
        console.err << Text::tr("%1 of %2 proven").arg(done).arg(total) << '\n';
    }
    console.err.flush();
}

Checker::CheckReport check(const Checker::CheckRequest &request, const Console &console)
{
    Checker::PackChecker checker;
    Checker::CheckReport answer;
    QEventLoop loop;
    QObject::connect(
        &checker, &Checker::PackChecker::progress, &loop,
        [&console](int done, int total, const QString &text) { showProgress(console, done, total, text); });
    QObject::connect(&checker, &Checker::PackChecker::finished, &loop, [&](const Checker::CheckReport &report) {
        answer = report;
        loop.quit();
    });
    checker.start(request);
    loop.exec();
    return answer;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Text::tr("Begins a course pack, lists it, proves its claims with the compiler, writes down what is released "
                 "of it, or writes schemas that tell editors what its files may hold."));
    parser.addPositionalArgument(u"action"_s, Text::tr("new, list, check, release or schema"),
                                 u"new|list|check|release|schema"_s);
    parser.addPositionalArgument(u"folder"_s, Text::tr("The folder of the pack, or for the schemas."), u"DIR"_s);
    parser.addOptions(
        {{u"json"_s, Text::tr("Print one JSON object.")},
         {u"title"_s, Text::tr("What a new course is called."), u"TEXT"_s},
         {u"id"_s, Text::tr("The id of a new course: lower-case letters, digits and single hyphens."), u"ID"_s},
         {u"no-compile"_s, Text::tr("Check the form only.")},
         {u"lesson"_s, Text::tr("Only this lesson."), u"ID"_s},
         {u"jobs"_s, Text::tr("How many programs are compiled at once."), u"N"_s,
          QString::number(QThread::idealThreadCount())},
         {u"proven"_s, Text::tr("Leave out the lessons that this record says are proven and that have not changed."),
          u"FILE"_s},
         {u"record"_s, Text::tr("Record in this file that the whole pack is proven, when it is."), u"FILE"_s},
         {u"write-outcomes"_s, Text::tr("Store what the predict programs do in outcomes.json of the pack.")}});
}

void tell(const Checker::CheckReport &report, const QString &folder, const Console &console)
{
    console.err << '\n';
    if (report.leftOut > 0) {
        console.out << Text::tr("%n lesson(s) left out: proven before, and not changed since.", nullptr, report.leftOut)
                    << '\n';
    }
    print(report.problems, folder, console.out);
    console.out << Text::tr("%1 fences, %2 exercises, %3 questions checked in %4 s; %5 of %6 answers from the "
                            "cache; problems: %7")
                       .arg(report.fences)
                       .arg(report.exercises)
                       .arg(report.questions)
                       .arg(static_cast<double>(report.elapsedMs) / 1000, 0, 'f', 1)
                       .arg(report.cacheHits)
                       .arg(report.trials)
                       .arg(report.problems.size())
                << '\n';
}

Result<Checker::CheckRequest> requestOf(const QCommandLineParser &parser, const QString &folder, const Console &console)
{
    bool isNumber = false;
    const int jobs = parser.value(u"jobs"_s).toInt(&isNumber);
    if (!isNumber || jobs < 1) {
        return std::unexpected(Error{Text::tr("--jobs needs a number above 0."), {}, Text::tr("See --help.")});
    }
    Checker::CheckRequest request;
    request.folder = folder;
    request.lesson = parser.value(u"lesson"_s);
    request.compile = !parser.isSet(u"no-compile"_s);
    request.helpers = console.paths.helpers;
    request.scratch = console.paths.cache + u"/checker"_s;
    request.cacheFile = console.paths.cache + u"/checker/proofs.json"_s;
    request.provenFile = parser.value(u"proven"_s);
    request.recordFile = parser.value(u"record"_s);
    request.parallelJobs = std::min(jobs, 64);
    if (request.compile) {
        const Result<Toolchain::Toolchain> toolchain = usableToolchain(console.paths);
        if (!toolchain) {
            return std::unexpected(toolchain.error());
        }
        request.toolchain = *toolchain;
    }
    return request;
}

int checkPack(const QCommandLineParser &parser, const QString &folder, const Console &console)
{
    const Result<Checker::CheckRequest> request = requestOf(parser, folder, console);
    if (!request) {
        return console.impossible(request.error());
    }
    Checker::CheckReport report = check(*request, console);
    if (report.error) {
        return console.impossible(*report.error);
    }
    if (parser.isSet(u"write-outcomes"_s)) {
        if (const Result<void> saved = Course::writeOutcomes(folder, report.outcomes); !saved) {
            return console.impossible(saved.error());
        }
        std::erase_if(report.problems,
                      [](const Course::Problem &problem) { return problem.rule == u"outcomes-stale"; });
    }
    if (parser.isSet(u"json"_s)) {
        console.writeJson({{u"problems"_s, toJson(report.problems)},
                           {u"checked"_s, QJsonObject{{u"fences"_s, report.fences},
                                                      {u"exercises"_s, report.exercises},
                                                      {u"questions"_s, report.questions}}},
                           {u"elapsed_ms"_s, report.elapsedMs}});
    } else {
        tell(report, folder, console);
    }
    return report.problems.empty() ? Fine : No;
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
    const QString action = words.size() == 2 ? words.constFirst() : QString();
    const bool json = parser.isSet(u"json"_s);
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
        return releasePack(folder, console);
    }
    if (action == u"schema") {
        return writeSchemas(folder, json, console);
    }
    return console.impossible(
        {Text::tr("This is no pack command."),
         {},
         Text::tr("It is: pack new DIR, pack list DIR, pack check DIR, pack release DIR, or pack schema DIR.")});
}

} // namespace Ochre::Ctl
