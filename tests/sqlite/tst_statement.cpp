// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/connection.h"
#include "sqlite/statement.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Ochre;
using namespace Ochre::Sqlite;
using namespace Qt::StringLiterals;

class TestStatement final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;

    const QSqlDatabase &database() const { return m_connection->database(); }
    QString file() const { return m_folder->filePath(u"x.sqlite"_s); }
    qint64 count() const { return queryInteger(database(), u"SELECT count(*) FROM t"_s).value_or(-1); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_connection = std::move(*Connection::open(file(), Access::ReadWrite));
        QVERIFY(execute(database(), u"CREATE TABLE t (text TEXT NOT NULL, bytes BLOB NOT NULL, n INTEGER NOT NULL)"
                                    " STRICT"_s)
                    .has_value());
    }
    void cleanup() { m_connection.reset(); }

    void anyValue_comesBackAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("number");
        QTest::newRow("plain") << u"a"_s << QByteArray("b") << qint64{1};
        QTest::newRow("null") << QString() << QByteArray() << qint64{0};
        QTest::newRow("empty") << u""_s << QByteArray("") << qint64{-1};
        QTest::newRow("hostile") << u"'); DROP TABLE t; --"_s << QByteArray("?\"'") << qint64{7};
        QTest::newRow("zeros") << QString(u"a\0b"_s) << QByteArray("a\0b\0", 4) << std::numeric_limits<qint64>::max();
        QTest::newRow("all of Unicode") << u"ä🦀\u2028\ufeff"_s << QByteArray("\xff\xfe\x80")
                                        << std::numeric_limits<qint64>::min();
        QTest::newRow("line ends") << u"a\r\nb\n"_s << QByteArray("a\r\nb\n") << (qint64{1} << 53) + 1;
        QTest::newRow("large") << QString(1'000'000, u'ö') << QByteArray(3'000'000, '\x01') << qint64{5};
        QTest::newRow("looks like a number") << u"007"_s << QByteArray("1e3") << qint64{7};
    }

    void anyValue_comesBackAsItWas()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, number);
        Statement insert(database(), u"INSERT INTO t VALUES (?, ?, ?)"_s);
        QVERIFY(insert.bind(text).bind(bytes).bind(number).run().has_value());
        QCOMPARE(insert.changedRows(), 1);
        Statement row(database(), u"SELECT text, bytes, n FROM t WHERE text = ? AND bytes = ? AND n = ?"_s);
        QVERIFY(row.bind(text).bind(bytes).bind(number).runForRow().has_value());
        QCOMPARE(row.text(0), text);
        QCOMPARE(row.bytes(1), bytes);
        QCOMPARE(row.integer(2), number);
        QCOMPARE(row.next(), false);
    }

    void statement_canBeRunAgain()
    {
        Statement insert(database(), u"INSERT INTO t VALUES (?, ?, ?)"_s);
        for (qint64 number = 0; number < 100; ++number) {
            QVERIFY(insert.bind(QString::number(number)).bind(QByteArray("x")).bind(number).run().has_value());
        }
        QCOMPARE(count(), 100);
        Statement rows(database(), u"SELECT n FROM t WHERE n >= ? ORDER BY n"_s);
        for (const qint64 from : {qint64{98}, qint64{99}, qint64{100}}) {
            QVERIFY(rows.bind(from).run().has_value());
            for (qint64 number = from; number < 100; ++number) {
                QCOMPARE(rows.next(), true);
                QCOMPARE(rows.integer(0), number);
            }
            QCOMPARE(rows.next(), false);
        }
    }

    void mistake_isToldWhenItIsRun_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("no SQL") << u"NONSENSE"_s;
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("no such table") << u"SELECT * FROM missing"_s;
        QTest::newRow("no such column") << u"SELECT missing FROM t"_s;
        QTest::newRow("half a statement") << u"SELECT count(* FROM t"_s;
    }

    void mistake_isToldWhenItIsRun()
    {
        QFETCH(QString, sql);
        Statement statement(database(), sql);
        const Result<void> run = statement.run();
        QVERIFY(!run.has_value());
        QCOMPARE(run.error().where, file());
        QVERIFY(!run.error().what.isEmpty());
        QCOMPARE(run.error().kind, ErrorKind::Unforeseen);
        QVERIFY(!queryInteger(database(), sql).has_value() && !queryText(database(), sql).has_value());
    }

    void rowThatIsMissing_isAnError()
    {
        QVERIFY(!queryInteger(database(), u"SELECT n FROM t"_s).has_value());
        QVERIFY(!queryText(database(), u"SELECT text FROM t WHERE n = 5"_s).has_value());
    }

    void brokenRule_changesNothing_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("missing value") << u"INSERT INTO t VALUES ('a', x'00', NULL)"_s;
        QTest::newRow("text for a number") << u"INSERT INTO t VALUES ('a', x'00', 'one')"_s;
        QTest::newRow("text for bytes") << u"INSERT INTO t VALUES ('a', 'b', 1)"_s;
    }

    void brokenRule_changesNothing()
    {
        QFETCH(QString, sql);
        QVERIFY(!execute(database(), sql).has_value());
        QCOMPARE(count(), 0);
    }

    void transaction_isUndoneUnlessCommitted()
    {
        const auto insert = [this] { return execute(database(), u"INSERT INTO t VALUES ('a', x'00', 1)"_s); };
        {
            Transaction transaction(database());
            QVERIFY(transaction.begin().has_value() && insert().has_value());
            QCOMPARE(count(), 1);
        }
        QCOMPARE(count(), 0);
        {
            Transaction transaction(database());
            QVERIFY(transaction.begin().has_value() && insert().has_value() && transaction.commit().has_value());
        }
        QCOMPARE(count(), 1);
        {
            const Transaction never(database()); // was not begun, so there is nothing to undo
        }
        QVERIFY(insert().has_value());
        QCOMPARE(count(), 2);
    }

    void transactionInATransaction_isRefusedAndUndoesNothing()
    {
        Transaction outer(database());
        QVERIFY(outer.begin().has_value());
        QVERIFY(execute(database(), u"INSERT INTO t VALUES ('a', x'00', 1)"_s).has_value());
        {
            Transaction inner(database());
            QVERIFY(!inner.begin().has_value());
        }
        QVERIFY(outer.commit().has_value());
        QCOMPARE(count(), 1);
    }

    // The lock is taken at the start: whoever comes second is told there, and not half-way.
    void secondWriter_isToldAtTheStart()
    {
        const auto other = std::move(*Connection::open(file(), Access::ReadWrite));
        QVERIFY(execute(other->database(), u"PRAGMA busy_timeout = 0"_s).has_value());
        Transaction first(database());
        QVERIFY(first.begin().has_value());
        Transaction second(other->database());
        const Result<void> begun = second.begin();
        QVERIFY(!begun.has_value());
        QVERIFY2(begun.error().what.contains(u"Another program"_s), qPrintable(begun.error().text()));
        QVERIFY(first.commit().has_value());
        QVERIFY(second.begin().has_value());
    }

    void connection_refusesOrphans()
    {
        QVERIFY(execute(database(), u"CREATE TABLE p (id TEXT PRIMARY KEY)"_s).has_value());
        QVERIFY(execute(database(), u"CREATE TABLE c (id TEXT REFERENCES p (id))"_s).has_value());
        QVERIFY(!execute(database(), u"INSERT INTO c VALUES ('none')"_s).has_value());
    }

    void connectionForReading_makesAndChangesNothing()
    {
        const QString none = m_folder->filePath(u"none.sqlite"_s);
        const auto missing = Connection::open(none, Access::ReadOnly);
        QVERIFY(!missing.has_value() && !QFile::exists(none));
        QVERIFY2(missing.error().what.contains(u"cannot be opened"_s), qPrintable(missing.error().text()));
        const auto reader = std::move(*Connection::open(file(), Access::ReadOnly));
        const Result<void> written = execute(reader->database(), u"INSERT INTO t VALUES ('a', x'00', 1)"_s);
        QVERIFY(!written.has_value());
        QVERIFY2(written.error().what.contains(u"read but not written"_s), qPrintable(written.error().text()));
    }
};

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
