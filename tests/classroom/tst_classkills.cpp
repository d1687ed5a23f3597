// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchangedesk.h"
#include "support/killrounds.h"

#include <QThread>

using namespace Ochre;
using namespace Ochre::Classroom;

namespace {

constexpr int ways = 2;

ClassOrder orderOf(const QStringList &arguments)
{
    return {*Address::parse(arguments.value(1)), arguments.value(2)};
}

// Each of these goes on until it is killed; one that fails ends by itself, and the round fails.

/// Works and exchanges by turns; each answer is told once it is saved.
void exchange(const QStringList &arguments)
{
    auto store = EventStore::open(arguments.value(0));
    acknowledge(u"ready"_s);
    for (int number = 0; store; ++number) {
        const QString name = u"kill-%1-%2"_s.arg(arguments.value(3)).arg(number);
        if (!work(*store, name, 3)) {
            return;
        }
        acknowledge(name + u"-2"_s);
        const auto report = ExchangeDesk::exchange(orderOf(arguments), *store);
        if (!report || report->fault) {
            return;
        }
    }
}

/// Begins with nothing and takes in all of a class.
void catchUp(const QStringList &arguments)
{
    auto store = EventStore::open(arguments.value(0));
    acknowledge(u"ready"_s);
    if (store && ExchangeDesk::exchange(orderOf(arguments), *store)) {
        QThread::sleep(30); // until it is killed
    }
}

const QHash<QString, void (*)(const QStringList &)> &acts()
{
    static const QHash<QString, void (*)(const QStringList &)> all{{u"exchange"_s, exchange}, {u"catch-up"_s, catchUp}};
    return all;
}

/// The address of a person as a line for another process.
QString lineOf(const ExchangeDesk &desk)
{
    const Address own = desk.addressOf(desk.student);
    return u"host=%1 port=%2 dbname=%3 user=%4 password=%5 sslrootcert='%6'"_s.arg(
        own.value("host"), own.value("port"), own.value("dbname"), own.value("user"), own.value("password"),
        own.value("sslrootcert"));
}

} // namespace

/// Kills the program in the middle of exchanges with a class, and compares what is where then.
class TestClassKills final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClassServer> m_server;

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<ClassServer>();
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
    }

    void exchanges_surviveSigkill()
    {
        const ExchangeDesk desk(*m_server, u"kills"_s);
        EventStore other = desk.open(u"other"_s);
        QStringList acknowledged;
        const int rounds = killRounds(ways, 8);
        int unsent = 0;
        for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round) {
            QVERIFY(work(other, u"other-%1"_s.arg(round), 2) && desk.exchange(other));
            QStringList said = linesUntilKilled({u"--act"_s, u"exchange"_s, desk.storeFile(u"killed"_s), lineOf(desk),
                                                 desk.classId, QString::number(round)},
                                                500);
            QCOMPARE(said.value(0), u"ready"_s);
            acknowledged += said.sliced(1);
            EventStore killed = desk.open(u"killed"_s);
            const auto report = desk.exchange(killed);
            QVERIFY2(report && report->isComplete(), report ? "" : qPrintable(report.error().text()));
            unsent += report->sent > 0 ? 1 : 0;
            QVERIFY(desk.exchange(other)->isComplete());
            QCOMPARE(logOf(killed), logOf(other));
            QVERIFY(killed.state() == other.state());
            QCOMPARE(killed.verify()->problems + killed.verify()->gaps, QStringList());
            QCOMPARE(desk.eventsOnServer(), killed.state().eventCount());
        }
        for (const QString &question : acknowledged) {
            QVERIFY2(other.state().of().answers.contains(question), qPrintable(question + u" was lost"_s));
        }
        qInfo("%d kills, %d of them before the server had everything, %lld acknowledged answers on both devices",
              rounds, unsent, static_cast<long long>(acknowledged.size()));
    }

    void catchingUp_survivesSigkill()
    {
        const ExchangeDesk desk(*m_server, u"catching"_s);
        EventStore full = desk.open(u"full"_s);
        QVERIFY(work(full, u"full"_s, 1500) && desk.exchange(full));
        const QByteArray log = logOf(full);
        const int rounds = killRounds(ways, 6);
        int partly = 0;
        for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round) {
            const QString name = u"late-%1"_s.arg(round);
            QCOMPARE(
                linesUntilKilled({u"--act"_s, u"catch-up"_s, desk.storeFile(name), lineOf(desk), desk.classId}, 900),
                QStringList{u"ready"_s});
            EventStore late = desk.open(name);
            partly += late.state().eventCount() < 3000 ? 1 : 0;
            // The cursor and what it stands for are of one transaction.
            QCOMPARE(desk.memoryOf(late).cursor, late.state().eventCount());
            const auto report = desk.exchange(late);
            QVERIFY2(report && report->isComplete(), report ? "" : qPrintable(report.error().text()));
            QCOMPARE(report->sent, 0);
            QCOMPARE(logOf(late), log);
            QVERIFY(late.state() == full.state());
        }
        QCOMPARE(desk.eventsOnServer(), 3000);
        qInfo("%d kills, %d before the end, no event lost or doubled", rounds, partly);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--act"_s) {
        acts().value(arguments.value(2))(arguments.sliced(3));
        return 1;
    }
    TestClassKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_classkills.moc"
