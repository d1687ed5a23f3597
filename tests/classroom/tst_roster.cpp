// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/roster.h"
#include "classroom/secrets.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Classroom;
using namespace Qt::StringLiterals;

class TestRoster final : public QObject {
    Q_OBJECT

private slots:
    void names_areRead_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("names");
        const QStringList two{u"Ada Lovelace"_s, u"Grace Hopper"_s};
        QTest::newRow("one a line") << QByteArray("Ada Lovelace\nGrace Hopper\n") << two;
        QTest::newRow("no last line end") << QByteArray("Ada Lovelace\nGrace Hopper") << two;
        QTest::newRow("of Windows, with a mark") << QByteArray("\xEF\xBB\xBF"
                                                               "Ada Lovelace\r\nGrace Hopper\r\n")
                                                 << two;
        QTest::newRow("empty rows and blanks") << QByteArray("\n  Ada   Lovelace \n\n\nGrace Hopper\n\n") << two;
        QTest::newRow("head") << QByteArray("group,Name\n1,Ada Lovelace\n2,Grace Hopper\n") << two;
        QTest::newRow("semicolons") << QByteArray("Name;Mail\nAda Lovelace;a@b\nGrace Hopper;g@h\n") << two;
        QTest::newRow("tabs") << QByteArray("mail\tname\na@b\tAda Lovelace\ng@h\tGrace Hopper\n") << two;
        QTest::newRow("first column") << QByteArray("Ada Lovelace,1\nGrace Hopper,2\n") << two;
        QTest::newRow("quoted") << QByteArray("\"Lovelace, Ada\"\n\"O\"\"Brien\"\n\"two\nlines\"\n")
                                << QStringList{u"Lovelace, Ada"_s, u"O\"Brien"_s, u"two lines"_s};
        QTest::newRow("short row") << QByteArray("group,name\n1\n2,Ada\n") << QStringList{u"Ada"_s};
    }

    void names_areRead()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QStringList, names);
        const auto read = rosterNames(csv);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().text()));
        QCOMPARE(*read, names);
    }

    void badRosters_areRefusedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("line");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("head only") << QByteArray("name\n") << QString();
        QTest::newRow("twice") << QByteArray("Ada\n\nAda\n") << u"3"_s;
        QTest::newRow("open quote") << QByteArray("Ada\n\"Grace\nEdith\n") << u"2"_s;
        QTest::newRow("too long") << "Ada\n" + QByteArray(201, 'x') << u"2"_s;
    }

    void badRosters_areRefusedWithTheirLine()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, line);
        const auto read = rosterNames(csv);
        QVERIFY(!read.has_value());
        QVERIFY(line.isEmpty() || read.error().what.contains(u"Line "_s + line));
    }

    void tooMany_areRefused()
    {
        QByteArray csv;
        for (int number = 0; number < 2001; ++number) {
            csv += "Name " + QByteArray::number(number) + '\n';
        }
        QVERIFY(!rosterNames(csv).has_value());
    }

    void logins_areNoFormulas()
    {
        const QByteArray csv = loginsAsCsv({{u"1"_s, u"study_0"_s, u"=HYPERLINK(\"x\")"_s, u"k7wm"_s}});
        QCOMPARE(csv, QByteArray("name,login,password\r\n\"'=HYPERLINK(\"\"x\"\")\",\"study_0\",\"k7wm\"\r\n"));
        QVERIFY(slips({{u"1"_s, u"study_0"_s, u"Ada"_s, u"k7wm"_s}}, u"Rust"_s, u"db"_s).contains(u"k7wm"_s));
    }

    void secrets_differAndCanBeTyped()
    {
        static const QRegularExpression password(u"^([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}$"_s);
        static const QRegularExpression code(u"^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$"_s);
        QSet<QString> seen;
        for (int count = 0; count < 500; ++count) {
            const QString made = makePassword();
            QVERIFY2(password.match(made).hasMatch(), qPrintable(made));
            QVERIFY(code.match(makeJoinCode()).hasMatch());
            seen.insert(made);
        }
        QCOMPARE(seen.size(), 500);
    }

    void codes_areReadHoweverTheyAreTyped()
    {
        QCOMPARE(joinCodeHash(u" k7wm p3xf"_s), joinCodeHash(u"K7WM-P3XF"_s));
        QVERIFY(joinCodeHash(u"K7WM-P3XG"_s) != joinCodeHash(u"K7WM-P3XF"_s));
        QCOMPARE(joinCodeHash(u"K7WM-P3XF"_s).size(), 64);
    }
};

QTEST_GUILESS_MAIN(TestRoster)
#include "tst_roster.moc"
