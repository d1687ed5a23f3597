// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "support/killrounds.h"
#include "syncdesk.h"

#include <QThread>

using namespace Ochre;
using namespace Ochre::Sync;

namespace {

constexpr int ways = 2;

SyncOrder orderIn(const QString &folder)
{
    SyncOrder order;
    order.folder = folder;
    order.nowMs = systemClock()();
    return order;
}

// Each of these goes on until it is killed; one that fails ends by itself, and the round fails.

/// Works and exchanges by turns; each answer is told once it is saved.
void exchange(const QString &file, const QString &folder, const QString &round)
{
    auto store = EventStore::open(file);
    acknowledge(u"ready"_s);
    for (int number = 0; store; ++number) {
        const QString name = u"kill-%1-%2"_s.arg(round).arg(number);
        if (!work(*store, name, 3)) {
            return;
        }
        acknowledge(name + u"-2"_s);
        if (!synchronise(*store, orderIn(folder))) {
            return;
        }
    }
}

/// Begins with nothing and takes in all of a folder.
void catchUp(const QString &file, const QString &folder, const QString &)
{
    auto store = EventStore::open(file);
    acknowledge(u"ready"_s);
    if (store && synchronise(*store, orderIn(folder))) {
        QThread::sleep(30); // until it is killed
    }
}

const QHash<QString, void (*)(const QString &, const QString &, const QString &)> &acts()
{
    static const QHash<QString, void (*)(const QString &, const QString &, const QString &)> all{
        {u"exchange"_s, exchange}, {u"catch-up"_s, catchUp}};
    return all;
}

} // namespace

/// Kills the program in the middle of exchanges, and compares what two devices have then.
class TestSyncKills final : public QObject {
    Q_OBJECT

private slots:
    void exchanges_surviveSigkill()
    {
        const SyncDesk desk;
        EventStore other = desk.open(u"other"_s);
        QStringList acknowledged;
        const int rounds = killRounds(ways, 8);
        for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round) {
            QVERIFY(work(other, u"other-%1"_s.arg(round), 2) && desk.sync(other));
            QStringList said = linesUntilKilled(
                {u"--act"_s, u"exchange"_s, desk.storeFile(u"killed"_s), desk.folder(), QString::number(round)}, 400);
            QCOMPARE(said.value(0), u"ready"_s);
            acknowledged += said.sliced(1);
            EventStore killed = desk.open(u"killed"_s);
            const auto report = desk.sync(killed);
            QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
            QVERIFY(report->standing == Standing::Same || report->standing == Standing::New);
            QVERIFY(desk.sync(other)->isComplete());
            QCOMPARE(logOf(killed), logOf(other));
            QVERIFY(killed.state() == other.state());
            QCOMPARE(killed.verify()->problems + killed.verify()->gaps, QStringList());
            QCOMPARE(QDir(devicesFolder(desk.folder())).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
        }
        for (const QString &question : acknowledged) {
            QVERIFY2(other.state().of().answers.contains(question), qPrintable(question + u" was lost"_s));
        }
        qInfo("%d kills, %lld acknowledged answers, all of them on both devices", rounds,
              static_cast<long long>(acknowledged.size()));
    }

    void catchingUp_survivesSigkill()
    {
        const SyncDesk desk;
        EventStore full = desk.open(u"full"_s);
        QVERIFY(work(full, u"full"_s, 1500) && desk.sync(full));
        const QByteArray log = logOf(full);
        const int rounds = killRounds(ways, 6);
        int partly = 0;
        for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round) {
            const QString name = u"late-%1"_s.arg(round);
            QCOMPARE(linesUntilKilled({u"--act"_s, u"catch-up"_s, desk.storeFile(name), desk.folder(), {}}, 1200),
                     QStringList{u"ready"_s});
            EventStore late = desk.open(name);
            partly += late.state().eventCount() < 3000 ? 1 : 0;
            const auto report = desk.sync(late);
            QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
            QCOMPARE(report->sent, 0);
            QCOMPARE(logOf(late), log);
            QVERIFY(late.state() == full.state());
            QVERIFY(QDir(desk.path(name)).removeRecursively());
            QVERIFY(QDir(deviceFolder(desk.folder(), deviceOf(late))).removeRecursively());
        }
        qInfo("%d kills, %d before the end, no event lost or doubled", rounds, partly);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--act"_s) {
        acts().value(arguments.value(2))(arguments.value(3), arguments.value(4), arguments.value(5));
        return 1;
    }
    TestSyncKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_synckills.moc"
