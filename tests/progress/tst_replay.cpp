// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventtable.h"
#include "progress/eventstore.h"
#include "progress/storetransfer.h"
#include "randomlearner.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

class TestReplay final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    EventStore open(int number) const
    {
        return std::move(*EventStore::open(m_folder->filePath(u"%1.sqlite"_s.arg(number))));
    }

    static bool isInStep(const EventStore &store)
    {
        const auto report = store.verify();
        return report && report->problems.isEmpty() && store.state() == replayOf(store);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void history_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }

    // Three devices with any clocks, who undo and redo what they know and exchange their logs now and then.
    void history()
    {
        QFETCH(quint32, seed);
        Learner learner(seed);
        std::vector<EventStore> devices;
        for (int i = 0; i < 3; ++i) {
            devices.push_back(open(i));
        }
        for (int step = 0; step < 40; ++step) {
            EventStore &device = devices[static_cast<size_t>(learner.below(3))];
            if (learner.below(6) == 0) {
                const EventStore &other = devices[static_cast<size_t>(learner.below(3))];
                QVERIFY(importLog(device, exportLog(other).value(), {}).has_value());
            } else {
                std::vector<Entry> batch;
                for (int i = learner.below(3); i >= 0; --i) {
                    batch.push_back(learner.next(idsOf(device)));
                }
                QVERIFY(device.append(batch).has_value());
            }
            QVERIFY(device.state() == replayOf(device));
        }
        merge(devices, learner);
    }

private:
    // Every device takes in every other's log, each in another order; all end with one log and one state.
    void merge(std::vector<EventStore> &devices, Learner &learner)
    {
        std::vector<QByteArray> logs;
        for (const EventStore &device : devices) {
            logs.push_back(exportLog(device).value());
        }
        for (EventStore &device : devices) {
            const auto first = static_cast<size_t>(learner.below(3));
            for (size_t i = 0; i < logs.size(); ++i) {
                QVERIFY(importLog(device, logs[(first + i * 2) % logs.size()], {}).has_value());
            }
            QVERIFY(isInStep(device));
            QVERIFY(device.verify()->gaps.isEmpty());
            QCOMPARE(exportLog(device).value(), exportLog(devices.front()).value());
            QVERIFY(device.state() == devices.front().state());
        }
        arriveInAnyOrder(exportLog(devices.front()).value(), learner);
        QVERIFY(EventStore::open(devices.front().file(), Access::ReadOnly)->state() == devices.front().state());
    }

    // One event a commit, shuffled: undos before their targets, ends before beginnings.
    void arriveInAnyOrder(const QByteArray &log, Learner &learner)
    {
        QList<QByteArray> lines = log.split('\n');
        const QByteArray header = lines.takeFirst() + '\n';
        lines.removeLast();
        EventStore store = open(9);
        while (!lines.isEmpty()) {
            const QByteArray line = lines.takeAt(learner.below(static_cast<int>(lines.size())));
            QCOMPARE(importLog(store, header + line, {})->added, 1);
        }
        QVERIFY(isInStep(store));
        QCOMPARE(exportLog(store).value(), log);
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
