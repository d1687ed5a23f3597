// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "consolebench.h"
#include "ctl/synccommand.h"
#include "progress/eventstore.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

/// `ochrectl sync` on two machines that share a folder.
class TestSyncCommand final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ConsoleBench> m_one;
    std::unique_ptr<ConsoleBench> m_other;
    QString m_folder;

    int sync(ConsoleBench &bench, const QStringList &more = {}) const
    {
        return bench.run(runSyncCommand, QStringList{m_folder, u"--json"_s} + more);
    }

    static void work(const ConsoleBench &bench, const QString &question)
    {
        auto store = Progress::EventStore::open(Progress::EventStore::fileIn(bench.paths.data));
        const Progress::Entry entry{
            {makeUuidV7(1000), 1000, u"answer-given"_s, u"own"_s, question, {{u"correct"_s, true}}}, {}, false};
        QVERIFY(store && store->append(std::vector{entry}));
    }

    static QString idOf(const ConsoleBench &bench)
    {
        for (const QJsonValue &device : bench.json()["devices"_L1].toArray()) {
            if (device["own"_L1].toBool()) {
                return device["id"_L1].toString();
            }
        }
        return {};
    }

private slots:
    void init()
    {
        m_one = std::make_unique<ConsoleBench>();
        m_other = std::make_unique<ConsoleBench>();
        m_folder = m_one->at(u"folder"_s);
        QVERIFY(QDir().mkpath(m_folder));
    }

    void wrongArguments_areRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("none") << QStringList{};
        QTest::newRow("two folders") << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("unknown option") << QStringList{u"a"_s, u"--yaml"_s};
        QTest::newRow("no device") << QStringList{u"a"_s, u"--forget"_s};
    }

    void wrongArguments_areRefused()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(m_one->run(runSyncCommand, arguments), 2);
        QVERIFY(m_one->out.isEmpty() && !m_one->err.isEmpty());
    }

    void help_tellsEveryOption()
    {
        QCOMPARE(m_one->run(runSyncCommand, {u"--help"_s}), 0);
        for (const QString &option : {u"--json"_s, u"--join"_s, u"--leave"_s, u"--forget"_s}) {
            QVERIFY2(m_one->out.contains(option), qPrintable(option));
        }
    }

    void exchange_isReportedWithItsKeys()
    {
        work(*m_one, u"q1"_s);
        QCOMPARE(sync(*m_one), 0);
        QCOMPARE(m_one->json()["sent"_L1].toInt(), 1);
        QCOMPARE(m_one->json().keys(), (QStringList{u"devices"_s, u"notes"_s, u"problem"_s, u"received"_s, u"sent"_s,
                                                    u"unsent"_s, u"waiting"_s}));
        QCOMPARE(sync(*m_other), 0);
        QCOMPARE(m_other->json()["received"_L1].toInt(), 1);
        const QJsonArray devices = m_other->json()["devices"_L1].toArray();
        QCOMPARE(devices.size(), 2);
        QVERIFY(devices.at(0)["last_seen_ms"_L1].toInteger() > 1'700'000'000'000);
        QVERIFY(!idOf(*m_other).isEmpty() && idOf(*m_other) != idOf(*m_one));
    }

    void people_readOneLineAndTheDevices()
    {
        work(*m_one, u"q1"_s);
        QCOMPARE(m_one->run(runSyncCommand, {m_folder}), 0);
        const QStringList lines = m_one->out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.at(0).startsWith(u"Synchronised "), qPrintable(lines.at(0)));
        QVERIFY2(lines.at(2).endsWith(u" · this machine"), qPrintable(lines.at(2)));
        QVERIFY(m_one->err.isEmpty());
    }

    void whatWaits_isANo()
    {
        work(*m_one, u"q1"_s);
        QCOMPARE(sync(*m_one), 0);
        QVERIFY(QFile::resize(m_folder + u"/devices/"_s + idOf(*m_one) + u"/segment-000001.jsonl"_s, 100));
        QCOMPARE(sync(*m_other), 1);
        QCOMPARE(m_other->json()["waiting"_L1].toInt(), 1);
        QVERIFY(!m_other->err.isEmpty());
        QCOMPARE(sync(*m_one), 0); // its owner mends it, and says so
        QVERIFY(!m_one->err.isEmpty());
        QCOMPARE(sync(*m_other), 0);
    }

    void aMissingFolder_isImpossible()
    {
        m_folder += u"/gone"_s;
        QCOMPARE(sync(*m_one), 2);
        QVERIFY(m_one->out.isEmpty());
        QVERIFY(m_one->err.contains(m_folder));
        QVERIFY(!QFile::exists(m_folder));
    }

    void devices_areForgottenJoinAndLeave()
    {
        QCOMPARE(sync(*m_one), 0);
        QCOMPARE(sync(*m_other), 0);
        QCOMPARE(sync(*m_one, {u"--forget"_s, idOf(*m_other)}), 0);
        QCOMPARE(sync(*m_other), 2);
        QCOMPARE(sync(*m_other, {u"--join"_s}), 0);
        QCOMPARE(sync(*m_other, {u"--leave"_s}), 0);
        QCOMPARE(sync(*m_one), 0);
        int active = 0;
        for (const QJsonValue &device : m_one->json()["devices"_L1].toArray()) {
            active += device["forgotten"_L1].toBool() || device["left"_L1].toBool() ? 0 : 1;
        }
        QCOMPARE(active, 1);
        QCOMPARE(sync(*m_one, {u"--forget"_s, u"nobody"_s}), 2);
    }
};

QTEST_GUILESS_MAIN(TestSyncCommand)
#include "tst_synccommand.moc"
