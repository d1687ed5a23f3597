// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchangedesk.h"
#include "progress/randomlearner.h"

using namespace Ochre;
using namespace Ochre::Classroom;
using Progress::Learner;

/// Three devices of one student on a real server, in any order, with doubled, lost and broken exchanges.
class TestClassHistories final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClassServer> m_server;
    std::unique_ptr<ExchangeDesk> m_desk;
    std::vector<EventStore> m_stores;
    qint64 m_made = 0;

    EventStore &any(Learner &learner) { return m_stores[static_cast<std::size_t>(learner.below(3))]; }

    void workOn(EventStore &store, Learner &learner)
    {
        std::vector<Progress::Entry> batch;
        for (int count = learner.below(6); count >= 0; --count) {
            batch.push_back(learner.next(Progress::idsOf(store)));
            if (learner.below(3) == 0) {
                batch.push_back(
                    Progress::snapshot(u"lesson-1/exercise"_s, Progress::learnerStart + learner.below(9999),
                                       QByteArray(learner.below(20'000), static_cast<char>(learner.below(256)))));
            }
        }
        m_made += std::ssize(batch);
        QVERIFY(store.append(batch));
    }

    /// Ends at any of the moments at which it is asked whether to stop, or not at all.
    void exchangePartly(EventStore &store, Learner &learner)
    {
        ClassOrder order = m_desk->order();
        order.pulls = learner.below(4) > 0;
        order.pushes = learner.below(4) > 0;
        int left = learner.below(12);
        order.patience.stop = [&left] { return --left < 0; };
        QVERIFY(ExchangeDesk::exchange(order, store).has_value());
    }

    /// The server forgets who is connected while they push.
    void breakConnections() const
    {
        QVERIFY(
            m_desk->admin->run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'study%'"));
    }

    /// As a store that is one transaction behind, or as an answer that never came: all is sent or read again.
    void forget(EventStore &store, Learner &learner) const
    {
        ClassMemory memory = m_desk->memoryOf(store);
        (learner.below(2) == 0 ? memory.published : memory.cursor) = 0;
        QVERIFY(saveMemory(store.database(), memory));
    }

    void step(Learner &learner)
    {
        const int what = learner.below(10);
        EventStore &store = any(learner);
        if (what < 4) {
            workOn(store, learner);
        } else if (what < 6) {
            QVERIFY(m_desk->exchange(store).has_value());
        } else if (what < 8) {
            exchangePartly(store, learner);
        } else if (what < 9) {
            forget(store, learner);
        } else {
            breakConnections();
        }
        QVERIFY(store.state() == Progress::replayOf(store));
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<ClassServer>();
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
    }

    void history_data()
    {
        QTest::addColumn<quint32>("seed");
        const int wanted = qEnvironmentVariableIntValue("OCHRE_HISTORIES");
        for (int seed = 1; seed <= (wanted > 0 ? wanted : 8); ++seed) {
            QTest::addRow("%d", seed) << static_cast<quint32>(seed);
        }
    }

    void history()
    {
        QFETCH(quint32, seed);
        Learner learner(seed);
        m_stores.clear();
        m_made = 0;
        m_desk = std::make_unique<ExchangeDesk>(*m_server, u"history%1"_s.arg(seed));
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
            m_stores.push_back(m_desk->open(name));
        }
        for (int count = 0; count < 50 && !QTest::currentTestFailed(); ++count) {
            step(learner);
        }
        for (int round = 0; round < 2; ++round) {
            for (EventStore &store : m_stores) {
                const auto report = m_desk->exchange(store);
                QVERIFY2(report->isComplete(), qPrintable(report->fault ? report->fault->detail : report->parkedState));
            }
        }
        EventStore empty = m_desk->open(u"empty"_s);
        QCOMPARE(m_desk->exchange(empty)->received, m_made);
        const QByteArray log = logOf(empty);
        QCOMPARE(m_desk->eventsOnServer(), m_made);
        m_stores.push_back(std::move(empty));
        for (EventStore &store : m_stores) {
            QCOMPARE(store.state().eventCount(), m_made);
            QCOMPARE(logOf(store), log);
            QVERIFY(store.state() == Progress::replayOf(store));
            QCOMPARE(store.verify()->problems + store.verify()->gaps, QStringList());
            const auto report = m_desk->exchange(store);
            QVERIFY(report->isComplete());
            QCOMPARE(report->sent + report->received, 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestClassHistories)
#include "tst_classhistories.moc"
