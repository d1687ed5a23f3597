// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/resultheading.h"

#include <QLocale>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::ResultHeading;

class TestResultHeading final : public QObject {
    Q_OBJECT

private slots:
    void text_saysWhoseWhenAndHowOld_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("hasTime");
        QTest::addColumn<bool>("isOld");
        QTest::addColumn<QString>("text"); // %1: the time
        QTest::newRow("new") << u"One"_s << true << false << u"One, at %1"_s;
        QTest::newRow("old") << u"One"_s << true << true << u"One, at %1, of an earlier text"_s;
        QTest::newRow("not known when") << u"One"_s << false << false << u"One"_s;
        QTest::newRow("old, not known when") << u"One"_s << false << true << u"One, of an earlier text"_s;
        QTest::newRow("of nobody") << QString() << true << true << QString();
        QTest::newRow("a title with places") << u"%1 of %2"_s << false << false << u"%1 of %2"_s;
        QTest::newRow("tags") << u"<b>One</b>"_s << false << false << u"<b>One</b>"_s;
    }

    void text_saysWhoseWhenAndHowOld()
    {
        QFETCH(QString, title);
        QFETCH(bool, hasTime);
        QFETCH(bool, isOld);
        QFETCH(QString, text);
        const QDateTime when(QDate(2026, 3, 4), QTime(17, 5));
        ResultHeading heading;
        heading.setProgram(title, hasTime ? when : QDateTime());
        heading.setOld(isOld);
        QCOMPARE(heading.text(),
                 hasTime ? text.replace(u"%1"_s, QLocale().toString(when.time(), QLocale::ShortFormat)) : text);
        QCOMPARE(heading.accessibleDescription(), heading.text());
        QCOMPARE(heading.isHidden(), title.isEmpty());
        QCOMPARE(heading.textFormat(), Qt::PlainText);
    }

    void titleWithPlaces_keepsThemBesideTheTime()
    {
        const QDateTime when(QDate(2026, 3, 4), QTime(17, 5));
        ResultHeading heading;
        heading.setProgram(u"100 %2"_s, when);
        QVERIFY2(heading.text().startsWith(u"100 %2, at "_s), qPrintable(heading.text()));
    }

    void newResult_isNotOld()
    {
        ResultHeading heading;
        heading.setProgram(u"One"_s);
        heading.setOld(true);
        heading.setProgram(u"One"_s);
        QVERIFY(!heading.isOld());
        QCOMPARE(heading.text(), u"One"_s);
        heading.setOld(true);
        heading.clearProgram();
        QVERIFY(heading.isHidden());
        QCOMPARE(heading.text(), QString());
    }
};

QTEST_MAIN(TestResultHeading)
#include "tst_resultheading.moc"
