// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/randomlearner.h"
#include "syncdesk.h"

using namespace Ochre;
using namespace Ochre::Sync;
using Progress::Learner;

/// Three devices, each with its own copy of the folder, and a carrier that does all that carriers are known to do.
class TestCarriers final : public QObject {
    Q_OBJECT

private:
    struct Device {
        QString name;
        EventStore store;
        QStringList ids; ///< under which it ever wrote
    };

    std::unique_ptr<SyncDesk> m_desk;
    std::vector<Device> m_devices;
    qint64 m_made = 0;

    Device &any(Learner &learner) { return m_devices[static_cast<std::size_t>(learner.below(3))]; }
    QString folderOf(const Device &device) const { return m_desk->folder(u"folder "_s + device.name); }

    void workOn(Device &device, Learner &learner)
    {
        std::vector<Progress::Entry> batch;
        for (int count = learner.below(4); count >= 0; --count) {
            batch.push_back(learner.next(Progress::idsOf(device.store)));
            if (learner.below(3) == 0) {
                batch.push_back(
                    Progress::snapshot(u"lesson-1/exercise"_s, Progress::learnerStart + learner.below(9999),
                                       QByteArray(learner.below(60'000), static_cast<char>('a' + learner.below(26)))));
            }
        }
        m_made += std::ssize(batch);
        QVERIFY(device.store.append(batch));
    }

    void syncOn(Device &device)
    {
        const auto report = m_desk->sync(device.store, u"folder "_s + device.name);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
        QVERIFY(!report->problem);
        if (const QString id = deviceOf(device.store); !device.ids.contains(id)) {
            device.ids << id;
        }
        QVERIFY(device.store.state() == Progress::replayOf(device.store));
    }

    /// One file on its way: whole, again, not at all, half, with a wrong byte, or beside another of its name.
    static bool carryFile(const QString &from, const QString &to, Learner &learner)
    {
        QByteArray content = Progress::contentOf(from);
        switch (learner.below(8)) {
        case 0:
            return true;
        case 1:
            return put(to, content.first(learner.below(static_cast<int>(content.size()) + 1)));
        case 2: {
            const int at = learner.below(static_cast<int>(content.size()));
            content[at] = static_cast<char>(content[at] ^ (1 << learner.below(8)));
            return put(to, content);
        }
        case 3:
            return put(to + u".sync-conflict-20260528-140312-ABCDEF7.jsonl"_s, content);
        default:
            return put(to, content);
        }
    }

    void carrySome(const Device &from, const Device &to, Learner &learner) const
    {
        for (const QString &id : from.ids) {
            const QString place = deviceFolder(folderOf(from), id);
            for (const QString &file : filesIn(place)) {
                QVERIFY(carryFile(place + u'/' + file, deviceFolder(folderOf(to), id) + u'/' + file, learner));
            }
        }
    }

    /// What a disk does to a device's own part, or a carrier that gives back an older state of it.
    void harmOwn(Device &device, Learner &learner)
    {
        const QString place = deviceFolder(folderOf(device), deviceOf(device.store));
        for (const QString &file : filesIn(place)) {
            if (learner.below(3) == 0) {
                QVERIFY(carryFile(place + u'/' + file, place + u'/' + file, learner));
            }
        }
    }

    static QString waitingIn(const SyncReport &report, const QString &folder)
    {
        QStringList lines = report.notes;
        for (const SeenDevice &seen : report.devices) {
            lines << u"%1: %2 of %3"_s.arg(seen.id)
                         .arg(seen.waiting)
                         .arg(filesIn(deviceFolder(folder, seen.id)).join(u' '));
            lines << QString::fromUtf8(Progress::contentOf(deviceFolder(folder, seen.id) + u'/' + cardName));
        }
        return lines.join(u'\n');
    }

    void step(Learner &learner)
    {
        const int what = learner.below(10);
        if (what < 4) {
            workOn(any(learner), learner);
        } else if (what < 7) {
            carrySome(any(learner), any(learner), learner);
        } else if (what < 9) {
            syncOn(any(learner));
        } else {
            harmOwn(any(learner), learner);
        }
    }

    /// Everybody exchanges, and everything arrives.
    void arrive()
    {
        for (int round = 0; round < 4; ++round) {
            for (Device &device : m_devices) {
                syncOn(device);
            }
            for (const Device &from : m_devices) {
                for (const Device &to : m_devices) {
                    QVERIFY(&from == &to || carry(folderOf(from), folderOf(to), from.ids));
                }
            }
        }
    }

private slots:
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
        m_desk = std::make_unique<SyncDesk>();
        m_devices.clear();
        m_made = 0;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
            m_devices.push_back({name, m_desk->open(name), {}});
        }
        for (int count = 0; count < 60 && !QTest::currentTestFailed(); ++count) {
            step(learner);
        }
        arrive();
        const QByteArray log = logOf(m_devices.front().store);
        EventStore empty = m_desk->open(u"empty"_s);
        QVERIFY(m_desk->sync(empty, u"folder b"_s));
        m_devices.push_back({u"b"_s, std::move(empty), {}});
        for (const Device &device : m_devices) {
            QCOMPARE(device.store.state().eventCount(), m_made);
            QCOMPARE(logOf(device.store), log);
            QVERIFY(device.store.state() == Progress::replayOf(device.store));
            const auto verified = device.store.verify();
            QCOMPARE(verified->problems, QStringList());
            QCOMPARE(verified->gaps, QStringList());
        }
        m_devices.pop_back();
        for (Device &device : m_devices) {
            const auto report = m_desk->sync(device.store, u"folder "_s + device.name);
            QVERIFY2(report->isComplete(), qPrintable(waitingIn(*report, folderOf(device))));
            QCOMPARE(report->sent + report->received, 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestCarriers)
#include "tst_carriers.moc"
