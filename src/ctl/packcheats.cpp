// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/packcheats.h"

#include "checker/cheatchecker.h"
#include "ctl/packoutput.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

using Checker::CheatedExercise;
using Checker::PassedCheat;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackCheats)
};

QJsonObject toJson(const PassedCheat &cheat)
{
    return {{u"cheat"_s, cheat.name},
            {u"function"_s, cheat.function},
            {u"file"_s, cheat.file},
            {u"line"_s, cheat.line},
            {u"change"_s, cheat.change}};
}

QJsonObject toJson(const CheatedExercise &exercise)
{
    QJsonArray passed;
    std::ranges::for_each(exercise.passed, [&](const PassedCheat &cheat) { passed << toJson(cheat); });
    return {{u"id"_s, exercise.id},       {u"file"_s, exercise.file},
            {u"tried"_s, exercise.tried}, {u"left_out"_s, exercise.leftOut},
            {u"passed"_s, passed},        {u"unjudged"_s, QJsonArray::fromStringList(exercise.unjudged)}};
}

QJsonObject toJson(const Checker::CheatReport &report)
{
    QJsonArray exercises;
    std::ranges::for_each(report.exercises, [&](const CheatedExercise &exercise) { exercises << toJson(exercise); });
    return {{u"exercises"_s, exercises},
            {u"checked"_s, QJsonObject{{u"exercises"_s, static_cast<int>(report.exercises.size())},
                                       {u"tried"_s, report.tried()},
                                       {u"passed"_s, report.passed()}}},
            {u"elapsed_ms"_s, report.elapsedMs}};
}

// A kind that passes in several places of a function is one row: the first place, and how many more there are.
void printRows(const CheatedExercise &exercise, const QString &folder, QTextStream &out)
{
    QMap<std::pair<QString, QString>, int> counts;
    for (const PassedCheat &cheat : exercise.passed) {
        ++counts[{cheat.name, cheat.name == u"wrong" ? cheat.file : cheat.function}];
    }
    for (const PassedCheat &cheat : exercise.passed) {
        const int count = counts.take({cheat.name, cheat.name == u"wrong" ? cheat.file : cheat.function});
        if (count == 0) {
            continue;
        }
        out << u"  %1 %2:%3: %4"_s.arg(cheat.name, -17)
                   .arg(QDir(folder).filePath(cheat.file))
                   .arg(cheat.line)
                   .arg(cheat.function.isEmpty() ? cheat.change : cheat.function + u": "_s + cheat.change);
        if (count > 1) {
            out << u' ' << Text::tr("(and %n more like it)", nullptr, count - 1);
        }
        out << '\n';
    }
}

void print(const CheatedExercise &exercise, const QString &folder, QTextStream &out)
{
    if (exercise.isClean() && exercise.leftOut == 0) {
        return;
    }
    out << QDir(folder).filePath(exercise.file) << u": "_s
        << Text::tr("%1 tried, %2 passed").arg(exercise.tried).arg(exercise.passed.size()) << '\n';
    printRows(exercise, folder, out);
    for (const QString &reason : exercise.unjudged) {
        out << u"  "_s << Text::tr("Not judged: %1").arg(reason) << '\n';
    }
    if (exercise.leftOut > 0) {
        out << u"  "_s << Text::tr("%n more cheat(s) were not tried.", nullptr, exercise.leftOut) << '\n';
    }
}

void printSums(const Checker::CheatReport &report, QTextStream &out)
{
    QMap<QString, int> kinds;
    for (const CheatedExercise &exercise : report.exercises) {
        std::ranges::for_each(exercise.passed, [&](const PassedCheat &cheat) { ++kinds[cheat.name]; });
    }
    for (const auto &[name, count] : kinds.asKeyValueRange()) {
        out << u"%1 %2\n"_s.arg(count, 6).arg(name);
    }
    out << Text::tr("%1 exercises, %2 cheats tried, %3 passed, in %4 s; %5 of %6 answers from the cache")
               .arg(report.exercises.size())
               .arg(report.tried())
               .arg(report.passed())
               .arg(static_cast<double>(report.elapsedMs) / 1000, 0, 'f', 1)
               .arg(report.cacheHits)
               .arg(report.trials)
        << '\n';
}

} // namespace

int tryCheats(const Checker::CheckRequest &request, bool json, const Console &console)
{
    const Checker::CheatReport report = waitForReport<Checker::CheatChecker, Checker::CheatReport>(request, console);
    if (report.error) {
        return console.impossible(*report.error);
    }
    if (json) {
        console.writeJson(toJson(report));
    } else {
        console.err << '\n';
        for (const CheatedExercise &exercise : report.exercises) {
            print(exercise, request.folder, console.out);
        }
        printSums(report, console.out);
        if (report.passed() > 0) {
            console.out << Text::tr(
                "Close each with another test, a hidden input or a rule of the exercise, as FORMAT.md "
                "says; leave those that are right answers after all.")
                        << '\n';
        }
    }
    return report.isClean() ? Fine : No;
}

} // namespace Ochre::Ctl
