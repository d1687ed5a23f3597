// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "journal/journalstore.h"
#include "journal/schema.h"
#include "journaldesk.h"
#include "oldstore.h"
#include "support/hotjournal.h"

#include <QTest>
#include <sys/stat.h>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

namespace {

/// Everything that a file's schema says, without how it came about.
QStringList schemaOf(const QSqlDatabase &database)
{
    QStringList all;
    Sqlite::Statement rows(database, u"SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema"
                                     " ORDER BY type, name"_s);
    Result<bool> hasRow = rows.run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        all << rows.text(0);
        hasRow = rows.next();
    }
    return all;
}

qint64 eventsIn(const JournalStore &store)
{
    return Sqlite::queryInteger(store.database(), u"SELECT count(*) FROM events"_s).value_or(-1);
}

bool addEvent(const JournalStore &store, int number)
{
    const Result<LogHead> read = readHead(store.database());
    LogHead head = read.value_or(LogHead());
    EventWriter writer(store.database(), head);
    Entry entry = snapshotOf(number, u"own/ex"_s, QByteArray::number(number));
    return read && writer.insert(entry) == Inserted::Added;
}

} // namespace

class TestJournalStore final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    static Result<JournalStore> open(const QString &file, Access access = Access::ReadWrite)
    {
        return JournalStore::open(file, access);
    }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = JournalStore::fileIn(m_folder->path());
    }

    void newStore_isOfThePresentFormat()
    {
        const auto store = open(m_file);
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text()));
        QVERIFY(!store->isReadOnly());
        QCOMPARE(store->file(), m_file);
        QCOMPARE(Sqlite::checkSchema(store->database(), storeSchema(), maxCheckedBytes),
                 Sqlite::newestVersion(storeSchema()));
        QCOMPARE(Sqlite::queryText(store->database(), u"PRAGMA journal_mode"_s).value(), u"wal"_s);
        QVERIFY(!names().join(u' ').contains(u"before-format"));
    }

    // However old the file was: in the end its tables, indexes and triggers are those of a new one.
    void everyFormat_endsInTheSameSchema_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("first") << 1;
        QTest::newRow("second") << 2;
    }

    void everyFormat_endsInTheSameSchema()
    {
        QFETCH(int, version);
        QVERIFY(makeOldStore(m_file, version, {{idOf(1), 5, u"hint-shown"_s, u"{}"_s}}));
        const auto old = open(m_file);
        QVERIFY2(old.has_value(), old ? "" : qPrintable(old.error().text()));
        const auto fresh = open(m_folder->filePath(u"fresh.sqlite"_s));
        QCOMPARE(schemaOf(old->database()), schemaOf(fresh->database()));
        QVERIFY(schemaOf(old->database()).size() > 10);
        QCOMPARE(eventsIn(*old), 1);
    }

    void strictTables_refuseValuesOfAnotherType_data()
    {
        QTest::addColumn<QString>("sql");
        const QString event = u"INSERT INTO events VALUES ('i', 'rust', 'd', %1, 1, 1, 0, '2026-05-28', %2, 'l', 's',"
                              " '{}', %3, x'', x'')"_s;
        QTest::newRow("number as a text") << event.arg(u"'one'"_s, u"'k'"_s, u"NULL"_s);
        QTest::newRow("no kind") << event.arg(u"1"_s, u"NULL"_s, u"NULL"_s);
        QTest::newRow("text that is not there") << event.arg(u"1"_s, u"'k'"_s, u"'00ff'"_s);
        QTest::newRow("source as a text") << u"INSERT INTO snapshots VALUES ('00ff', 'text')"_s;
        QTest::newRow("no device") << u"INSERT INTO store VALUES (NULL)"_s;
    }

    void strictTables_refuseValuesOfAnotherType()
    {
        QFETCH(QString, sql);
        const auto store = open(m_file);
        QVERIFY(!Sqlite::execute(store->database(), sql).has_value());
        QCOMPARE(eventsIn(*store), 0);
    }

    void folderOfAnyName_holdsAStore_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("spaces") << u"my data"_s;
        QTest::newRow("umlauts") << u"Größe 🦀"_s;
        QTest::newRow("signs of an address") << u"a?b#c%20d&e=f"_s;
        QTest::newRow("semicolon and quotes") << u"a;b'c\"d"_s;
        QTest::newRow("long") << QString(200, u'x');
        QTest::newRow("several that are missing") << u"one/two/three"_s;
    }

    void folderOfAnyName_holdsAStore()
    {
        QFETCH(QString, name);
        const QString file = JournalStore::fileIn(m_folder->filePath(name));
        {
            auto store = open(file);
            QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text()));
            QVERIFY(addEvent(*store, 1));
            QVERIFY(store->copyTo(m_folder->filePath(name) + u"/copy.sqlite"_s).has_value());
            QVERIFY(store->release().has_value());
        }
        QCOMPARE(QDir(m_folder->filePath(name)).entryList(QDir::Files),
                 (QStringList{u"copy.sqlite"_s, u"progress.sqlite"_s}));
        QCOMPARE(eventsIn(*open(file, Access::ReadOnly)), 1);
        QCOMPARE(eventsIn(*open(m_folder->filePath(name) + u"/copy.sqlite"_s)), 1);
    }

    void placeThatCannotHoldAStore_isRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("a folder of that name") << u"folder"_s;
        QTest::newRow("below a file") << u"file/progress.sqlite"_s;
        QTest::newRow("a FIFO of that name") << u"fifo"_s;
    }

    void placeThatCannotHoldAStore_isRefused()
    {
        QFETCH(QString, path);
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        QVERIFY(saveFile(m_folder->filePath(u"file"_s), "precious").has_value());
        QCOMPARE(mkfifo(qPrintable(m_folder->filePath(u"fifo"_s)), 0600), 0);
        for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
            const auto store = open(m_folder->filePath(path), access);
            QVERIFY(!store.has_value());
            QVERIFY(!store.error().what.isEmpty() && !store.error().advice.isEmpty());
            QCOMPARE(store.error().kind, ErrorKind::CannotOpen);
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"file"_s});
        QCOMPARE(readFile(m_folder->filePath(u"file"_s), 100).value(), "precious");
    }

    void reader_cannotWrite()
    {
        const auto writer = open(m_file);
        const auto reader = open(m_file, Access::ReadOnly);
        QVERIFY(reader->isReadOnly());
        QVERIFY(!addEvent(*reader, 1));
        QVERIFY(addEvent(*writer, 2));
        QCOMPARE(eventsIn(*reader), 1);
    }

    void copy_isWholeAndOverwritesNothing()
    {
        const auto store = open(m_file);
        QVERIFY(addEvent(*store, 1) && addEvent(*store, 2));
        const QString copy = m_folder->filePath(u"copy.sqlite"_s);
        QVERIFY(store->copyTo(copy).has_value());
        QVERIFY(!QFile::exists(copy + u"-wal"_s));
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFile::permissions(copy) & others) && !(QFile::permissions(m_file) & others));
        QVERIFY(addEvent(*store, 3));
        QVERIFY(!store->copyTo(copy).has_value());
        QVERIFY(!store->copyTo(m_folder->filePath(u"no/folder/copy.sqlite"_s)).has_value());
        const auto copied = open(copy, Access::ReadOnly);
        QCOMPARE(eventsIn(*copied), 2);
        QCOMPARE(readSource(copied->database(), hashOf("2")).value(), std::optional<QByteArray>("2"));
    }

    void release_leavesOneFile()
    {
        auto store = open(m_file);
        QVERIFY(addEvent(*store, 1));
        QVERIFY(store->release().has_value());
        QCOMPARE(names(), QStringList{u"progress.sqlite"_s});
        QCOMPARE(eventsIn(*open(m_file)), 1);
    }

    void release_failsWhileAnotherReads()
    {
        auto store = open(m_file);
        const auto reader = open(m_file, Access::ReadOnly);
        QVERIFY(addEvent(*store, 1));
        QCOMPARE(eventsIn(*reader), 1);
        QVERIFY(!store->release().has_value());
        QCOMPARE(eventsIn(*store), 1); // and goes on
    }

    // Where there is no WAL, asking for one proves nothing.
    void release_failsWhileAnotherReadsWithoutWal()
    {
        QVERIFY(open(m_file)->release().has_value());
        auto store = open(m_file);
        QVERIFY(Sqlite::queryText(store->database(), u"PRAGMA journal_mode = DELETE"_s).has_value());
        const auto reader = Sqlite::Connection::open(m_file, Access::ReadOnly);
        Sqlite::ReadTransaction reading((*reader)->database());
        QVERIFY(reading.begin() && Sqlite::queryInteger((*reader)->database(), u"SELECT count(*) FROM events"_s));
        QVERIFY(Sqlite::execute(store->database(), u"PRAGMA busy_timeout = 50"_s).has_value());
        const Result<void> released = store->release();
        QVERIFY(!released.has_value());
        QCOMPARE(released.error().kind, ErrorKind::Busy);
    }

    void settle_knowsWhatMayBeMoved_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("ours") << QByteArray() << u"SELECT 1"_s << ErrorKind::Other;
        QTest::newRow("newer") << QByteArray() << u"PRAGMA user_version = 99"_s << ErrorKind::Other;
        QTest::newRow("foreign") << QByteArray() << u"PRAGMA application_id = 7"_s << ErrorKind::Other;
        QTest::newRow("damaged") << QByteArray("no database") << QString() << ErrorKind::Damaged;
    }

    void settle_knowsWhatMayBeMoved()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, sql);
        if (content.isEmpty()) {
            QVERIFY(Sqlite::execute(open(m_file)->database(), sql).has_value());
        } else {
            QVERIFY(saveFile(m_file, content).has_value());
        }
        const Result<void> settled = JournalStore::settle(m_file);
        QTEST(settled ? ErrorKind::Other : settled.error().kind, "kind");
        QCOMPARE(names(), QStringList{u"progress.sqlite"_s});
    }

    void settle_leavesAJournalBesideAnEmptyFile()
    {
        QVERIFY(saveFile(m_file, {}) && saveFile(m_file + u"-wal"_s, "commits"));
        QCOMPARE(JournalStore::settle(m_file).error().kind, ErrorKind::Damaged);
        QCOMPARE(readFile(m_file + u"-wal"_s, 100).value(), "commits");
    }

    // On a network home: the writer was killed in the middle, and its half write must be undone before anything is
    // read.
    void halfWrite_isUndone_data()
    {
        QTest::addColumn<Access>("access");
        QTest::newRow("to write") << Access::ReadWrite;
        QTest::newRow("to read") << Access::ReadOnly;
    }

    void halfWrite_isUndone()
    {
        QFETCH(Access, access);
        {
            auto store = open(m_file);
            QVERIFY(addEvent(*store, 1) && store->release());
        }
        const QString killed = m_folder->filePath(u"killed.sqlite"_s);
        QVERIFY(Sqlite::copyInTheMiddle(m_file, killed, u"INSERT INTO snapshots VALUES ('00', zeroblob(400000))"_s));
        const QByteArray before = readFile(killed, 1 << 22).value();
        {
            const auto store = open(killed, access);
            QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text()));
            QCOMPARE(store->isReadOnly(), access == Access::ReadOnly);
            QCOMPARE(eventsIn(*store), 1);
            QCOMPARE(Sqlite::queryInteger(store->database(), u"SELECT count(*) FROM snapshots"_s).value(), 1);
        }
        const bool isUntouched = QFile::exists(killed + u"-journal"_s) && readFile(killed, 1 << 22) == before;
        QCOMPARE(isUntouched, access == Access::ReadOnly);
    }

    // The original is never written, and the copy that was read goes with the store.
    void oldStoreForReading_isReadThroughACopy()
    {
        QVERIFY(makeOldStore(m_file, 2, {{idOf(1), 5, u"hint-shown"_s, u"{}"_s}}));
        const QByteArray before = readFile(m_file, 1 << 20).value();
        QString copy;
        {
            const auto store = open(m_file, Access::ReadOnly);
            QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text()));
            QVERIFY(store->isReadOnly());
            QCOMPARE(store->file(), m_file);
            QCOMPARE(eventsIn(*store), 1);
            copy = store->database().databaseName();
            QVERIFY(copy != m_file && QFile::exists(copy));
        }
        QVERIFY(!QFile::exists(copy) && !QFileInfo::exists(QFileInfo(copy).path()));
        QCOMPARE(readFile(m_file, 1 << 20).value(), before);
        QCOMPARE(names(), QStringList{u"progress.sqlite"_s});
    }

    void movedStore_isStillOpen()
    {
        auto first = open(m_file);
        JournalStore second(std::move(*first));
        QVERIFY(addEvent(second, 1));
        second = std::move(*open(m_folder->filePath(u"other.sqlite"_s)));
        QCOMPARE(eventsIn(second), 0);
        QCOMPARE(eventsIn(*open(m_file)), 1);
    }

    // Whatever the file holds: it is opened or refused in words, and a refused one stays as it is.
    void cutStores_areOpenedOrRefused()
    {
        {
            auto store = open(m_file);
            for (int number = 1; number <= 30; ++number) {
                QVERIFY(addEvent(*store, number));
            }
            QVERIFY(store->release().has_value());
        }
        const QByteArray whole = readFile(m_file, 1 << 22).value();
        const QString file = m_folder->filePath(u"cut.sqlite"_s);
        for (const qsizetype length :
             {qsizetype{2}, qsizetype{15}, qsizetype{16}, qsizetype{99}, qsizetype{100}, qsizetype{511},
              qsizetype{4096}, qsizetype{5000}, whole.size() - 4096, whole.size() - 1}) {
            QVERIFY(saveFile(file, whole.first(length)).has_value());
            const auto store = open(file);
            QVERIFY2(!store.has_value(), qPrintable(QString::number(length)));
            QVERIFY2(store.error().what.contains(u"damaged"_s), qPrintable(store.error().text()));
            QCOMPARE(readFile(file, 1 << 22).value(), whole.first(length));
        }
    }
};

QTEST_GUILESS_MAIN(TestJournalStore)
#include "tst_journalstore.moc"
