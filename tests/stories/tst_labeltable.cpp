// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/labelpattern.h"
#include "stories/labeltable.h"
#include "stories/sentences.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Stories;
using namespace Qt::StringLiterals;

/// The table of the compiler's wordings, and what it refuses.
class TestLabelTable final : public QObject {
    Q_OBJECT

private slots:
    void pattern_standsForItself_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("words") << u"value moved here"_s << u"value moved here"_s << true;
        QTest::newRow("words before") << u"value moved here"_s << u"the value moved here"_s << false;
        QTest::newRow("words behind") << u"value moved here"_s << u"value moved here, too"_s << false;
        QTest::newRow("a dot is a dot") << u"lives for 'a..."_s << u"lives for 'axyz"_s << false;
        QTest::newRow("first choice") << u"value [used|borrowed] here"_s << u"value used here"_s << true;
        QTest::newRow("no choice") << u"value [used|borrowed] here"_s << u"value eaten here"_s << false;
        QTest::newRow("empty choice") << u"[first |]borrow"_s << u"borrow"_s << true;
        QTest::newRow("place") << u"borrow of {place}"_s << u"borrow of `a.b[_]`"_s << true;
        QTest::newRow("place without name") << u"borrow of {place}"_s << u"borrow of value"_s << true;
        QTest::newRow("place without backticks") << u"borrow of {place}"_s << u"borrow of order"_s << false;
        QTest::newRow("place in another script") << u"borrow of {place}"_s << u"borrow of `名前`"_s << true;
        QTest::newRow("type over lines") << u"has type {type}"_s << u"has type `A<\n B>`"_s << true;
        QTest::newRow("again") << u"moved here{again}"_s << u"moved here, in previous iteration of loop"_s << true;
    }

    void pattern_standsForItself()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, matches);
        const Result<QRegularExpression> regex = labelPattern(pattern);
        QVERIFY(regex);
        QCOMPARE(regex->match(text).hasMatch(), matches);
    }

    void pattern_refusesWhatItDoesNotKnow()
    {
        for (const QString &wrong : {u"{name}"_s, u"a [b"_s, u"a {place"_s, u"{}"_s}) {
            const Result<QRegularExpression> regex = labelPattern(wrong);
            QVERIFY2(!regex, qPrintable(wrong));
            QVERIFY(regex.error().text().contains(wrong));
        }
    }

    // Every phrase has its sentence, and every code that is promised its title and its steps.
    void standardTable_isWhole()
    {
        const LabelTable &table = LabelTable::standard();
        for (const QString &phrase : table.phrases()) {
            QVERIFY2(isTold(phrase), qPrintable(phrase));
        }
        QVERIFY(!isTold(u"nothing-such"_s));
        QStringList codes = table.codes();
        codes.sort();
        QCOMPARE(codes.join(u' '), u"E0373 E0381 E0382 E0384 E0499 E0502 E0503 E0505 E0506 E0507 E0515 E0521 E0596 "
                                   "E0597 E0716"_s);
        for (const QString &code : codes) {
            QVERIFY2(!table.chain(code).empty(), qPrintable(code));
        }
    }

    void title_namesTheValue()
    {
        const LabelTable &table = LabelTable::standard();
        QCOMPARE(table.subject(u"E0382"_s, u"borrow of partially moved value: `job`"_s), u"job"_s);
        QCOMPARE(table.subject(u"E0382"_s, u"use of moved value"_s), QString());
        QVERIFY(!table.subject(u"E0382"_s, u"value was moved: `job`"_s));
        QVERIFY(!table.subject(u"E0308"_s, u"mismatched types"_s));
        QVERIFY(!table.subject(u"E0499"_s, u"cannot borrow `a` (via `a.b`) as mutable more than once at a time"_s));
    }

    // The same words are the first borrow or the second, by the span that carries them.
    void label_dependsOnItsSpan()
    {
        const LabelTable &table = LabelTable::standard();
        const auto first = table.label(u"E0502"_s, u"mutable borrow occurs here"_s, false);
        const auto second = table.label(u"E0502"_s, u"mutable borrow occurs here"_s, true);
        QVERIFY(first && second);
        QCOMPARE(first->kind, EventKind::BorrowedMut);
        QCOMPARE(second->kind, EventKind::Conflict);
        QVERIFY(!table.label(u"E0382"_s, u"mutable borrow occurs here"_s, true));
    }

    void label_saysThatALoopComesBack()
    {
        const LabelTable &table = LabelTable::standard();
        const auto known =
            table.label(u"E0382"_s, u"`jobs` moved due to this method call, in previous iteration of loop"_s, true);
        QVERIFY(known);
        QVERIFY(known->again);
        QVERIFY(known->ofReceiver);
        QCOMPARE(known->place, u"jobs"_s);
        QVERIFY(!table.label(u"E0382"_s, u"value moved here"_s, false)->again);
    }

    void kinds_keepTheirNames()
    {
        for (const char *name : {"declared", "moved", "used", "borrowed", "borrowed-shared", "borrowed-mut", "conflict",
                                 "needed-later", "ends", "context"}) {
            const auto kind = kindFrom(QString::fromLatin1(name));
            QVERIFY2(kind, name);
            QCOMPARE(kindName(*kind), QString::fromLatin1(name));
        }
        QVERIFY(!kindFrom(u"stolen"_s));
    }

    void damagedTable_isRefusedWithItsRow_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("told");
        const QByteArray title = R"({"codes":["E1"],"message":"m {place}"})";
        const QByteArray label = R"({"codes":["E1"],"kind":"moved","phrase":"moved","label":"l"})";
        const auto table = [](const QByteArray &titles, const QByteArray &chains,
                              const QByteArray &labels) -> QByteArray {
            return "{\"titles\":[" + titles + "],\"chains\":[" + chains + "],\"labels\":[" + labels + "]}";
        };
        QTest::newRow("right") << table(title, {}, label) << QString();
        QTest::newRow("no JSON") << QByteArray("nonsense") << u"wrong"_s;
        QTest::newRow("empty") << QByteArray("{}") << u"wrong"_s;
        QTest::newRow("title without code") << table(R"({"message":"m"})", {}, label) << u"\"m\""_s;
        QTest::newRow("wrong placeholder") << table(R"({"codes":["E1"],"message":"{x}"})", {}, label) << u"{x}"_s;
        QTest::newRow("kind") << table(title, {}, R"({"codes":["E1"],"kind":"lost","phrase":"p","label":"l"})")
                              << u"lost"_s;
        QTest::newRow("no phrase") << table(title, {}, R"({"codes":["E1"],"kind":"moved","label":"l"})") << u"\"l\""_s;
        QTest::newRow("at") << table(title, {}, R"({"codes":["E1"],"kind":"moved","phrase":"p","at":"x","label":"l"})")
                            << u"\"x\""_s;
        QTest::newRow("line") << table(title, R"({"codes":["E1"],"from":"moved","to":"used","line":"dotted"})", label)
                              << u"dotted"_s;
        QTest::newRow("step") << table(title, R"({"codes":["E1"],"from":"moved","line":"borrow"})", label)
                              << u"borrow"_s;
    }

    void damagedTable_isRefusedWithItsRow()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, told);
        const Result<LabelTable> table = LabelTable::fromJson(json);
        QCOMPARE(table.has_value(), told.isEmpty());
        if (!table) {
            QVERIFY2(table.error().text().contains(told), qPrintable(table.error().text()));
        }
    }
};

QTEST_GUILESS_MAIN(TestLabelTable)
#include "tst_labeltable.moc"
