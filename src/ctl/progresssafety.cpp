// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/progresssafety.h"

#include "base/clock.h"
#include "progress/backups.h"
#include "progress/storerepair.h"
#include "progress/storetransfer.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace Ochre::Progress;

namespace Ochre::Ctl {

namespace {

struct SafetyText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::SafetyText)
};

/// Prints what was counted and found in `file`.
int reportCheck(const ProgressOrder &order, const QString &file, const VerifyReport &report)
{
    if (order.json) {
        writeJson(order, {{u"file"_s, file},
                          {u"events"_s, report.events},
                          {u"snapshots"_s, report.snapshots},
                          {u"problems"_s, QJsonArray::fromStringList(report.problems)},
                          {u"gaps"_s, QJsonArray::fromStringList(report.gaps)},
                          {u"notes"_s, QJsonArray::fromStringList(report.notes)}});
    } else if (report.problems.isEmpty() && report.gaps.isEmpty()) {
        order.out << SafetyText::tr("%1 is whole. Events: %2, source texts: %3.")
                         .arg(file, QString::number(report.events), QString::number(report.snapshots))
                  << '\n';
    }
    for (const QString &problem : report.problems + report.gaps + report.notes) {
        order.err << problem << '\n';
    }
    return report.problems.isEmpty() && report.gaps.isEmpty() ? Fine : No;
}

QJsonObject backupJson(const Backup &backup, const Result<BackupContent> &content)
{
    QJsonObject object{{u"file"_s, backup.file}, {u"time_ms"_s, backup.timeMs}, {u"bytes"_s, backup.bytes}};
    if (!content) {
        object.insert(u"problem"_s, content.error().what);
        return object;
    }
    object.insert(u"events"_s, content->events);
    if (content->isCompared) {
        object.insert(u"missing"_s, content->missing);
        object.insert(u"only_here"_s, content->onlyHere);
    }
    return object;
}

/// One line of the list for people.
QString backupLine(const Backup &backup, const Result<BackupContent> &content)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(backup.timeMs).toString(u"yyyy-MM-dd HH:mm"_s);
    QString what = content ? SafetyText::tr("events: %1").arg(content->events) : content.error().what;
    if (content && content->isCompared) {
        what += u", "_s
                + SafetyText::tr("lacks of today: %1, only here: %2")
                      .arg(QString::number(content->missing), QString::number(content->onlyHere));
    }
    return time + u"  "_s + QLocale::c().formattedDataSize(backup.bytes) + u"  "_s + what + u"\n  "_s + backup.file;
}

QJsonArray lostJson(const Journal::SalvageReport &report)
{
    QJsonArray lost;
    for (const Journal::LostEvents &events : report.lost) {
        lost.append(QJsonObject{{u"device"_s, events.device},
                                {u"count"_s, events.count},
                                {u"first_day"_s, events.firstDay.toString(Qt::ISODate)},
                                {u"last_day"_s, events.lastDay.toString(Qt::ISODate)}});
    }
    return lost;
}

} // namespace

int runVerify(const ProgressOrder &order)
{
    const Result<EventStore> store = openForReading(order);
    if (!store && store.error().kind == ErrorKind::Damaged) {
        return reportCheck(order, order.store, {0, 0, {store.error().text()}, {}});
    }
    const Result<VerifyReport> report = store.and_then([](const EventStore &opened) { return opened.verify(); });
    return report ? reportCheck(order, order.store, *report) : impossible(order, report.error());
}

int runBackup(const ProgressOrder &order)
{
    const Result<VerifyReport> report =
        openForReading(order).and_then([&](const EventStore &store) { return backupTo(store, order.file); });
    return report ? reportCheck(order, order.file, *report) : impossible(order, report.error());
}

int runRestore(const ProgressOrder &order)
{
    const Result<RestoreReport> report = restoreFrom(order.file, order.store, systemClock()());
    if (!report) {
        return impossible(order, report.error());
    }
    if (order.json) {
        const QJsonValue previous = report->previous.isEmpty() ? QJsonValue() : QJsonValue(report->previous);
        writeJson(order, {{u"file"_s, order.store},
                          {u"events"_s, report->restored.events},
                          {u"snapshots"_s, report->restored.snapshots},
                          {u"previous"_s, previous}});
        return Fine;
    }
    order.out << SafetyText::tr("Restored %1. Events: %2.").arg(order.store, QString::number(report->restored.events))
              << '\n';
    if (!report->previous.isEmpty()) {
        order.out << SafetyText::tr("What was there before is kept as %1.").arg(report->previous) << '\n';
    }
    return Fine;
}

int runBackups(const ProgressOrder &order)
{
    QJsonArray list;
    for (const Backup &backup : backupsOf(order.store)) {
        const Result<BackupContent> content = contentOf(backup.file, order.store);
        if (order.json) {
            list.append(backupJson(backup, content));
        } else {
            order.out << backupLine(backup, content) << '\n';
        }
    }
    if (order.json) {
        writeJson(order, {{u"folder"_s, backupFolder(order.store)}, {u"backups"_s, list}});
    }
    return Fine;
}

int runRepair(const ProgressOrder &order)
{
    // The store is closed again before it is replaced.
    const Result<VerifyReport> report =
        openForReading(order).and_then([](const EventStore &opened) { return opened.verify(); });
    if (report && !report->isDamaged()) {
        // Where only the overview does not fit the events it is made again.
        const Result<void> made =
            report->harmless == 0
                ? Result<void>()
                : EventStore::open(order.store).and_then([](EventStore store) { return store.rebuild(); });
        if (!made) {
            return impossible(order, made.error());
        }
        if (order.json) {
            writeJson(order, {{u"file"_s, order.store},
                              {u"events"_s, report->events},
                              {u"lost"_s, QJsonArray()},
                              {u"lost_sources"_s, 0},
                              {u"damaged"_s, QJsonValue()}});
        } else {
            order.out << SafetyText::tr("%1 is whole: there is nothing to repair.").arg(order.store) << '\n';
        }
        return Fine;
    }
    if (!report && report.error().kind != ErrorKind::Damaged) {
        return impossible(order, report.error());
    }
    const Result<RepairReport> repaired = repairStore(order.store, systemClock()());
    if (!repaired) {
        return impossible(order, repaired.error());
    }
    const Journal::SalvageReport &found = repaired->found;
    if (order.json) {
        writeJson(order, {{u"file"_s, order.store},
                          {u"events"_s, found.events},
                          {u"lost"_s, lostJson(found)},
                          {u"lost_sources"_s, found.lostSources},
                          {u"damaged"_s, repaired->damaged}});
    } else {
        order.out << SafetyText::tr("Repaired %1. Events: %2.").arg(order.store, QString::number(found.events)) << '\n'
                  << SafetyText::tr("The damaged file is kept as %1.").arg(repaired->damaged) << '\n';
    }
    order.err << Journal::lossText(found) << '\n';
    return Journal::lostEvents(found) > 0 || found.lostSources > 0 ? No : Fine;
}

} // namespace Ochre::Ctl
