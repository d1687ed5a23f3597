// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/progresscommand.h"

#include "base/clock.h"
#include "ctl/courselist.h"
#include "ctl/progressgenerate.h"
#include "ctl/progressorder.h"
#include "ctl/progressreset.h"
#include "ctl/progresssafety.h"
#include "journal/storefiles.h"
#include "progress/backups.h"
#include "progress/eventstore.h"
#include "progress/progressstats.h"
#include "progress/storerepair.h"
#include "progress/storetransfer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace Ochre::Progress;

namespace Ochre::Ctl {

namespace {

struct ProgressCommandText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::ProgressCommandText)
};

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

QJsonObject statsJson(const ProgressOrder &order, const ProgressStats &stats, const LearnerState &learner)
{
    QJsonObject kinds;
    for (const auto &[kind, count] : stats.kinds.asKeyValueRange()) {
        kinds.insert(kind, count);
    }
    const QJsonObject questions{{u"answered"_s, stats.answered},
                                {u"correct"_s, stats.correct},
                                {u"unknown"_s, stats.unknown},
                                {u"attempts"_s, stats.attempts}};
    return {{u"file"_s, order.store},
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
            {u"courses"_s, coursesJson(stats, courseTitles(order.paths))}};
}

int runStats(const ProgressOrder &order)
{
    const Result<EventStore> store = openForReading(order);
    const Result<ProgressStats> stats =
        store.and_then([](const EventStore &opened) { return statsOf(opened, systemClock()()); });
    if (!stats) {
        return impossible(order, stats.error());
    }
    if (order.json) {
        writeJson(order, statsJson(order, *stats, store->state()));
        return Fine;
    }
    order.out << ProgressCommandText::tr("Events: %1").arg(stats->events) << '\n'
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
              << coursesText(*stats, courseTitles(order.paths));
    return Fine;
}

int writeExport(const ProgressOrder &order, const EventStore &store)
{
    if (order.file.isEmpty()) {
        const Result<QByteArray> text = exportLog(store);
        if (!text) {
            return impossible(order, text.error());
        }
        order.out << QString::fromUtf8(*text);
        return Fine;
    }
    if (const Result<void> saved = exportTo(store, order.file); !saved) {
        return impossible(order, saved.error());
    }
    if (order.json) {
        writeJson(order, {{u"file"_s, order.file}, {u"events"_s, store.state().eventCount()}});
    } else {
        order.out << ProgressCommandText::tr("Exported to %1.").arg(order.file) << '\n';
    }
    return Fine;
}

/// Of a damaged store the whole part is exported, and what is missing is said.
int runExport(const ProgressOrder &order)
{
    const Result<EventStore> store = openForReading(order);
    const Result<VerifyReport> report = store.and_then([](const EventStore &opened) { return opened.verify(); });
    const bool isDamaged = report ? report->isDamaged() : report.error().kind == ErrorKind::Damaged;
    if (!isDamaged) {
        return store ? writeExport(order, *store) : impossible(order, store.error());
    }
    const Result<WholePart> part = readWholePart(order.store);
    if (!part) {
        return impossible(order, part.error());
    }
    const int code = writeExport(order, part->store);
    order.err << ProgressCommandText::tr("Your progress is damaged, and only what is whole was exported.") << ' '
              << Journal::lossText(part->report) << '\n';
    return code == Fine ? No : code;
}

/// A backup first: an import cannot be taken back.
Result<void> backUpBeforeImport(const ProgressOrder &order)
{
    if (Journal::isMissing(order.store)) {
        return {};
    }
    return makeBackup(order.store, BackupReason::BeforeImport, systemClock()()).transform([](const Backup &) {});
}

int runImport(const ProgressOrder &order)
{
    QFile file(order.file);
    if (!QFileInfo(order.file).isFile() || !file.open(QIODevice::ReadOnly)) {
        const bool isOther = QFileInfo::exists(order.file) && !QFileInfo(order.file).isFile();
        return impossible(order, {isOther ? ProgressCommandText::tr("The export is no regular file.")
                                          : ProgressCommandText::tr("The export cannot be read."),
                                  order.file, ProgressCommandText::tr("Check its name and its permissions.")});
    }
    Result<EventStore> store = backUpBeforeImport(order).and_then([&order] { return EventStore::open(order.store); });
    const Result<AppendReport> report =
        store.and_then([&](EventStore &opened) { return importLog(opened, file, order.file); });
    if (!report) {
        return impossible(order, report.error());
    }
    if (order.json) {
        writeJson(order, {{u"file"_s, order.file},
                          {u"added"_s, report->added},
                          {u"known"_s, report->known},
                          {u"conflicting"_s, report->conflicting},
                          {u"events"_s, store->state().eventCount()}});
    } else {
        order.out << ProgressCommandText::tr("New events: %1, already known: %2.").arg(report->added).arg(report->known)
                  << '\n';
    }
    if (report->conflicting > 0) {
        order.err << ProgressCommandText::tr("%n event(s) differ from yours with the same id; yours were kept.",
                                             nullptr, report->conflicting)
                  << '\n';
    }
    return report->conflicting > 0 ? No : Fine;
}

QString usage()
{
    return ProgressCommandText::tr(
        "Usage: ochrectl progress stats | export [FILE] | import FILE | verify | backup FILE | backups | "
        "restore FILE | repair | reset COURSE/LESSON | reset --all | reset --undo | "
        "generate [--answers N] [--seed K] [--days D]  [--json]");
}

struct Subcommand {
    QLatin1StringView name;
    int fewest; ///< files it takes
    int most;
    int (*run)(const ProgressOrder &);
};

constexpr std::array<Subcommand, 8> subcommands{{{"stats"_L1, 0, 0, runStats},
                                                 {"export"_L1, 0, 1, runExport},
                                                 {"import"_L1, 1, 1, runImport},
                                                 {"verify"_L1, 0, 0, runVerify},
                                                 {"backup"_L1, 1, 1, runBackup},
                                                 {"backups"_L1, 0, 0, runBackups},
                                                 {"restore"_L1, 1, 1, runRestore},
                                                 {"repair"_L1, 0, 0, runRepair}}};

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
    if (name == "generate"_L1) {
        return runGenerate({paths, EventStore::fileIn(paths.data), {}, json, out, err}, rest.sliced(1));
    }
    if (name == "reset"_L1) {
        return runReset({paths, EventStore::fileIn(paths.data), {}, json, out, err}, rest.sliced(1));
    }
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
