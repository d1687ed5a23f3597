// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressservice.h"
#include "progress/storekeeper.h"
#include "progress/storerepair.h"
#include "storefixture.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'780'000'000'000;
constexpr int patience = 60'000; ///< ms; a machine may be busy with other things

std::vector<Entry> manyEntries(int count)
{
    std::vector<Entry> entries;
    for (int number = 0; number < count; ++number) {
        entries.push_back(answer(u"question-%1"_s.arg(number), start + number));
        entries.push_back(
            snapshot(u"own/ex-%1"_s.arg(number), start + number, QByteArray::number(number).repeated(30)));
    }
    return entries;
}

} // namespace

class TestStoreRepair final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
    QByteArray m_whole;

    /// Changes an answer behind the store's back; SQLite finds nothing wrong with it.
    bool changeAnAnswer() const
    {
        QByteArray bytes = m_whole;
        const qsizetype at = bytes.indexOf("question-20");
        return at > 0 && writeFile(m_store, bytes.replace("question-20", "question-xx"));
    }
    bool destroyTheHead() const
    {
        QByteArray bytes = m_whole;
        return writeFile(m_store, bytes.replace(0, 60, QByteArray(60, '\x11')));
    }
    QStringList kept() const { return QDir(m_folder->path()).entryList({u"*.before-repair-*"_s}); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = EventStore::fileIn(m_folder->path());
        auto store = EventStore::open(m_store);
        QVERIFY(store && store->append(manyEntries(60)) && store->release());
        m_whole = contentOf(m_store);
    }

    void destroyedHead_isRepairedWithoutLoss()
    {
        QVERIFY(destroyTheHead());
        QVERIFY(!EventStore::open(m_store));
        const auto repaired = repairStore(m_store, start);
        QVERIFY2(repaired.has_value(), repaired ? "" : qPrintable(repaired.error().text()));
        QCOMPARE(repaired->found.events, 120);
        QCOMPARE(Journal::lostEvents(repaired->found), 0);
        auto store = EventStore::open(m_store);
        QCOMPARE(store->verify()->problems, QStringList());
        QCOMPARE(store->state().of().answers.size(), 60);
        QCOMPARE(store->snapshots(u"own/ex-7"_s, 1)->at(0).source, QByteArray("7").repeated(30));
        QVERIFY(store->append(std::vector{answer(u"new"_s, start)}));
        QCOMPARE(store->verify()->problems, QStringList());
    }

    void damagedFile_isKeptAsItWas()
    {
        QVERIFY(destroyTheHead());
        const QByteArray damaged = contentOf(m_store);
        const auto repaired = repairStore(m_store, start);
        QCOMPARE(kept().size(), 1);
        QCOMPARE(contentOf(repaired->damaged), damaged);
        QVERIFY(!(QFile::permissions(m_store) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void changedEvent_isLeftOutAndSaid()
    {
        QVERIFY(changeAnAnswer());
        const auto repaired = repairStore(m_store, start);
        QCOMPARE(repaired->found.events, 119);
        QCOMPARE(Journal::lostEvents(repaired->found), 1);
        QVERIFY(Journal::lossText(repaired->found).contains(u"2026-05-28"_s));
        const auto report = EventStore::open(m_store)->verify();
        QCOMPARE(report->problems, QStringList());
        QCOMPARE(report->gaps.size(), 1);
    }

    void nothingWhole_isRefusedAndTouchesNothing()
    {
        QVERIFY(writeFile(m_store, "no database, and no events in it"));
        const auto repaired = repairStore(m_store, start);
        QVERIFY(!repaired);
        QCOMPARE(repaired.error().what, u"Nothing of your progress can be read from this file."_s);
        QCOMPARE(contentOf(m_store), "no database, and no events in it");
        QCOMPARE(kept(), QStringList());
    }

    void randomDamage_isAlwaysRepairedToASoundStore()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 40; ++round) {
            QByteArray bytes = m_whole;
            for (int flips = 0; flips < 60; ++flips) {
                bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
            }
            QVERIFY(writeFile(m_store, bytes));
            const auto repaired = repairStore(m_store, start + round);
            QVERIFY2(repaired.has_value(), repaired ? "" : qPrintable(repaired.error().text()));
            QVERIFY(repaired->found.events > 60);
            const auto store = EventStore::open(m_store);
            QVERIFY(store);
            QCOMPARE(store->verify()->problems, QStringList());
            QCOMPARE(store->state().eventCount(), repaired->found.events);
            QVERIFY(QFile::remove(repaired->damaged));
        }
    }

    void service_showsWhatIsWholeAndWritesAfterTheRepair()
    {
        QVERIFY(destroyTheHead());
        const QByteArray damaged = contentOf(m_store);
        {
            ProgressService service(m_store, systemClock());
            QSignalSpy failed(&service, &ProgressService::failed);
            service.open();
            QVERIFY(failed.wait(patience));
            QCOMPARE(service.problem()->kind, ErrorKind::Damaged);
            QVERIFY(service.canRepair());
            QCOMPARE(service.state().answers.size(), 60);
            QVERIFY(service.problem()->what.contains(u"Every event could be read."_s));
            auto texts = service.latestSnapshot(u"own/ex-3"_s);
            QTRY_VERIFY_WITH_TIMEOUT(texts.isFinished(), patience);
            QCOMPARE(texts.result()->value().source, QByteArray("3").repeated(30));
            const auto early = service.record(Journal::AnswerGiven{u"own"_s, u"meanwhile"_s, true});
            QTRY_VERIFY_WITH_TIMEOUT(early.isFinished(), patience);
            QCOMPARE(contentOf(m_store), damaged); // nothing is written into it
            QSignalSpy opened(&service, &ProgressService::opened);
            const auto repaired = service.repair();
            QTRY_VERIFY_WITH_TIMEOUT(repaired.isFinished(), patience);
            QVERIFY(repaired.result());
            QTRY_VERIFY_WITH_TIMEOUT(!service.hasUnsaved(), patience);
            QCOMPARE(opened.size(), 1);
            QVERIFY(service.isPersistent() && !service.canRepair());
        }
        QCOMPARE(contentOf(m_folder->filePath(kept().value(0))), damaged);
        QVERIFY(EventStore::open(m_store)->state().of().answers.contains(u"meanwhile"_s));
    }

    // Opening looks at the trees alone; the check behind it reads every checksum.
    void backgroundCheck_findsAChangedEvent()
    {
        QVERIFY(changeAnAnswer());
        ProgressService service(m_store, systemClock());
        QSignalSpy failed(&service, &ProgressService::failed);
        service.open();
        QVERIFY(failed.wait(patience));
        QCOMPARE(service.problem()->kind, ErrorKind::Damaged);
        QVERIFY(service.canRepair());
        QVERIFY(!service.isPersistent());
        QCOMPARE(service.state().answers.size(), 59);
        const auto repaired = service.repair();
        QTRY_VERIFY_WITH_TIMEOUT(repaired.isFinished(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(service.isPersistent(), patience);
        const auto saved = service.record(Journal::AnswerGiven{u"own"_s, u"after"_s, true});
        QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished(), patience);
        QVERIFY(saved.result());
    }

    void service_backsUpOnceADay_andRestoresFromTheList()
    {
        ProgressService service(m_store, [] { return start; });
        QSignalSpy cared(&service.keeper(), &StoreKeeper::careEnded);
        service.open();
        QVERIFY(cared.wait(patience));
        const auto later = service.record(Journal::AnswerGiven{u"own"_s, u"later"_s, true});
        QTRY_VERIFY_WITH_TIMEOUT(later.isFinished() && later.result(), patience);
        auto list = service.keeper().list();
        QTRY_VERIFY_WITH_TIMEOUT(list.isFinished(), patience);
        QCOMPARE(list.result()->size(), 1U);
        const ListedBackup made = list.result()->front();
        QCOMPARE(made.backup.reason, BackupReason::Daily);
        QCOMPARE(made.content->missing, 1);
        const auto restored = service.restore(made.backup.file);
        QTRY_VERIFY_WITH_TIMEOUT(restored.isFinished(), patience);
        QVERIFY2(restored.result().has_value(), restored.result() ? "" : qPrintable(restored.result().error().text()));
        QTRY_VERIFY_WITH_TIMEOUT(!service.state().answers.contains(u"later"_s), patience);
        const auto undone = service.restore(restored.result()->previous);
        QTRY_VERIFY_WITH_TIMEOUT(undone.isFinished() && undone.result(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(service.state().answers.contains(u"later"_s), patience);
    }

    void failedRestore_goesOnWithTheStore()
    {
        ProgressService service(m_store, [] { return start; });
        QSignalSpy opened(&service, &ProgressService::opened);
        service.open();
        QVERIFY(opened.wait(patience));
        const auto restored = service.restore(m_folder->filePath(u"absent"_s));
        QTRY_VERIFY_WITH_TIMEOUT(restored.isFinished(), patience);
        QVERIFY(!restored.result());
        const auto saved = service.record(Journal::AnswerGiven{u"own"_s, u"on"_s, true});
        QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished() && saved.result(), patience);
    }
};

QTEST_GUILESS_MAIN(TestStoreRepair)
#include "tst_storerepair.moc"
