// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/backups.h"
#include "progress/eventstore.h"
#include "progress/storetransfer.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"
#include "storefixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'780'000'000'000;
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

bool add(const QString &file, const std::vector<Entry> &entries)
{
    return EventStore::open(file).and_then([&](EventStore store) { return store.append(entries); }).has_value();
}

} // namespace

class TestBackups final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

    QStringList filesOf(const QString &folder) const
    {
        return QDir(folder).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = EventStore::fileIn(m_folder->path());
    }

    void backup_isWholePrivateAndListed()
    {
        QVERIFY(add(m_store, {answer(u"q1"_s, start), snapshot(u"own/ex"_s, start, "text")}));
        const auto open = EventStore::open(m_store); // as the program has it
        const auto made = makeBackup(m_store, BackupReason::ByHand, start);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().text()));
        QCOMPARE(filesOf(backupFolder(m_store)), QStringList{QFileInfo(made->file).fileName()});
        QCOMPARE(QFileInfo(backupFolder(m_store)).permissions() & QFileDevice::Permissions(0x0fff),
                 QFileInfo(m_folder->path()).permissions() & QFileDevice::Permissions(0x0fff));
        QVERIFY(!(QFile::permissions(made->file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        QCOMPARE(backupsOf(m_store), (std::vector{*made}));
        QCOMPARE(contentOf(made->file, m_store)->events, 2);
        QCOMPARE(EventStore::open(made->file, Access::ReadOnly)->verify()->problems, QStringList());
        QCOMPARE(filesOf(backupFolder(m_store)).size(), 1); // nothing was left beside it by reading
    }

    void dailyBackup_isMadeOnceADay()
    {
        QVERIFY(!makeDailyBackup(m_store, start)->has_value()); // no store yet
        QVERIFY(EventStore::open(m_store));
        QVERIFY(!makeDailyBackup(m_store, start)->has_value()); // nothing in it
        QVERIFY(add(m_store, {answer(u"q1"_s, start)}));
        QVERIFY(makeDailyBackup(m_store, start)->has_value());
        QVERIFY(!makeDailyBackup(m_store, start + 1000)->has_value());
        QVERIFY(makeDailyBackup(m_store, start + dayMs)->has_value());
        QCOMPARE(backupsOf(m_store).size(), 2U);
    }

    void olderBackups_areThinned()
    {
        QVERIFY(add(m_store, {answer(u"q1"_s, start)}));
        for (int day = 0; day < 30; ++day) {
            QVERIFY(makeDailyBackup(m_store, start + day * dayMs)->has_value());
        }
        const auto kept = backupsOf(m_store).size();
        QVERIFY2(kept >= 10 && kept <= 12, qPrintable(QString::number(kept)));
    }

    void content_saysWhatIsMissing()
    {
        QVERIFY(add(m_store, {answer(u"q1"_s, start), answer(u"q2"_s, start)}));
        const auto made = makeBackup(m_store, BackupReason::ByHand, start);
        QVERIFY(made);
        QCOMPARE(*contentOf(made->file, m_store), (BackupContent{2, 0, {}, 0}));
        QVERIFY(add(m_store, {answer(u"q3"_s, start + 9 * dayMs), answer(u"q4"_s, start + 3 * dayMs)}));
        const auto content = contentOf(made->file, m_store);
        QCOMPARE(content->missing, 2);
        QCOMPARE(content->firstMissing, QDate(2026, 5, 31));
        QCOMPARE(content->onlyHere, 0);
    }

    void restoring_isUndoneFromTheSameList()
    {
        QVERIFY(add(m_store, {answer(u"q1"_s, start)}));
        const auto made = makeBackup(m_store, BackupReason::Daily, start);
        QVERIFY(add(m_store, {answer(u"q2"_s, start + 1)}));
        QVERIFY(restoreFrom(made->file, m_store, start + dayMs));
        QVERIFY(!EventStore::open(m_store)->state().of().answers.contains(u"q2"_s));
        const std::vector<Backup> list = backupsOf(m_store);
        QCOMPARE(list.size(), 2U);
        QCOMPARE(list[0].reason, BackupReason::BeforeRestore);
        QCOMPARE(*contentOf(list[0].file, m_store), (BackupContent{2, 0, {}, 1}));
        QVERIFY(restoreFrom(list[0].file, m_store, start + 2 * dayMs));
        QVERIFY(EventStore::open(m_store)->state().of().answers.contains(u"q2"_s));
        QCOMPARE(backupsOf(m_store).size(), 3U);
    }

    // Whatever the size at which the disk is full.
    void fullDisk_leavesNoHalfFileAndOneSentence()
    {
        QVERIFY(add(m_store, {answer(u"q1"_s, start), snapshot(u"own/ex"_s, start, QByteArray(300'000, 'x'))}));
        int refused = 0;
        for (rlim_t bytes = 0; bytes < 600'000; bytes += 40'000) {
            const Result<Backup> made = [&] {
                const FileSizeLimit limit(bytes);
                return makeBackup(m_store, BackupReason::ByHand, start);
            }();
            if (!made) {
                ++refused;
                QCOMPARE(made.error().what,
                         u"No backup of your progress could be made, because the disk takes nothing more."_s);
                QCOMPARE(filesOf(backupFolder(m_store)), QStringList());
            } else {
                QVERIFY(QFile::remove(made->file));
            }
        }
        QVERIFY(refused > 5 && refused < 15);
        QVERIFY(add(m_store, {answer(u"q2"_s, start)}));
    }

    void damagedStore_givesNoBackup()
    {
        QVERIFY(add(m_store, {answer(u"first-question"_s, start)}));
        QByteArray bytes = contentOf(m_store);
        QVERIFY(bytes.contains("first-question"));
        QVERIFY(writeFile(m_store, bytes.replace("first-question", "other-question")));
        const auto made = makeBackup(m_store, BackupReason::Daily, start);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Damaged);
        QCOMPARE(filesOf(backupFolder(m_store)), QStringList());
    }

    // Such a store loses nothing: what follows from the events is made again.
    void wrongOverview_isNoReasonToHaveNoBackup()
    {
        QVERIFY(add(m_store, {answer(u"q1"_s, start)}));
        {
            const auto connection = Sqlite::Connection::open(m_store, Access::ReadWrite);
            QVERIFY(Sqlite::execute((*connection)->database(), u"DELETE FROM projection_rows"_s));
        }
        QVERIFY(!EventStore::open(m_store, Access::ReadOnly)->verify()->problems.isEmpty());
        QVERIFY(makeBackup(m_store, BackupReason::Daily, start));
    }

    void damagedBackup_isListedWithItsReason()
    {
        QVERIFY(add(m_store, {answer(u"q1"_s, start)}));
        QVERIFY(QDir().mkpath(backupFolder(m_store)));
        const QString file = backupFolder(m_store) + u'/' + backupName(BackupReason::Daily, start);
        QVERIFY(writeFile(file, "no database"));
        QCOMPARE(backupsOf(m_store).size(), 1U);
        QCOMPARE(contentOf(file, m_store).error().kind, ErrorKind::Damaged);
        QVERIFY(!restoreFrom(file, m_store, start));
        QVERIFY(EventStore::open(m_store)->state().of().answers.contains(u"q1"_s));
    }

    void closedFolder_isSaid()
    {
        QVERIFY(add(m_store, {answer(u"q1"_s, start)}));
        QVERIFY(writeFile(backupFolder(m_store), "a file in its place"));
        const auto made = makeBackup(m_store, BackupReason::Daily, start);
        QVERIFY(!made);
        QVERIFY2(made.error().what.startsWith(u"No backup of your progress could be made: "_s),
                 qPrintable(made.error().what));
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
