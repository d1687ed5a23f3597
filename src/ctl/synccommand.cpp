// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/synccommand.h"

#include "base/clock.h"
#include "progress/eventstore.h"
#include "sync/synchroniser.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct SyncCommandText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::SyncCommandText)
};

QJsonObject reportJson(const Sync::SyncReport &report)
{
    QJsonArray devices;
    for (const Sync::SeenDevice &device : report.devices) {
        devices.append(QJsonObject{{u"id"_s, device.id},
                                   {u"last_seen_ms"_s, device.lastSeenMs},
                                   {u"name"_s, device.name},
                                   {u"own"_s, device.isOwn},
                                   {u"forgotten"_s, device.isForgotten},
                                   {u"left"_s, device.hasLeft},
                                   {u"waiting"_s, device.waiting}});
    }
    return {{u"sent"_s, report.sent},
            {u"received"_s, report.received},
            {u"devices"_s, devices},
            {u"waiting"_s, report.waiting},
            {u"unsent"_s, report.unsent},
            {u"problem"_s, report.problem ? QJsonValue(report.problem->text()) : QJsonValue()},
            {u"notes"_s, QJsonArray::fromStringList(report.notes)}};
}

/// One line of the list for people.
QString deviceLine(const Sync::SeenDevice &device)
{
    const QString seen = device.lastSeenMs == 0
                             ? SyncCommandText::tr("never seen")
                             : QDateTime::fromMSecsSinceEpoch(device.lastSeenMs).toString(u"yyyy-MM-dd HH:mm"_s);
    QString line = u"  "_s + device.id + u"  "_s + seen + u"  "_s + device.name;
    if (device.isOwn) {
        line += u" · "_s + SyncCommandText::tr("this machine");
    }
    if (device.isForgotten) {
        line += u" · "_s + SyncCommandText::tr("forgotten");
    } else if (device.hasLeft) {
        line += u" · "_s + SyncCommandText::tr("takes part no more");
    }
    return line;
}

int print(const Console &console, const Sync::SyncReport &report, qint64 nowMs, bool isJson)
{
    if (isJson) {
        console.writeJson(reportJson(report));
    } else {
        console.out << Sync::stateLine(report, nowMs) << '\n'
                    << SyncCommandText::tr("Events sent: %1, received: %2.").arg(report.sent).arg(report.received)
                    << '\n';
        for (const Sync::SeenDevice &device : report.devices) {
            console.out << deviceLine(device) << '\n';
        }
    }
    for (const QString &note : report.notes) {
        console.err << note << '\n';
    }
    if (report.problem) {
        console.err << report.problem->text() << '\n';
    }
    return report.isComplete() ? Fine : No;
}

} // namespace

int runSyncCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(SyncCommandText::tr(
        "Exchanges progress with your other devices through a folder that another program carries."));
    parser.addPositionalArgument(u"DIR"_s, SyncCommandText::tr("The sync folder."));
    const QCommandLineOption json(u"json"_s, SyncCommandText::tr("Print one JSON object."));
    const QCommandLineOption join(u"join"_s, SyncCommandText::tr("Take part again after this device was forgotten."));
    const QCommandLineOption leave(u"leave"_s, SyncCommandText::tr("Exchange once more, and take part no longer."));
    const QCommandLineOption forget(u"forget"_s, SyncCommandText::tr("Wait no longer for this device."), u"ID"_s);
    parser.addOptions({json, join, leave, forget});
    if (const std::optional<int> code = console.parse(parser, u"sync"_s, arguments)) {
        return *code;
    }
    if (parser.positionalArguments().size() != 1) {
        console.err << SyncCommandText::tr("Usage: ochrectl sync DIR [--json] [--join] [--leave] [--forget ID]")
                    << '\n';
        return Impossible;
    }
    Sync::SyncOrder order;
    order.folder = QDir(parser.positionalArguments().constFirst()).absolutePath();
    order.name = QSysInfo::machineHostName();
    order.nowMs = systemClock()();
    order.joinAgain = parser.isSet(join);
    order.leave = parser.isSet(leave);
    order.forget = parser.value(forget);
    order.stop = [&console] {
        QCoreApplication::processEvents(); // a signal is heard there
        return console.isInterrupted();
    };
    Result<Progress::EventStore> store = Progress::EventStore::open(Progress::EventStore::fileIn(console.paths.data));
    const Result<Sync::SyncReport> report =
        store.and_then([&](Progress::EventStore &opened) { return Sync::synchronise(opened, order); });
    if (report && report->standing == Sync::Standing::Forgotten) {
        return console.impossible(*report->problem);
    }
    return report ? print(console, *report, order.nowMs, parser.isSet(json)) : console.impossible(report.error());
}

} // namespace Ochre::Ctl
