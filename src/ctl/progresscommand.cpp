// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/progresscommand.h"

#include "base/clock.h"
#include "ctl/courselist.h"
#include "journal/storefiles.h"
#include "progress/eventstore.h"
#include "progress/progressstats.h"
#include "progress/storetransfer.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace Ochre::Progress;

namespace Ochre::Ctl {

namespace {

struct ProgressCommandText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::ProgressCommandText)
};

struct Command {
    const Paths &paths;
    QString store; ///< the learner's store
    QString file;  ///< the argument; empty when none was given
    bool json = false;
    QTextStream &out;
    QTextStream &err;
};

int impossible(const Command &command, const Error &error)
{
    command.err << error.text() << '\n';
    return Impossible;
}

void writeJson(const Command &command, const QJsonObject &object)
{
    command.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << '\n';
}

Result<EventStore> openForReading(const Command &command)
{
    if (Journal::isMissing(command.store)) {
        return std::unexpected(Error{ProgressCommandText::tr("No progress was saved here yet."), command.store,
                                     ProgressCommandText::tr("Start Ochre and open a lesson, or import an export.")});
    }
    return EventStore::open(command.store, Access::ReadOnly);
}

/// Error codes belong to the language and to no course.
QMap<QString, ErrorState> errorsOf(const LearnerState &learner)
{
    QMap<QString, ErrorState> errors;
    for (const ProgressState &state : learner.courses) {
        for (const auto &[code, met] : state.errors.asKeyValueRange()) {
            ErrorState &error = errors[code];
            error.count += met.count;
            error.lastMs = std::max(error.lastMs, met.lastMs);
        }
    }
    return errors;
}

QJsonArray errorsJson(const LearnerState &learner)
{
    const QMap<QString, ErrorState> errors = errorsOf(learner);
    QJsonArray array;
    for (const auto &[code, error] : errors.asKeyValueRange()) {
        array.append(QJsonObject{{u"code"_s, code}, {u"count"_s, error.count}, {u"last_ms"_s, error.lastMs}});
    }
    return array;
}

QJsonObject statsJson(const Command &command, const ProgressStats &stats, const LearnerState &learner)
{
    QJsonObject kinds;
    for (const auto &[kind, count] : stats.kinds.asKeyValueRange()) {
        kinds.insert(kind, count);
    }
    const QJsonObject questions{{u"answered"_s, stats.answered},
                                {u"correct"_s, stats.correct},
                                {u"unknown"_s, stats.unknown},
                                {u"attempts"_s, stats.attempts}};
    return {{u"file"_s, command.store},
            {u"events"_s, stats.events},
            {u"first_ms"_s, stats.firstMs},
            {u"last_ms"_s, stats.lastMs},
            {u"clock_wrong"_s, stats.clockWrong},
            {u"study_days"_s, stats.studyDays.size()},
            {u"kinds"_s, kinds},
            {u"lessons_opened"_s, stats.lessonsOpened},
            {u"exercises_solved"_s, stats.exercisesSolved},
            {u"questions"_s, questions},
            {u"errors"_s, errorsJson(learner)},
            {u"courses"_s, coursesJson(stats, courseTitles(command.paths))}};
}

int runStats(const Command &command)
{
    const Result<EventStore> store = openForReading(command);
    const Result<ProgressStats> stats =
        store.and_then([](const EventStore &opened) { return statsOf(opened, systemClock()()); });
    if (!stats) {
        return impossible(command, stats.error());
    }
    if (command.json) {
        writeJson(command, statsJson(command, *stats, store->state()));
        return Fine;
    }
    command.out << ProgressCommandText::tr("Events: %1").arg(stats->events) << '\n'
                << ProgressCommandText::tr("Lessons opened: %1").arg(stats->lessonsOpened) << '\n'
                << ProgressCommandText::tr("Exercises solved: %1").arg(stats->exercisesSolved) << '\n'
                << ProgressCommandText::tr(
                       "Questions answered: %1, now right: %2, now \"I don't know\": %3, attempts: %4")
                       .arg(stats->answered)
                       .arg(stats->correct)
                       .arg(stats->unknown)
                       .arg(stats->attempts)
                << '\n'
                << ProgressCommandText::tr("Different error codes met: %1").arg(errorsOf(store->state()).size()) << '\n'
                << coursesText(*stats, courseTitles(command.paths));
    return Fine;
}

int runExport(const Command &command)
{
    const Result<EventStore> store = openForReading(command);
    if (command.file.isEmpty()) {
        const Result<QByteArray> text = store.and_then(exportLog);
        if (!text) {
            return impossible(command, text.error());
        }
        command.out << QString::fromUtf8(*text);
        return Fine;
    }
    const Result<void> saved =
        store.and_then([&command](const EventStore &opened) { return exportTo(opened, command.file); });
    if (!saved) {
        return impossible(command, saved.error());
    }
    if (command.json) {
        writeJson(command, {{u"file"_s, command.file}, {u"events"_s, store->state().eventCount()}});
    } else {
        command.out << ProgressCommandText::tr("Exported to %1.").arg(command.file) << '\n';
    }
    return Fine;
}

int runImport(const Command &command)
{
    QFile file(command.file);
    if (!file.open(QIODevice::ReadOnly)) {
        return impossible(command, {ProgressCommandText::tr("The export cannot be read."), command.file,
                                    ProgressCommandText::tr("Check its name and its permissions.")});
    }
    Result<EventStore> store = EventStore::open(command.store);
    const Result<AppendReport> report =
        store.and_then([&](EventStore &opened) { return importLog(opened, file, command.file); });
    if (!report) {
        return impossible(command, report.error());
    }
    if (command.json) {
        writeJson(command, {{u"file"_s, command.file},
                            {u"added"_s, report->added},
                            {u"known"_s, report->known},
                            {u"conflicting"_s, report->conflicting},
                            {u"events"_s, store->state().eventCount()}});
    } else {
        command.out
            << ProgressCommandText::tr("New events: %1, already known: %2.").arg(report->added).arg(report->known)
            << '\n';
    }
    if (report->conflicting > 0) {
        command.err << ProgressCommandText::tr("%n event(s) differ from yours with the same id; yours were kept.",
                                               nullptr, report->conflicting)
                    << '\n';
    }
    return report->conflicting > 0 ? No : Fine;
}

/// Prints what was counted and found in `file`.
int reportCheck(const Command &command, const QString &file, const VerifyReport &report)
{
    if (command.json) {
        writeJson(command, {{u"file"_s, file},
                            {u"events"_s, report.events},
                            {u"snapshots"_s, report.snapshots},
                            {u"problems"_s, QJsonArray::fromStringList(report.problems)},
                            {u"gaps"_s, QJsonArray::fromStringList(report.gaps)},
                            {u"notes"_s, QJsonArray::fromStringList(report.notes)}});
    } else if (report.problems.isEmpty() && report.gaps.isEmpty()) {
        command.out << ProgressCommandText::tr("%1 is whole. Events: %2, source texts: %3.")
                           .arg(file, QString::number(report.events), QString::number(report.snapshots))
                    << '\n';
    }
    for (const QString &problem : report.problems + report.gaps + report.notes) {
        command.err << problem << '\n';
    }
    return report.problems.isEmpty() && report.gaps.isEmpty() ? Fine : No;
}

int runVerify(const Command &command)
{
    const Result<EventStore> store = openForReading(command);
    if (!store && store.error().kind == ErrorKind::Damaged) {
        return reportCheck(command, command.store, {0, 0, {store.error().text()}, {}});
    }
    const Result<VerifyReport> report = store.and_then([](const EventStore &opened) { return opened.verify(); });
    return report ? reportCheck(command, command.store, *report) : impossible(command, report.error());
}

int runBackup(const Command &command)
{
    const Result<VerifyReport> report =
        openForReading(command).and_then([&](const EventStore &store) { return backupTo(store, command.file); });
    return report ? reportCheck(command, command.file, *report) : impossible(command, report.error());
}

int runRestore(const Command &command)
{
    const Result<RestoreReport> report = restoreFrom(command.file, command.store, systemClock()());
    if (!report) {
        return impossible(command, report.error());
    }
    if (command.json) {
        const QJsonValue previous = report->previous.isEmpty() ? QJsonValue() : QJsonValue(report->previous);
        writeJson(command, {{u"file"_s, command.store},
                            {u"events"_s, report->restored.events},
                            {u"snapshots"_s, report->restored.snapshots},
                            {u"previous"_s, previous}});
        return Fine;
    }
    command.out << ProgressCommandText::tr("Restored %1. Events: %2.")
                       .arg(command.store, QString::number(report->restored.events))
                << '\n';
    if (!report->previous.isEmpty()) {
        command.out << ProgressCommandText::tr("What was there before is kept as %1.").arg(report->previous) << '\n';
    }
    return Fine;
}

QString usage()
{
    return ProgressCommandText::tr(
        "Usage: ochrectl progress stats | export [FILE] | import FILE | verify | backup FILE | "
        "restore FILE  [--json]");
}

struct Subcommand {
    QLatin1StringView name;
    int fewest; ///< files it takes
    int most;
    int (*run)(const Command &);
};

constexpr std::array<Subcommand, 6> subcommands{{{"stats"_L1, 0, 0, runStats},
                                                 {"export"_L1, 0, 1, runExport},
                                                 {"import"_L1, 1, 1, runImport},
                                                 {"verify"_L1, 0, 0, runVerify},
                                                 {"backup"_L1, 1, 1, runBackup},
                                                 {"restore"_L1, 1, 1, runRestore}}};

} // namespace

int runProgressCommand(const QStringList &arguments, const Paths &paths, QTextStream &out, QTextStream &err)
{
    QStringList rest = arguments;
    const bool json = rest.removeAll(u"--json"_s) > 0;
    if (rest.contains(u"--help"_s) || rest.contains(u"-h"_s)) {
        out << usage() << '\n';
        return Fine;
    }
    const QString name = rest.value(0);
    const auto found =
        std::ranges::find_if(subcommands, [&name](const Subcommand &known) { return known.name == name; });
    const auto files = rest.size() - 1;
    const bool hasOption = std::ranges::any_of(rest, [](const QString &word) { return word.startsWith(u'-'); });
    if (found == subcommands.end() || hasOption || files < found->fewest || files > found->most) {
        err << usage() << '\n';
        return Impossible;
    }
    return found->run({paths, EventStore::fileIn(paths.data), rest.value(1), json, out, err});
}

} // namespace Ochre::Ctl
