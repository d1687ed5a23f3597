// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/storeerror.h"

#include <QSqlError>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Sqlite;
using namespace Qt::StringLiterals;

class TestStoreError final : public QObject {
    Q_OBJECT

private slots:
    // The codes of https://sqlite.org/rescode.html, extended ones too.
    void code_hasItsKind_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("ERROR") << 1 << ErrorKind::Unforeseen;
        QTest::newRow("PERM") << 3 << ErrorKind::CannotOpen;
        QTest::newRow("BUSY") << 5 << ErrorKind::Busy;
        QTest::newRow("BUSY_SNAPSHOT") << 517 << ErrorKind::Busy;
        QTest::newRow("LOCKED") << 6 << ErrorKind::Busy;
        QTest::newRow("PROTOCOL") << 15 << ErrorKind::Busy;
        QTest::newRow("READONLY") << 8 << ErrorKind::ReadOnly;
        QTest::newRow("READONLY_ROLLBACK") << 776 << ErrorKind::ReadOnly;
        QTest::newRow("READONLY_DBMOVED") << 1032 << ErrorKind::ReadOnly;
        QTest::newRow("IOERR") << 10 << ErrorKind::ReadFailed;
        QTest::newRow("IOERR_READ") << 266 << ErrorKind::ReadFailed;
        QTest::newRow("IOERR_SHORT_READ") << 522 << ErrorKind::ReadFailed;
        QTest::newRow("IOERR_LOCK") << 3850 << ErrorKind::ReadFailed;
        QTest::newRow("IOERR_WRITE") << 778 << ErrorKind::WriteFailed;
        QTest::newRow("IOERR_FSYNC") << 1034 << ErrorKind::WriteFailed;
        QTest::newRow("IOERR_SHMSIZE") << 4874 << ErrorKind::WriteFailed;
        QTest::newRow("FULL") << 13 << ErrorKind::WriteFailed;
        QTest::newRow("CANTOPEN") << 14 << ErrorKind::CannotOpen;
        QTest::newRow("CANTOPEN_ISDIR") << 526 << ErrorKind::CannotOpen;
        QTest::newRow("CORRUPT") << 11 << ErrorKind::Damaged;
        QTest::newRow("CORRUPT_INDEX") << 779 << ErrorKind::Damaged;
        QTest::newRow("NOTADB") << 26 << ErrorKind::Damaged;
        QTest::newRow("a code of the future") << 99 << ErrorKind::Unforeseen;
        QTest::newRow("no code") << 0 << ErrorKind::Unforeseen;
        QTest::newRow("below zero") << -1 << ErrorKind::Unforeseen;
    }

    void code_hasItsKind()
    {
        QFETCH(int, code);
        const Error error = storeError(code, u"as SQLite says"_s, u"/x.sqlite"_s);
        QTEST(error.kind, "kind");
        QCOMPARE(error.where, u"/x.sqlite"_s);
        QVERIFY(error.what.endsWith(u'.'));
        // The same by way of QtSql, which hands the number on as a text.
        const QSqlError given(u"driver"_s, u" as SQLite says \n"_s, QSqlError::StatementError, QString::number(code));
        QCOMPARE(storeError(given, u"/x.sqlite"_s), error);
    }

    void errorWithoutANumber_saysWhatTheDriverSaid()
    {
        const QSqlError noNumber(u"Driver not loaded"_s, {}, QSqlError::ConnectionError, u"none"_s);
        QVERIFY(storeError(noNumber, {}).what.contains(u"Driver not loaded"_s));
        QVERIFY(!storeError(QSqlError(), {}).what.isEmpty());
    }

    // A path or a detail may hold what looks like a place for another value.
    void signsInTheDetail_areKept()
    {
        const Error error = storeError(11, u"page %1 of %2"_s, u"/a%1/b"_s);
        QVERIFY2(error.what.contains(u"(page %1 of %2)"_s), qPrintable(error.what));
        QCOMPARE(error.where, u"/a%1/b"_s);
    }

    void failedRead_doesNotSpeakOfWriting()
    {
        QVERIFY(!storeError(266, u"disk I/O error"_s, {}).what.contains(u"written"));
        QVERIFY(storeError(778, u"disk I/O error"_s, {}).what.contains(u"written"));
    }

    void refusals_areNotTakenForOneAnother()
    {
        const QString file = u"/a"_s;
        const QList<Error> all{damagedError(file, u"x"_s), newerError(file),        foreignError(file),
                               readOnlyError(file),        storeError(5, {}, file), storeError(13, {}, file),
                               storeError(14, {}, file),   noFileError(file)};
        for (qsizetype one = 0; one < all.size(); ++one) {
            for (qsizetype other = one + 1; other < all.size(); ++other) {
                QVERIFY(all[one].what != all[other].what);
            }
        }
    }

    // Whose file it is, and what can be done, is said elsewhere.
    void sentences_knowNoOwner()
    {
        for (int code = 0; code < 30; ++code) {
            const Error error = storeError(code, u"detail"_s, {});
            QVERIFY2(!error.what.contains(u"progress") && !error.what.contains(u"Ochre"), qPrintable(error.what));
            QVERIFY(error.advice.isEmpty());
        }
        for (const Error &error :
             {damagedError({}, u"x"_s), newerError({}), foreignError({}), readOnlyError({}), noFileError({})}) {
            QVERIFY2(!error.what.contains(u"progress") && !error.what.contains(u"Ochre"), qPrintable(error.what));
            QVERIFY(error.advice.isEmpty() && error.kind != ErrorKind::Other);
        }
    }

    void finding_isDamageOnlyWhenThePageWasRead()
    {
        QCOMPARE(findingError(u"row 3 missing from index x"_s, u"f"_s).kind, ErrorKind::Damaged);
        QCOMPARE(findingError(u"Tree 2:\nunable to get the page. error code=11"_s, u"f"_s).kind, ErrorKind::Damaged);
        const Error unread = findingError(u"Tree 2:\nunable to get the page. error code=266"_s, u"f"_s);
        QCOMPARE(unread.kind, ErrorKind::ReadFailed);
        QVERIFY(!unread.what.contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestStoreError)
#include "tst_storeerror.moc"
