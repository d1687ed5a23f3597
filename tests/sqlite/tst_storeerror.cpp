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
    void everyCode_hasASentence_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("advice");
        const QString kept = u"What was saved before is safe"_s;
        QTest::newRow("busy") << 5 << u"Another program"_s << u"try again"_s;
        QTest::newRow("locked") << 6 << u"Another program"_s << u"try again"_s;
        QTest::newRow("read only") << 8 << u"read but not written"_s << u"permissions"_s;
        QTest::newRow("input and output") << 10 << kept << u"free space"_s;
        QTest::newRow("damaged") << 11 << u"damaged"_s << u"Restore a backup"_s;
        QTest::newRow("full disk") << 13 << kept << u"free space"_s;
        QTest::newRow("cannot open") << 14 << u"cannot be opened"_s << u"folder exists"_s;
        QTest::newRow("no database") << 26 << u"damaged"_s << u"Restore a backup"_s;
        // The upper bytes say more than the learner needs.
        QTest::newRow("busy while recovering") << (5 | (1 << 8)) << u"Another program"_s << u"try again"_s;
        QTest::newRow("write failed") << (10 | (3 << 8)) << kept << u"free space"_s;
        QTest::newRow("damaged index") << (11 | (3 << 8)) << u"damaged"_s << u"Restore a backup"_s;
        QTest::newRow("folder in the way") << (14 | (2 << 8)) << u"cannot be opened"_s << u"folder exists"_s;
        QTest::newRow("plain error") << 1 << u"reported an error: detail"_s << u"Restart"_s;
        QTest::newRow("constraint") << 19 << u"reported an error: detail"_s << u"Restart"_s;
        QTest::newRow("none") << 0 << u"reported an error: detail"_s << u"Restart"_s;
        QTest::newRow("below zero") << -1 << u"reported an error: detail"_s << u"Restart"_s;
    }

    void everyCode_hasASentence()
    {
        QFETCH(int, code);
        QFETCH(QString, what);
        QFETCH(QString, advice);
        const Error error = storeError(code, u"detail"_s, u"/a/b.sqlite"_s);
        QVERIFY2(error.what.contains(what), qPrintable(error.text()));
        QVERIFY2(error.advice.contains(advice), qPrintable(error.text()));
        QCOMPARE(error.where, u"/a/b.sqlite"_s);
        // The same by way of QtSql, which hands the number on as a text.
        const QSqlError given(u"driver"_s, u" detail \n"_s, QSqlError::StatementError, QString::number(code));
        QCOMPARE(storeError(given, u"/a/b.sqlite"_s), error);
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

    void refusals_areNotTakenForOneAnother()
    {
        const QString file = u"/a"_s;
        const QList<Error> all{damagedError(file, u"x"_s), newerError(file),        foreignError(file),
                               readOnlyError(file),        storeError(5, {}, file), storeError(13, {}, file),
                               storeError(14, {}, file)};
        for (qsizetype one = 0; one < all.size(); ++one) {
            QVERIFY(!all[one].advice.isEmpty());
            for (qsizetype other = one + 1; other < all.size(); ++other) {
                QVERIFY(all[one].what != all[other].what && all[one].advice != all[other].advice);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestStoreError)
#include "tst_storeerror.moc"
