// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/segment.h"
#include "syncdesk.h"

using namespace Ochre;
using namespace Ochre::Sync;

/// Stores that are not the only ones of their kind, and devices that come and go.
class TestCopies final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SyncDesk> m_desk;

    EventStore copyOf(const QString &name, const QString &copy) const
    {
        QDir().mkpath(m_desk->path(copy));
        QFile::remove(m_desk->storeFile(copy));
        return QFile::copy(m_desk->storeFile(name), m_desk->storeFile(copy)) ? m_desk->open(copy) : m_desk->open(name);
    }

    /// A store that was used and closed, so that its file holds everything.
    void prepare(const QString &name) const
    {
        EventStore store = m_desk->open(name);
        QVERIFY(work(store, name, 3) && m_desk->sync(store));
        QVERIFY(store.release());
    }

    void becomeEqual(EventStore &one, EventStore &other)
    {
        for (int round = 0; round < 2; ++round) {
            QVERIFY(m_desk->sync(one) && m_desk->sync(other));
        }
        QVERIFY(m_desk->sync(one)->isComplete() && m_desk->sync(other)->isComplete());
        QCOMPARE(logOf(one), logOf(other));
        QVERIFY(one.state() == other.state());
        EventStore third = m_desk->open(u"third"_s);
        QVERIFY(m_desk->sync(third));
        QCOMPARE(logOf(third), logOf(one));
    }

private slots:
    void init() { m_desk = std::make_unique<SyncDesk>(); }

    void aClonedMachine_becomesADeviceOfItsOwn()
    {
        prepare(u"a"_s);
        EventStore clone = copyOf(u"a"_s, u"clone"_s);
        EventStore a = m_desk->open(u"a"_s);
        QCOMPARE(deviceOf(clone), deviceOf(a));
        QVERIFY(work(a, u"first"_s) && work(clone, u"second"_s, 2));
        QCOMPARE(m_desk->sync(a)->standing, Standing::Same);
        const auto report = m_desk->sync(clone);
        QCOMPARE(report->standing, Standing::Forked);
        QCOMPARE(report->received, 2);
        QCOMPARE(report->sent, 4);
        QCOMPARE(report->notes.size(), 1);
        QVERIFY(deviceOf(clone) != deviceOf(a));
        QCOMPARE(m_desk->sync(a)->standing, Standing::Same);
        becomeEqual(a, clone);
        QCOMPARE(a.state().eventCount(), 6 + 2 + 4);
    }

    // Both write before either hears of the other, and the carrier keeps one of the two files.
    void clonesThatWriteAtOnce_loseNothing_data()
    {
        QTest::addColumn<bool>("isFirstKept");
        QTest::newRow("the first is kept") << true;
        QTest::newRow("the second is kept") << false;
    }

    void clonesThatWriteAtOnce_loseNothing()
    {
        QFETCH(bool, isFirstKept);
        prepare(u"a"_s);
        EventStore clone = copyOf(u"a"_s, u"clone"_s);
        EventStore a = m_desk->open(u"a"_s);
        const QString device = deviceOf(a);
        const QString here = m_desk->folder();
        const QString there = m_desk->folder(u"there"_s);
        QVERIFY(carry(here, there, {device}));
        QVERIFY(work(a, u"first"_s) && work(clone, u"second"_s));
        QCOMPARE(m_desk->sync(a)->standing, Standing::Same);
        QCOMPARE(m_desk->sync(clone, u"there"_s)->standing, Standing::Same);
        QVERIFY(isFirstKept ? carry(here, there, {device}) : carry(there, here, {device}));
        QCOMPARE(m_desk->sync(a)->standing, isFirstKept ? Standing::Same : Standing::Forked);
        QCOMPARE(m_desk->sync(clone, u"there"_s)->standing, isFirstKept ? Standing::Forked : Standing::Same);
        const QStringList all{device, deviceOf(a), deviceOf(clone)};
        QVERIFY(carry(isFirstKept ? there : here, isFirstKept ? here : there, all));
        becomeEqual(a, clone);
        QCOMPARE(a.state().eventCount(), 6 + 2 + 2);
    }

    void anOlderCopyOfTheStore_getsBackWhatWasCarried()
    {
        prepare(u"a"_s);
        EventStore older = copyOf(u"a"_s, u"older"_s);
        EventStore a = m_desk->open(u"a"_s);
        QVERIFY(work(a, u"since"_s, 2) && m_desk->sync(a));
        QVERIFY(work(older, u"again"_s));
        const auto report = m_desk->sync(older);
        QCOMPARE(report->standing, Standing::Forked);
        QCOMPARE(report->received, 4);
        QCOMPARE(report->sent, 2);
        QVERIFY(m_desk->sync(a));
        becomeEqual(a, older);
    }

    void aRestoredBackup_getsBackWhatWasCarried()
    {
        const QString backup = m_desk->path(u"backup.sqlite"_s);
        {
            EventStore a = m_desk->open(u"a"_s);
            QVERIFY(work(a, u"a"_s, 3) && m_desk->sync(a));
            QVERIFY(Progress::backupTo(a, backup));
            QVERIFY(work(a, u"since"_s, 2) && m_desk->sync(a));
            QVERIFY(work(a, u"never carried"_s));
        }
        QVERIFY(Progress::restoreFrom(backup, m_desk->storeFile(u"a"_s), deskTime));
        EventStore a = m_desk->open(u"a"_s);
        QCOMPARE(a.state().eventCount(), 6);
        const auto report = m_desk->sync(a);
        QCOMPARE(report->received, 4);
        QCOMPARE(report->sent, 0);
        QVERIFY(report->isComplete());
        QVERIFY(work(a, u"new"_s));
        EventStore b = m_desk->open(u"b"_s);
        becomeEqual(a, b);
        QCOMPARE(a.verify()->problems, QStringList());
    }

    void aCopiedFolder_isAnotherPlace()
    {
        EventStore a = m_desk->open(u"a"_s);
        QVERIFY(work(a, u"a"_s) && m_desk->sync(a));
        QVERIFY(carry(m_desk->folder(), m_desk->folder(u"copy"_s), {deviceOf(a)}));
        QVERIFY(work(a, u"b"_s) && m_desk->sync(a) && work(a, u"c"_s));
        QCOMPARE(m_desk->sync(a, u"copy"_s)->standing, Standing::Forked);
        for (int round = 0; round < 3; ++round) {
            QVERIFY(m_desk->sync(a)->isComplete() && m_desk->sync(a, u"copy"_s)->isComplete());
        }
        QCOMPARE(m_desk->sync(a)->standing, Standing::Same);
        QCOMPARE(m_desk->sync(a, u"copy"_s)->standing, Standing::Same);
        for (const QString &folder : {u"folder"_s, u"copy"_s}) {
            EventStore other = m_desk->open(u"other "_s + folder);
            QVERIFY(m_desk->sync(other, folder));
            QCOMPARE(logOf(other), logOf(a));
        }
    }

    void aForgottenDevice_isNotWaitedForAndKeepsItsEvents()
    {
        EventStore a = m_desk->open(u"a"_s);
        EventStore b = m_desk->open(u"b"_s);
        QVERIFY(work(a, u"a"_s) && work(b, u"b"_s) && m_desk->sync(a) && m_desk->sync(b));
        const QString lost = firstSegment(m_desk->folder(), deviceOf(b), 2);
        QVERIFY(put(lost, "half"));
        QCOMPARE(m_desk->sync(a)->waiting, 1);
        SyncOrder forget = m_desk->order();
        forget.forget = deviceOf(b);
        const auto report = synchronise(a, forget);
        QCOMPARE(report->waiting, 0);
        QVERIFY(report->isComplete());
        QCOMPARE(activeDevices(*report), 1);
        EventStore c = m_desk->open(u"c"_s); // what it wrote is read for ever
        QCOMPARE(m_desk->sync(c)->received, 4);
        QVERIFY(m_desk->sync(a));

        QVERIFY(work(b, u"since"_s));
        const QStringList before = filesIn(m_desk->folder());
        const auto refused = m_desk->sync(b);
        QCOMPARE(refused->standing, Standing::Forgotten);
        QCOMPARE(refused->sent + refused->received, 0);
        QVERIFY(!refused->problem->advice.isEmpty());
        QCOMPARE(filesIn(m_desk->folder()), before);
        SyncOrder join = m_desk->order();
        join.joinAgain = true;
        const auto joined = synchronise(b, join);
        QCOMPARE(joined->standing, Standing::Returned);
        QCOMPARE(joined->sent, 2);
        QCOMPARE(m_desk->sync(b)->standing, Standing::Same);
        QCOMPARE(m_desk->sync(a)->received, 2);
        QCOMPARE(logOf(a), logOf(b));
    }

    void aStrangeDevice_cannotBeForgotten()
    {
        EventStore a = m_desk->open(u"a"_s);
        QVERIFY(m_desk->sync(a));
        for (const QString &device : {deviceOf(a), u"nobody"_s, u"5e000000-0000-4000-8000-000000000001"_s}) {
            SyncOrder forget = m_desk->order();
            forget.forget = device;
            QVERIFY(!synchronise(a, forget).has_value());
        }
        QVERIFY(m_desk->sync(a)->isComplete());
    }

    void aDeviceThatLeft_mayComeBack()
    {
        EventStore a = m_desk->open(u"a"_s);
        EventStore b = m_desk->open(u"b"_s);
        QVERIFY(work(a, u"a"_s) && m_desk->sync(b));
        SyncOrder leave = m_desk->order();
        leave.leave = true;
        QCOMPARE(synchronise(a, leave)->sent, 2);
        const auto report = m_desk->sync(b);
        QCOMPARE(report->received, 2);
        QCOMPARE(activeDevices(*report), 1);
        QVERIFY(work(a, u"since"_s));
        const auto back = m_desk->sync(a);
        QCOMPARE(back->standing, Standing::Returned);
        QCOMPARE(back->sent, 2);
        QCOMPARE(m_desk->sync(a)->standing, Standing::Same);
        becomeEqual(a, b);
    }

    // An Ochre that is older than its own folder writes nothing over.
    void aNewerFormat_isKept()
    {
        EventStore a = m_desk->open(u"a"_s);
        EventStore b = m_desk->open(u"b"_s);
        QVERIFY(work(a, u"a"_s) && m_desk->sync(a));
        const QString file = firstSegment(m_desk->folder(), deviceOf(a));
        QByteArray body = Progress::contentOf(file);
        body = body.first(body.chopped(1).lastIndexOf('\n') + 1);
        const QByteArray newer = sealed(body.replace(R"("version":1})", R"("version":9})"), 2).content;
        QVERIFY(put(file, newer));
        const auto report = m_desk->sync(b);
        QCOMPARE(report->waiting, 1);
        QVERIFY(report->notes.size() >= 2);
        QCOMPARE(m_desk->sync(a)->standing, Standing::Forked);
        QCOMPARE(Progress::contentOf(file), newer);
        QCOMPARE(m_desk->sync(b)->received, 2);
    }
};

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
