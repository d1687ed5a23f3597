// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/connection.h"
#include "sqlite/statement.h"
#include "support/hotjournal.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace Ochre;
using namespace Ochre::Sqlite;
using namespace Qt::StringLiterals;

class TestConnection final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    static std::unique_ptr<Connection> open(const QString &file, bool hasWal)
    {
        auto connection = Connection::open(file, Access::ReadWrite);
        const bool isReady =
            connection
            && queryText((*connection)->database(), u"PRAGMA journal_mode = "_s + (hasWal ? u"WAL"_s : u"DELETE"_s))
            && execute((*connection)->database(), u"PRAGMA busy_timeout = 50"_s);
        return isReady ? std::move(*connection) : nullptr;
    }

    static mode_t modeOf(const QString &path)
    {
        struct stat status{};
        return stat(qPrintable(path), &status) == 0 ? status.st_mode & 0777 : 0;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"x.sqlite"_s);
        const auto connection = Connection::open(m_file, Access::ReadWrite);
        QVERIFY(connection && execute((*connection)->database(), u"CREATE TABLE one (a BLOB)"_s));
    }

    void networkFileSystems_areKnown()
    {
        QVERIFY(isNetworkFileSystem("nfs4") && isNetworkFileSystem("cifs") && isNetworkFileSystem("fuse.sshfs"));
        QVERIFY(!isNetworkFileSystem("ext4") && !isNetworkFileSystem("tmpfs") && !isNetworkFileSystem(""));
    }

    void newFile_isForItsUserAlone()
    {
        const QString file = m_folder->filePath(u"one/two/x.sqlite"_s);
        const auto connection = open(file, true);
        QVERIFY(connection && execute(connection->database(), u"CREATE TABLE one (a TEXT)"_s));
        QCOMPARE(modeOf(m_folder->filePath(u"one"_s)), mode_t{0700});
        QCOMPARE(modeOf(m_folder->filePath(u"one/two"_s)), mode_t{0700});
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QCOMPARE(modeOf(file + suffix), mode_t{0600});
        }
    }

    void oldFile_keepsItsPermissions()
    {
        QCOMPARE(chmod(qPrintable(m_file), 0644), 0);
        QVERIFY(open(m_file, true));
        QCOMPARE(modeOf(m_file), mode_t{0644});
    }

    // SQLite would wait for somebody at the other end.
    void fifo_isRefusedAtOnce()
    {
        const QString fifo = m_folder->filePath(u"fifo"_s);
        QCOMPARE(mkfifo(qPrintable(fifo), 0600), 0);
        for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
            const auto opened = Connection::open(fifo, access);
            QVERIFY(!opened.has_value());
            QCOMPARE(opened.error().kind, ErrorKind::CannotOpen);
        }
    }

    void placeThatCannotBe_isCannotOpen()
    {
        const auto below = Connection::open(m_file + u"/x.sqlite"_s, Access::ReadWrite);
        QCOMPARE(below.error().kind, ErrorKind::CannotOpen);
        const auto missing = Connection::open(m_folder->filePath(u"no.sqlite"_s), Access::ReadOnly);
        QCOMPARE(missing.error().kind, ErrorKind::CannotOpen);
    }

    void outsideVersion_changesWithOthersCommitsOnly()
    {
        const auto one = open(m_file, true);
        const auto two = open(m_file, true);
        const qint64 before = outsideVersion(one->database()).value();
        QCOMPARE(outsideVersion(one->database()).value(), before); // asking changes nothing
        QVERIFY(execute(one->database(), u"INSERT INTO one VALUES (1)"_s).has_value());
        QCOMPARE(outsideVersion(one->database()).value(), before);
        QVERIFY(execute(two->database(), u"INSERT INTO one VALUES (1)"_s).has_value());
        QVERIFY(outsideVersion(one->database()).value() != before);
    }

    void readTransaction_isOfOneMoment()
    {
        const auto reader = open(m_file, true);
        const auto writer = open(m_file, true);
        const auto count = [&reader] {
            return queryInteger(reader->database(), u"SELECT count(*) FROM one"_s).value_or(-1);
        };
        {
            ReadTransaction reading(reader->database());
            QVERIFY(reading.begin().has_value());
            QCOMPARE(count(), 0);
            QVERIFY(execute(writer->database(), u"INSERT INTO one VALUES (1)"_s).has_value());
            QCOMPARE(count(), 0);
        }
        QCOMPARE(count(), 1);
    }

    void fileInUse_isNotTaken_data()
    {
        QTest::addColumn<bool>("hasWal");
        QTest::addColumn<QString>("use");
        QTest::newRow("WAL, open") << true << u"SELECT 1"_s;
        QTest::newRow("WAL, writing") << true << u"BEGIN IMMEDIATE"_s;
        QTest::newRow("rollback journal, reading") << false << u"BEGIN"_s;
        QTest::newRow("rollback journal, writing") << false << u"BEGIN IMMEDIATE"_s;
        QTest::newRow("rollback journal, held") << false << u"BEGIN EXCLUSIVE"_s;
    }

    void fileInUse_isNotTaken()
    {
        QFETCH(bool, hasWal);
        QFETCH(QString, use);
        const auto user = open(m_file, hasWal);
        const auto taker = open(m_file, hasWal);
        QVERIFY(execute(user->database(), use).has_value());
        const bool reads = queryInteger(user->database(), u"SELECT count(*) FROM one"_s).has_value();
        QVERIFY(reads);
        const Result<void> taken = taker->takeAlone();
        QVERIFY(!taken.has_value());
        QCOMPARE(taken.error().kind, ErrorKind::Busy);
    }

    void fileOfNobody_isTaken_data()
    {
        QTest::addColumn<bool>("hasWal");
        QTest::newRow("WAL") << true;
        QTest::newRow("rollback journal") << false;
    }

    void fileOfNobody_isTaken()
    {
        QFETCH(bool, hasWal);
        const auto connection = open(m_file, hasWal);
        QVERIFY(execute(connection->database(), u"INSERT INTO one VALUES (1)"_s).has_value());
        QVERIFY(connection->takeAlone().has_value());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"x.sqlite"_s});
    }

    void takingUndoesWhatAKilledWriterLeft()
    {
        const QString killed = m_folder->filePath(u"killed.sqlite"_s);
        QVERIFY(copyInTheMiddle(m_file, killed, u"INSERT INTO one VALUES (zeroblob(400000))"_s));
        const auto connection = Connection::open(killed, Access::ReadWrite);
        QVERIFY((*connection)->takeAlone().has_value());
        QVERIFY(!QFile::exists(killed + u"-journal"_s));
        QCOMPARE(queryInteger((*connection)->database(), u"SELECT count(*) FROM one"_s).value(), 0);
    }

    // Who is idle with a rollback journal holds no lock. His next write does not go to the file that was moved.
    void movedFile_isNotWritten()
    {
        const auto user = open(m_file, false);
        QVERIFY(execute(user->database(), u"INSERT INTO one VALUES (1)"_s).has_value());
        QVERIFY(QFile::rename(m_file, m_file + u".moved"_s));
        const Result<void> written = execute(user->database(), u"INSERT INTO one VALUES (2)"_s);
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().kind, ErrorKind::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
