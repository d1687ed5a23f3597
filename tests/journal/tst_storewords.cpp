// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/storewords.h"
#include "sqlite/storeerror.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

class TestStoreWords final : public QObject {
    Q_OBJECT

private slots:
    void everyKind_getsItsMeaningAndAdvice_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("advice");
        QTest::addColumn<bool>("mayPass");
        const auto code = [](int sqliteCode) { return Sqlite::storeError(sqliteCode, u"detail"_s, u"/x"_s); };
        QTest::newRow("busy") << code(5) << u"other program"_s << true;
        QTest::newRow("full") << code(13) << u"free space"_s << true;
        QTest::newRow("write failed") << code(778) << u"free space"_s << true;
        QTest::newRow("read failed") << code(266) << u"disk or the network"_s << true;
        QTest::newRow("read-only") << code(8) << u"permissions"_s << true;
        QTest::newRow("cannot be opened") << code(14) << u"folder"_s << true;
        QTest::newRow("damaged") << code(11) << u"ochrectl progress restore"_s << false;
        QTest::newRow("newer") << Sqlite::newerError(u"/x"_s) << u"newer Ochre"_s << false;
        QTest::newRow("foreign") << Sqlite::foreignError(u"/x"_s) << u"another place"_s << false;
        QTest::newRow("unforeseen") << code(1) << u"Restart Ochre"_s << true;
    }

    void everyKind_getsItsMeaningAndAdvice()
    {
        QFETCH(Error, error);
        QFETCH(QString, advice);
        const Error told = inWords(error);
        QVERIFY2(told.what.startsWith(error.what) && told.what.size() > error.what.size(), qPrintable(told.what));
        QVERIFY2(told.advice.contains(advice), qPrintable(told.advice));
        QCOMPARE(told.where, error.where);
        QCOMPARE(told.kind, error.kind);
        QTEST(mayPass(told), "mayPass");
        QCOMPARE(inWords(told), told); // once is enough
    }

    void failedRead_doesNotAskForSpace()
    {
        const Error told = inWords(Sqlite::storeError(266, u"disk I/O error"_s, {}));
        QVERIFY2(!told.text().contains(u"space") && !told.text().contains(u"written"), qPrintable(told.text()));
    }

    void otherErrors_stayAsTheyAre()
    {
        const Error line{u"Line 3 of the export cannot be used."_s, u"x"_s, {}};
        QCOMPARE(inWords(line), line);
        const Error folder{u"The folder cannot be made."_s, u"x"_s, u"Look above it."_s, ErrorKind::CannotOpen};
        QCOMPARE(inWords(folder), folder);
    }
};

QTEST_GUILESS_MAIN(TestStoreWords)
#include "tst_storewords.moc"
