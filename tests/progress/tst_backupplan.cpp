// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/backupplan.h"

#include <QDateTime>
#include <QTest>

using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
const qint64 noon = QDateTime(QDate(2026, 7, 31), QTime(12, 0), QTimeZone::UTC).toMSecsSinceEpoch();

std::vector<Backup> daily(int days, qint64 now = noon)
{
    std::vector<Backup> backups;
    for (int age = 0; age < days; ++age) {
        backups.push_back({u"%1"_s.arg(age), now - age * dayMs, BackupReason::Daily, 0});
    }
    return backups;
}

/// Ages in days of those that stay.
QList<int> stay(const std::vector<Backup> &all, qint64 now = noon)
{
    QList<int> ages;
    const std::vector<Backup> going = superfluous(all, now);
    for (const Backup &backup : all) {
        if (std::ranges::find(going, backup) == going.end()) {
            ages << static_cast<int>((now - backup.timeMs) / dayMs);
        }
    }
    return ages;
}

} // namespace

class TestBackupPlan final : public QObject {
    Q_OBJECT

private slots:
    void names_areReadBack()
    {
        for (const BackupReason reason : {BackupReason::Daily, BackupReason::BeforeImport, BackupReason::ByHand}) {
            const QString name = backupName(reason, noon);
            const auto read = backupNamed(name, u"progress.sqlite"_s);
            QVERIFY(read);
            QCOMPARE(*read, (Backup{name, noon, reason, 0}));
        }
        QCOMPARE(backupName(BackupReason::Daily, noon), u"progress-20260731-120000-daily.sqlite"_s);
        const auto second = backupNamed(u"progress-20260731-120000-before-import-2.sqlite"_s, {});
        QVERIFY(second);
        QCOMPARE(second->reason, BackupReason::BeforeImport);
    }

    void namesBesideTheStore_areRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("reason");
        QTest::newRow("restore") << u"progress.sqlite.before-restore-20260731-120000"_s
                                 << int(BackupReason::BeforeRestore);
        QTest::newRow("again") << u"progress.sqlite.before-repair-20260731-120000-3"_s
                               << int(BackupReason::BeforeRepair);
        QTest::newRow("format") << u"progress.sqlite.before-format-3-20260731-120000"_s
                                << int(BackupReason::BeforeFormat);
        QTest::newRow("aside") << u"progress.sqlite.set-aside-20260731-120000"_s << int(BackupReason::SetAside);
    }

    void namesBesideTheStore_areRead()
    {
        QFETCH(QString, name);
        QFETCH(int, reason);
        const auto read = backupNamed(name, u"progress.sqlite"_s);
        QVERIFY(read);
        QCOMPARE(int(read->reason), reason);
        QCOMPARE(read->timeMs, noon);
    }

    void otherNames_areNoBackups_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto *name : {"progress.sqlite", "progress.sqlite-wal", "notes.txt", "progress-2026-daily.sqlite",
                                 "progress-20261331-120000-daily.sqlite", "progress-20260731-120000-odd.sqlite",
                                 "progress.sqlite.before-restore-20260731-120000-wal",
                                 "progress.sqlite.before-format-3-20260731-120000.part"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void otherNames_areNoBackups()
    {
        QFETCH(QString, name);
        QVERIFY(!backupNamed(name, u"progress.sqlite"_s));
    }

    void lastSevenDays_allStay()
    {
        std::vector<Backup> backups = daily(7);
        const std::vector<Backup> evening = daily(7, noon + dayMs / 4);
        backups.insert(backups.end(), evening.begin(), evening.end());
        QVERIFY(superfluous(backups, noon + dayMs / 4).empty());
    }

    // 2026-07-31 is a Friday; weeks begin on Monday.
    void olderOnes_areThinnedByWeekAndMonth()
    {
        const QList<int> ages = stay(daily(500));
        QCOMPARE(ages.first(7), (QList<int>{0, 1, 2, 3, 4, 5, 6}));
        const auto between = [&ages](int from, int to) {
            return std::ranges::count_if(ages, [=](int age) { return age >= from && age < to; });
        };
        QVERIFY2(between(7, 42) >= 5 && between(7, 42) <= 6, qPrintable(QString::number(between(7, 42))));
        QVERIFY2(between(42, 365) >= 10 && between(42, 365) <= 12, qPrintable(QString::number(between(42, 365))));
        QCOMPARE(between(365, 500), 0);
    }

    // Thinned day after day for a year and a half, as a program does, not once.
    void dailyThinning_keepsTheSame()
    {
        std::vector<Backup> backups;
        for (int day = 0; day < 550; ++day) {
            const qint64 now = noon + day * dayMs;
            backups.push_back({QString::number(day), now, BackupReason::Daily, 0});
            const std::vector<Backup> going = superfluous(backups, now);
            std::erase_if(backups,
                          [&](const Backup &backup) { return std::ranges::find(going, backup) != going.end(); });
            QVERIFY(backups.size() <= 7 + 6 + 13);
        }
        const qint64 now = noon + 549 * dayMs;
        QList<qint64> gaps;
        for (std::size_t index = 1; index < backups.size(); ++index) {
            gaps << (backups[index].timeMs - backups[index - 1].timeMs) / dayMs;
        }
        QVERIFY(std::ranges::max(gaps) <= 62);
        QVERIFY((now - backups.front().timeMs) / dayMs > 300);
    }

    void oldestOnes_stayWhenThereAreNoOthers()
    {
        const std::vector<Backup> old{{u"a"_s, noon - 900 * dayMs, BackupReason::Daily, 0},
                                      {u"b"_s, noon - 901 * dayMs, BackupReason::Daily, 0},
                                      {u"c"_s, noon - 902 * dayMs, BackupReason::Daily, 0},
                                      {u"d"_s, noon - 903 * dayMs, BackupReason::Daily, 0}};
        QCOMPARE(superfluous(old, noon), (std::vector{old[3]}));
    }

    void handmadeOnes_andThoseBesideTheStore_stay()
    {
        std::vector<Backup> backups = daily(5);
        for (const BackupReason reason : {BackupReason::ByHand, BackupReason::BeforeRestore, BackupReason::BeforeRepair,
                                          BackupReason::BeforeFormat, BackupReason::SetAside}) {
            backups.push_back({u"x"_s, noon - 2000 * dayMs, reason, 0});
        }
        QVERIFY(superfluous(backups, noon).empty());
    }

    void wrongClock_removesNothingFromTheFuture()
    {
        std::vector<Backup> backups = daily(20, noon + 1000 * dayMs);
        QVERIFY(superfluous(backups, noon).empty());
    }

    void dueOnce_aDay()
    {
        QVERIFY(isBackupDue({}, noon));
        QVERIFY(!isBackupDue(daily(1), noon + 60'000));
        QVERIFY(isBackupDue(daily(1), noon + dayMs));
        QVERIFY(isBackupDue({{u"x"_s, noon, BackupReason::BeforeImport, 0}}, noon));
    }
};

QTEST_GUILESS_MAIN(TestBackupPlan)
#include "tst_backupplan.moc"
