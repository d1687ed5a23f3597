// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/eventstore.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"
#include "storefixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Ochre::Progress;
using namespace Ochre::Sqlite;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'780'000'000'000;

// Plain SQL on a store, as another program would do it.
bool runSql(const QString &file, const QStringList &statements)
{
    const auto connection = Connection::open(file, Access::ReadWrite);
    return connection && std::ranges::all_of(statements, [&](const QString &sql) {
               return QSqlQuery((*connection)->database()).exec(sql);
           });
}

std::vector<Entry> manyEvents(int count)
{
    std::vector<Entry> entries;
    for (int i = 0; i < count; ++i) {
        entries.push_back(answer(u"question-%1"_s.arg(i % 600), start + i, i % 3 == 0));
    }
    return entries;
}

} // namespace

class TestEventStore final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = EventStore::fileIn(m_folder->path());
    }

    void events_areThereAgain()
    {
        const std::vector written{answer(u"q1"_s, start), snapshot(u"own/ex"_s, start + 1, "fn main() {}")};
        {
            auto store = EventStore::open(m_file);
            QVERIFY(store.has_value());
            QCOMPARE(store->append(written)->added, 2);
        }
        auto store = EventStore::open(m_file);
        QVERIFY(store.has_value());
        QVERIFY(store->state().of().answers.value(u"q1"_s).correct);
        QCOMPARE(store->lastTimeMs(), start + 1);
        std::vector<Event> read;
        QVERIFY(store->forEach([&read](const Event &event) -> Result<void> {
            read.push_back(event);
            return {};
        }));
        QCOMPARE(read.size(), 2U);
        QCOMPARE(read[0].id, written[0].event.id);
        QCOMPARE(read[0].data, written[0].event.data);
        QCOMPARE(read[0].sequence, 1);
        QVERIFY(read[0].previous.isEmpty());
        QCOMPARE(read[1].counter, 2);
        QCOMPARE(read[1].previous, read[0].checksum);
        QCOMPARE(read[1].data[u"hash"].toString().size(), 64);
        QCOMPARE(store->verify()->problems, QStringList());
    }

    void append_isIdempotentById()
    {
        auto store = EventStore::open(m_file);
        Entry entry = answer(u"q1"_s, start);
        QCOMPARE(store->append(std::vector{entry, entry})->known, 1);
        const LearnerState before = store->state();
        QCOMPARE(store->append(std::vector{entry})->known, 1);
        entry.event.subject = u"other"_s;
        QCOMPARE(store->append(std::vector{entry})->conflicting, 1);
        QVERIFY(store->state() == before);
        QCOMPARE(store->verify()->problems, QStringList());
    }

    void wrongClock_doesNotChangeTheOrder()
    {
        constexpr qint64 years = qint64{400} * 86'400'000;
        auto store = EventStore::open(m_file);
        QVERIFY(store->append(std::vector{answer(u"q"_s, start + years, true)}).has_value());
        QVERIFY(store->append(std::vector{answer(u"q"_s, start, false)}).has_value());
        QVERIFY(!store->state().of().answers[u"q"_s].correct); // what was saved later counts
        QCOMPARE(store->state().of().answers[u"q"_s].attempts, 2);
        QCOMPARE(store->lastTimeMs(), start);
        QVERIFY(EventStore::open(m_file)->state() == store->state());
        QCOMPARE(store->verify()->problems, QStringList());
    }

    void log_refusesChanges()
    {
        QVERIFY(EventStore::open(m_file)->append(std::vector{answer(u"q"_s, start)}).has_value());
        QVERIFY(!runSql(m_file, {u"UPDATE events SET lesson = 'x'"_s}));
        QVERIFY(!runSql(m_file, {u"DELETE FROM events"_s}));
        QVERIFY(runSql(m_file, {u"SELECT * FROM events"_s}));
    }

    void sameText_isStoredOnce()
    {
        auto store = EventStore::open(m_file);
        Entry again = snapshot(u"own/ex"_s, start + 2, "one");
        QVERIFY(store
                    ->append(std::vector{snapshot(u"own/ex"_s, start, "one"), snapshot(u"own/ex"_s, start + 1, "two"),
                                         again})
                    .has_value());
        QCOMPARE(store->verify()->snapshots, 2);
        QCOMPARE(store->snapshots(u"own/ex"_s, 9)->size(), 3U);
        again = snapshot(u"own/ex"_s, start + 3, "one");
        again.onlyIfChanged = true;
        QCOMPARE(store->append(std::vector{again})->unchanged, 1);
        QCOMPARE(store->state().eventCount(), 3);
    }

    void refusedFiles_stayAsTheyAre_data()
    {
        QTest::addColumn<QStringList>("sql");
        QTest::addColumn<QByteArray>("garbage");
        QTest::addColumn<QString>("said");
        QTest::newRow("below zero") << QStringList{u"PRAGMA user_version = -1"_s} << QByteArray() << u"below zero"_s;
        QTest::newRow("newer") << QStringList{u"PRAGMA user_version = 99"_s} << QByteArray() << u"newer"_s;
        QTest::newRow("foreign") << QStringList{u"PRAGMA application_id = 7"_s} << QByteArray() << u"another program"_s;
        QTest::newRow("no database") << QStringList() << QByteArray(5000, '?') << u"damaged"_s;
        QTest::newRow("text") << QStringList() << QByteArray("hello\n") << u"damaged"_s;
    }

    void refusedFiles_stayAsTheyAre()
    {
        QFETCH(QStringList, sql);
        QFETCH(QByteArray, garbage);
        QFETCH(QString, said);
        if (garbage.isEmpty()) {
            auto store = EventStore::open(m_file);
            QVERIFY(store->append(manyEvents(3)).has_value() && store->release().has_value());
            QVERIFY(runSql(m_file, sql));
        } else {
            QVERIFY(writeFile(m_file, garbage));
        }
        const QByteArray before = contentOf(m_file);
        for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
            const auto store = EventStore::open(m_file, access);
            QVERIFY(!store.has_value());
            QVERIFY2(store.error().what.contains(said), qPrintable(store.error().text()));
            QCOMPARE(store.error().where, m_file);
            QVERIFY(!store.error().advice.isEmpty());
        }
        QCOMPARE(contentOf(m_file), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"progress.sqlite"_s});
    }

    void damageInside_isFound_data()
    {
        QTest::addColumn<int>("page"); // zeroed; -1: the file ends in the middle
        QTest::newRow("truncated") << -1;
        QTest::newRow("index") << 3;
        QTest::newRow("late page") << 20;
    }

    void damageInside_isFound()
    {
        QFETCH(int, page);
        {
            auto store = EventStore::open(m_file);
            QVERIFY(store->append(manyEvents(2000)).has_value() && store->release().has_value());
        }
        QByteArray content = contentOf(m_file);
        QVERIFY(content.size() > 40 * 4096);
        if (page < 0) {
            content.truncate(content.size() / 2);
        } else {
            content.replace(page * 4096, 4096, QByteArray(4096, '\0'));
        }
        QVERIFY(writeFile(m_file, content));
        const auto store = EventStore::open(m_file);
        QVERIFY(!store.has_value());
        QVERIFY2(store.error().what.contains(u"damaged"_s), qPrintable(store.error().text()));
        QCOMPARE(contentOf(m_file), content);
    }

    void emptyFile_isANewStore()
    {
        QVERIFY(writeFile(m_file, {}));
        auto store = EventStore::open(m_file);
        QVERIFY(store.has_value());
        QCOMPARE(store->state().eventCount(), 0);
    }

    void emptyFileBesideItsJournal_isDamage()
    {
        QVERIFY(writeFile(m_file, {}) && writeFile(m_file + u"-wal"_s, "commits"));
        QVERIFY(!EventStore::open(m_file).has_value());
        QVERIFY(!EventStore::open(m_file, Access::ReadOnly).has_value());
        QCOMPARE(contentOf(m_file + u"-wal"_s), "commits");
    }

    void missingFile_isNotMadeForReading()
    {
        QVERIFY(!EventStore::open(m_file, Access::ReadOnly).has_value());
        QVERIFY(!QFile::exists(m_file));
    }

    void setAside_movesTheJournalToo()
    {
        QVERIFY(writeFile(m_file, "damaged") && writeFile(m_file + u"-wal"_s, "journal"));
        const auto aside = EventStore::setAside(m_file, start);
        QVERIFY(aside.has_value());
        QCOMPARE(*aside, m_file + u".set-aside-20260528-202640"_s);
        QCOMPARE(contentOf(*aside + u"-wal"_s), "journal");
        QVERIFY(writeFile(m_file, "again"));
        QCOMPARE(EventStore::setAside(m_file, start).value(), *aside + u"-2"_s);
        QVERIFY(!QFile::exists(m_file));
    }

    void fullDisk_leavesAllOrNothing()
    {
        auto store = EventStore::open(m_file);
        QVERIFY(store->append(std::vector{answer(u"q1"_s, start)}).has_value());
        const LearnerState before = store->state();
        const std::vector more = manyEvents(400);
        const auto written = [&] {
            const FileSizeLimit limit(60'000);
            return store->append(more);
        }();
        QVERIFY(!written.has_value());
        QVERIFY2(written.error().advice.contains(u"free space"_s), qPrintable(written.error().text()));
        QVERIFY(store->state() == before);
        QCOMPARE(EventStore::open(m_file, Access::ReadOnly)->state().eventCount(), 1);
        QCOMPARE(store->append(more)->added, 400);
        QCOMPARE(store->verify()->problems, QStringList());
    }

    void readers_seeCommitsWhileAnotherWrites()
    {
        auto writer = EventStore::open(m_file);
        auto reader = EventStore::open(m_file, Access::ReadOnly);
        QVERIFY(reader.has_value());
        QVERIFY(writer->append(std::vector{answer(u"q1"_s, start)}).has_value());
        QVERIFY(reader->refresh().has_value());
        QVERIFY(reader->state() == writer->state());
        auto second = EventStore::open(m_file);
        QVERIFY(second->append(std::vector{answer(u"q2"_s, start + 1)}).has_value());
        QVERIFY(writer->append(std::vector{answer(u"q3"_s, start + 2)}).has_value());
        QCOMPARE(writer->state().of().answers.size(), 3);
        QCOMPARE(writer->verify()->problems, QStringList());
    }

    void lockedStore_saysWhoIsInTheWay()
    {
        auto store = EventStore::open(m_file);
        QVERIFY(store->append(std::vector{answer(u"q1"_s, start)}).has_value());
        QVERIFY(!EventStore::open(m_file)->release().has_value()); // `store` has it open
        QVERIFY(QFile::exists(m_file + u"-wal"_s));
    }

    void readOnlyMount_canBeRead()
    {
        const QString bwrap = QStandardPaths::findExecutable(u"bwrap"_s);
        if (bwrap.isEmpty()) {
            QSKIP("bubblewrap makes the read-only mount and is not installed");
        }
        QVERIFY(EventStore::open(m_file)->append(manyEvents(5)).has_value());
        QProcess child;
        child.start(bwrap, {u"--dev-bind"_s, u"/"_s, u"/"_s, u"--ro-bind"_s, m_folder->path(), m_folder->path(),
                            QCoreApplication::applicationFilePath(), u"--read-only-child"_s, m_file});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.readAllStandardOutput().trimmed(), "5 events; not writable");
    }

    // SQLite wants to make a file beside the store before it reads it.
    void fullDisk_canBeRead()
    {
        const QString bwrap = QStandardPaths::findExecutable(u"bwrap"_s);
        if (bwrap.isEmpty()) {
            QSKIP("bubblewrap makes the small disk and is not installed");
        }
        QVERIFY(EventStore::open(m_file)->append(manyEvents(5)).has_value());
        const QTemporaryDir disk;
        QProcess child;
        child.start(bwrap, {u"--dev-bind"_s, u"/"_s, u"/"_s, u"--size"_s, u"400000"_s, u"--tmpfs"_s, disk.path(),
                            QCoreApplication::applicationFilePath(), u"--full-disk-child"_s, m_file,
                            disk.filePath(u"progress.sqlite"_s)});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.readAllStandardOutput().trimmed(), "5 events; not writable");
    }

    void staleProjection_isMadeAgain()
    {
        QVERIFY(EventStore::open(m_file)->append(manyEvents(20)).has_value());
        const LearnerState before = EventStore::open(m_file)->state();
        QVERIFY(runSql(m_file, {u"UPDATE projections SET version = 0 WHERE area = 'answer'"_s,
                                u"DELETE FROM projection_rows WHERE area = 'answer'"_s}));
        auto store = EventStore::open(m_file);
        QVERIFY(store->state() == before);
        QCOMPARE(store->verify()->problems, QStringList());
    }

    void verify_findsAChangedEvent_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("said");
        QTest::newRow("data") << u"UPDATE events SET data = '{}' WHERE sequence = 2"_s << u"checksum"_s;
        QTest::newRow("time") << u"UPDATE events SET time_ms = 1 WHERE sequence = 2"_s << u"checksum"_s;
        QTest::newRow("chain") << u"UPDATE events SET previous = x'00' WHERE sequence = 2"_s << u"does not follow"_s;
        QTest::newRow("twice") << u"UPDATE events SET sequence = 1 WHERE sequence = 2"_s << u"same number"_s;
        QTest::newRow("gone") << u"DELETE FROM events WHERE sequence = 2"_s << u"1 event(s) before its number 3"_s;
    }

    void verify_findsAChangedEvent()
    {
        QFETCH(QString, sql);
        QFETCH(QString, said);
        QVERIFY(EventStore::open(m_file)->append(manyEvents(3)).has_value());
        QVERIFY(runSql(m_file, {u"DROP TRIGGER events_never_change"_s, u"DROP TRIGGER events_never_go"_s, sql}));
        const auto report = EventStore::open(m_file)->verify();
        const QString found = (report->problems + report->gaps).join(u'\n');
        QVERIFY2(found.contains(said), qPrintable(found));
    }

    void verify_findsWhatWasChangedBehindTheStore()
    {
        auto store = EventStore::open(m_file);
        QVERIFY(store
                    ->append(std::vector{answer(u"q1"_s, start), snapshot(u"own/ex"_s, start + 1, "text"),
                                         snapshot(u"own/ex2"_s, start + 2, "more")})
                    .has_value());
        QVERIFY(
            runSql(m_file, {u"PRAGMA foreign_keys = OFF"_s,
                            u"UPDATE snapshots SET source = CAST('fake' AS BLOB) WHERE source = CAST('text' AS BLOB)"_s,
                            u"DELETE FROM snapshots WHERE source = CAST('more' AS BLOB)"_s,
                            u"UPDATE projection_rows SET state = '{}' WHERE area = 'answer'"_s}));
        const QString problems = store->verify()->problems.join(u'\n');
        QVERIFY2(problems.contains(u"bytes have changed"_s), qPrintable(problems));
        QVERIFY2(problems.contains(u"missing"_s), qPrintable(problems));
        QVERIFY2(problems.contains(u"answer q1"_s), qPrintable(problems));
        QVERIFY(store->rebuild().has_value());
        QVERIFY(!store->verify()->problems.join(u'\n').contains(u"q1"_s));
    }

    // Absolute times belong to the benchmark; here: opening reads the projection, it does not fold the log.
    void opening_doesNotFoldTheLog()
    {
        QVERIFY(EventStore::open(m_file)->append(manyEvents(10'000)).has_value());
        constexpr auto longest = std::numeric_limits<qint64>::max();
        qint64 opening = longest;
        qint64 folding = longest;
        for (int i = 0; i < 5; ++i) { // the best of five: the machine may be busy
            QElapsedTimer timer;
            timer.start();
            auto store = EventStore::open(m_file);
            opening = std::min(opening, timer.nsecsElapsed() / 1000);
            QCOMPARE(store->state().eventCount(), 10'000);
            timer.start();
            QVERIFY(store->rebuild().has_value());
            folding = std::min(folding, timer.nsecsElapsed() / 1000);
        }
        qInfo("10,000 events: opened in %lld us, folded in %lld us", opening, folding);
        QVERIFY(opening < folding / 2);
    }
};

namespace {

int readOnlyChild(const QString &file)
{
    const auto store = EventStore::open(file, Access::ReadOnly);
    const bool isWritable = EventStore::open(file).has_value();
    if (!store) {
        std::puts(qPrintable(store.error().text()));
        return 1;
    }
    std::printf("%lld events; %s\n", store->state().eventCount(), isWritable ? "writable" : "not writable");
    return 0;
}

/// On a disk of its own, which is filled to the last byte beside the store.
int fullDiskChild(const QString &from, const QString &file)
{
    QFile rest(QFileInfo(file).path() + u"/rest"_s);
    if (!QFile::copy(from, file) || !rest.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return 1;
    }
    while (rest.write(QByteArray(512, 'x')) == 512) {
    }
    return readOnlyChild(file);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--read-only-child"_s) {
        return readOnlyChild(arguments.value(2));
    }
    if (arguments.value(1) == u"--full-disk-child"_s) {
        return fullDiskChild(arguments.value(2), arguments.value(3));
    }
    TestEventStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_eventstore.moc"
