// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/packcheck.h"

#include "base/texthash.h"
#include "checker/packchecker.h"
#include "course/outcomesfile.h"
#include "ctl/courselist.h"
#include "ctl/packcheats.h"
#include "ctl/packoutput.h"
#include "ctl/packtells.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QThread>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

constexpr int keptDays = 90;
constexpr qsizetype cacheNameDigits = 16;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackCommands)
};

void tell(const Checker::CheckReport &report, const QString &folder, const Console &console)
{
    console.err << '\n';
    if (report.leftOut > 0) {
        console.out << Text::tr("%n part(s) left out: proven before, and not changed since.", nullptr, report.leftOut)
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

// A check of a whole pack forgets what it did not ask for, so each pack has results of its own, for each compiler.
QString cacheFileFor(const QString &folder, const QString &kind, const Toolchain::Toolchain &toolchain,
                     const Console &console)
{
    TextHash hash;
    hash << QFileInfo(folder).canonicalFilePath() << toolchain.rustc.path << toolchain.rustc.version;
    return u"%1/checker/%2-%3.json"_s.arg(console.paths.cache, kind,
                                          QString::fromLatin1(hash.result().toHex().first(cacheNameDigits)));
}

// Of packs that were not checked for long, and the one file for all packs of older programs.
void sweepCaches(const Console &console)
{
    const QDateTime old = QDateTime::currentDateTime().addDays(-keptDays);
    const QDir folder(console.paths.cache + u"/checker"_s);
    for (const QFileInfo &file : folder.entryInfoList({u"proofs*.json"_s, u"cheats*.json"_s}, QDir::Files)) {
        if (file.lastModified() < old || !file.fileName().contains(u'-')) {
            QFile::remove(file.filePath());
        }
    }
}

// What the options ask for; it fails for options that do not fit.
Result<Checker::CheckRequest> requestFrom(const QCommandLineParser &parser, const QString &folder,
                                          const Console &console)
{
    bool isNumber = false;
    const int jobs = parser.value(u"jobs"_s).toInt(&isNumber);
    if (!isNumber || jobs < 1) {
        return std::unexpected(Error{Text::tr("--jobs needs a number above 0."), {}, Text::tr("See --help.")});
    }
    const bool cheats = parser.isSet(u"cheat"_s);
    if (cheats && (parser.isSet(u"no-compile"_s) || parser.isSet(u"tells"_s))) {
        return std::unexpected(Error{Text::tr("--cheat stands alone: it compiles, and proves nothing else."),
                                     {},
                                     Text::tr("Leave out --no-compile and --tells, or ask for them by themselves.")});
    }
    Checker::CheckRequest request;
    request.folder = folder;
    const Result<QString> lesson = lessonOfPack(folder, parser.value(u"lesson"_s));
    if (!lesson) {
        return std::unexpected(lesson.error());
    }
    request.lesson = *lesson;
    request.compile = !parser.isSet(u"no-compile"_s);
    request.helpers = console.paths.helpers;
    request.scratch = console.paths.cache + u"/checker"_s;
    request.provenFile = parser.value(u"proven"_s);
    request.recordFile = parser.value(u"record"_s);
    request.parallelJobs = std::min(jobs, 64);
    if (!request.compile) {
        return request;
    }
    request.isUnprotectedAllowed = parser.isSet(u"no-sandbox"_s);
    return usableToolchain(console).and_then(
        [&](const Toolchain::Toolchain &toolchain) -> Result<Checker::CheckRequest> {
            if (toolchain.sandbox == Sandbox::SandboxLevel::LimitsOnly && !request.isUnprotectedAllowed) {
                return std::unexpected(
                    Error{Text::tr("This system has no sandbox that holds the programs of the pack."), folder,
                          Text::tr("ochrectl doctor says what helps; --no-sandbox runs them with limits only, so that "
                                   "they can read and change your files.")});
            }
            request.toolchain = toolchain;
            request.cacheFile = cacheFileFor(folder, cheats ? u"cheats"_s : u"proofs"_s, toolchain, console);
            sweepCaches(console);
            return request;
        });
}

Result<void> writeOutcomes(const QString &folder, Checker::CheckReport &report)
{
    std::erase_if(report.problems, [](const Course::Problem &problem) { return problem.rule == u"outcomes-stale"; });
    return Course::writeOutcomes(folder, report.outcomes);
}

QJsonObject toJson(const Checker::CheckReport &report)
{
    return {{u"problems"_s, problemsJson(report.problems)},
            {u"checked"_s, QJsonObject{{u"fences"_s, report.fences},
                                       {u"exercises"_s, report.exercises},
                                       {u"questions"_s, report.questions}}},
            {u"elapsed_ms"_s, report.elapsedMs}};
}

} // namespace

void addCheckOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"no-sandbox"_s, Text::tr("Run programs with limits only: they can read and change your files.")},
         {u"no-compile"_s, Text::tr("Check the form only.")},
         {u"lesson"_s, Text::tr("Only this lesson."), u"ID"_s},
         {u"jobs"_s, Text::tr("How many programs are compiled at once."), u"N"_s,
          QString::number(QThread::idealThreadCount())},
         {u"proven"_s,
          Text::tr("Leave out the lessons, bank and cards that this record says are proven and that have not changed."),
          u"FILE"_s},
         {u"record"_s, Text::tr("Record in this file that the whole pack is proven, when it is."), u"FILE"_s},
         {u"write-outcomes"_s, Text::tr("Store what the predict programs do in outcomes.json of the pack.")},
         {u"tells"_s, Text::tr("Also list what gives answers away or leaves them open; it changes no exit code.")},
         {u"cheat"_s, Text::tr("Instead, try cheats on every exercise and drill, and list those that pass.")}});
}

int checkPack(const QCommandLineParser &parser, const QString &folder, const Console &console)
{
    const Result<Checker::CheckRequest> request = requestFrom(parser, folder, console);
    if (!request) {
        return console.impossible(request.error());
    }
    const bool json = parser.isSet(u"json"_s);
    if (parser.isSet(u"cheat"_s)) {
        return tryCheats(*request, json, console);
    }
    Checker::CheckReport report = waitForReport<Checker::PackChecker, Checker::CheckReport>(*request, console);
    if (report.error) {
        return console.impossible(*report.error);
    }
    if (parser.isSet(u"write-outcomes"_s)) {
        if (const Result<void> saved = writeOutcomes(folder, report); !saved) {
            return console.impossible(saved.error());
        }
    }
    std::optional<Checker::Tells> tells;
    if (parser.isSet(u"tells"_s)) {
        const Result<Checker::Tells> read = readTells(folder, request->lesson);
        if (!read) {
            return console.impossible(read.error());
        }
        tells = *read;
    }
    if (json) {
        QJsonObject object = toJson(report);
        if (tells) {
            object.insert(u"tells"_s, tellsJson(*tells));
        }
        console.writeJson(object);
    } else {
        tell(report, folder, console);
        if (tells) {
            print(*tells, folder, console.out);
        }
    }
    return report.problems.empty() ? Fine : No;
}

} // namespace Ochre::Ctl
