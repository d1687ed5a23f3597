// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/testoutputparser.h"
#include "testdata.h"

#include <QDeadlineTimer>
#include <QTest>

using namespace Ochre::Diagnostics;
using namespace Qt::StringLiterals;
using State = TestOutcome::State;

namespace {

TestOutcome recorded(const QString &name)
{
    return parseTestRun(u"tests::"_s + name, TestData::read(u"tests/%1.out.txt"_s.arg(name)),
                        TestData::read(u"tests/%1.err.txt"_s.arg(name)));
}

} // namespace

class TestTestOutputParser final : public QObject {
    Q_OBJECT

private slots:
    void list_givesTheNames()
    {
        const QStringList names = parseTestList(TestData::read(u"tests/list.txt"_s));
        QCOMPARE(names.size(), 19);
        QCOMPARE(names.front(), u"tests::aborts"_s);
        QVERIFY(names.contains(u"tests::equality"_s));
        QCOMPARE(parseTestList("a: test\nb: benchmark\n\nwarning\r\nc::d: test\r\n: test\n"),
                 (QStringList{u"a"_s, u"c::d"_s}));
        QCOMPARE(parseTestList(""), QStringList());
    }

    void recorded_stateAndMessage_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("output");
        QTest::newRow("passes") << State::Passed << QString() << 0 << u"added up"_s;
        QTest::newRow("condition") << State::Failed << u"assertion failed: total(&[1]) > 3"_s << 66 << QString();
        QTest::newRow("ignored_with_reason") << State::Ignored << u"needs the network"_s << 0 << QString();
        QTest::newRow("ignored") << State::Ignored << QString() << 0 << QString();
        QTest::newRow("panic_missing") << State::Failed << u"test did not panic as expected"_s << 85 << QString();
        QTest::newRow("panic_with_other_text")
            << State::Failed
            << u"panic did not contain expected string\n      panic message: \"zero\"\n expected substring: \"negative\""_s
            << 0 << QString();
        QTest::newRow("returned_error") << State::Failed << u"Error: ParseIntError { kind: InvalidDigit }"_s << 0
                                        << u"Error: ParseIntError { kind: InvalidDigit }"_s;
        QTest::newRow("in_thread") << State::Failed << u"called `Result::unwrap()` on an `Err` value: Any { .. }"_s
                                   << 101 << QString();
        QTest::newRow("aborts") << State::NotRun << QString() << 0 << QString();
        QTest::newRow("exits") << State::NotRun << QString() << 0 << QString();
        QTest::newRow("endless_recursion") << State::NotRun << u"stack overflow"_s << 0
                                           << u"thread 'tests::endless_recursion' (1234) has overflowed its stack\n"_s
                                              u"fatal runtime error: stack overflow, aborting"_s;
        QTest::newRow("imitates_libtest") << State::Failed << u"left: 1\n right: 2"_s << 125 << QString();
    }

    void recorded_stateAndMessage()
    {
        QFETCH(State, state);
        QFETCH(QString, message);
        QFETCH(int, line);
        QFETCH(QString, output);
        const TestOutcome outcome = recorded(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(outcome.state, state);
        QCOMPARE(outcome.message, message);
        QCOMPARE(outcome.location.line, line);
        if (!output.isEmpty() || state == State::Ignored || state == State::NotRun) {
            QCOMPARE(outcome.output, output);
        }
        QVERIFY(!outcome.assertion.has_value());
    }

    void recorded_assertion_data()
    {
        QTest::addColumn<AssertionValues>("expected");
        QTest::addColumn<int>("line");
        QTest::newRow("equality") << AssertionValues{u"3"_s, u"4"_s, {}, true} << 41;
        QTest::newRow("equality_with_text") << AssertionValues{u"3"_s, u"4"_s, u"cart 7 is\nwrong"_s, true} << 46;
        QTest::newRow("equality_of_structs")
            << AssertionValues{uR"(Order { id: 1, tags: ["a"] })"_s, u"Order { id: 2, tags: [] }"_s, {}, true} << 51;
        QTest::newRow("equality_over_lines") << AssertionValues{u"row 1\nrow 2"_s, u"row 1\nrow 2"_s, {}, true} << 56;
        QTest::newRow("inequality") << AssertionValues{u"1"_s, u"1"_s, {}, false} << 61;
    }

    void recorded_assertion()
    {
        QFETCH(AssertionValues, expected);
        QFETCH(int, line);
        const TestOutcome outcome = recorded(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(outcome.state, State::Failed);
        QVERIFY(outcome.assertion.has_value());
        QCOMPARE(outcome.assertion->left, expected.left);
        QCOMPARE(outcome.assertion->right, expected.right);
        QVERIFY(outcome.assertion == expected);
        QCOMPARE(outcome.location.file, u"main.rs"_s);
        QCOMPARE(outcome.location.line, line);
    }

    void output_holdsAllThatWasPrinted()
    {
        const QString equality = recorded(u"equality"_s).output;
        QVERIFY(equality.startsWith("before\n\nthread 'tests::equality'"_L1));
        QVERIFY(equality.endsWith("to display a backtrace"_L1));
        QVERIFY(!equality.contains("test result"_L1));
        const QString imitated = recorded(u"imitates_libtest"_s).output;
        QVERIFY(imitated.startsWith("test tests::imitates_libtest ... ok\n\nfailures:\n    other"_L1));
        QVERIFY(imitated.contains("panicked at main.rs"_L1));
    }

    void outputPastLibtest_isKept()
    {
        const TestOutcome outcome = recorded(u"writes_past_libtest"_s);
        QVERIFY2(outcome.output.startsWith(u"roh: 3 °C\nthread 'tests::writes"_s), qPrintable(outcome.output));
        QCOMPARE(outcome.message, u"explicit panic"_s);
        const TestOutcome oneThread =
            parseTestRun(u"tests::writes_past_libtest"_s, TestData::read(u"tests/one_thread.out.txt"_s));
        QVERIFY2(oneThread.output.startsWith(u"roh: 3 °C\nthread 'tests::writes"_s), qPrintable(oneThread.output));
        QCOMPARE(oneThread.state, State::Failed);
    }

    void expectedPanic_passes()
    {
        const TestOutcome outcome = recorded(u"panic_expected"_s);
        QCOMPARE(outcome.state, State::Passed);
        QVERIFY(outcome.expectsPanic);
        QCOMPARE(outcome.message, QString());
        QVERIFY(recorded(u"panic_missing"_s).expectsPanic);
        QVERIFY(!recorded(u"passes"_s).expectsPanic);
    }

    void nothingRun_isNotRun()
    {
        QCOMPARE(parseTestRun(u"gone"_s,
                              "\nrunning 0 tests\n\ntest result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; "
                              "3 filtered out; finished in 0.00s\n")
                     .state,
                 State::NotRun);
        QCOMPARE(parseTestRun(u"gone"_s, "").state, State::NotRun);
    }

    void olderAssertion_isUnderstood()
    {
        QVERIFY(parseAssertion(u"assertion failed: `(left == right)`\n  left: `1`,\n right: `\"a\"`: in row 3"_s)
                == (AssertionValues{u"1"_s, u"\"a\""_s, u"in row 3"_s, true}));
        QVERIFY(parseAssertion(u"assertion failed: `(left != right)`\n  left: `1`,\n right: `1`"_s)
                == (AssertionValues{u"1"_s, u"1"_s, {}, false}));
        QCOMPARE(parseAssertion(u"assertion failed: x > 3"_s), std::nullopt);
        QCOMPARE(parseAssertion(QString()), std::nullopt);
    }

    void hostileOutput_isReadQuickly_data()
    {
        QTest::addColumn<QByteArray>("output");
        const QByteArray head = "\nfailures:\n\n---- t stdout ----\nthread 't' (1) panicked at main.rs:1:1:\n";
        QTest::newRow("white space") << QByteArray(1'000'000, '\n');
        QTest::newRow("lefts without right")
            << QByteArray(head + "assertion `left == right` failed: " + QByteArray("\n  left: ").repeated(100'000));
        QTest::newRow("old rights without end") << QByteArray(head + "assertion failed: `(left == right)`\n  left: `"
                                                              + QByteArray("`,\n right: `").repeated(80'000));
        QTest::newRow("one long header") << QByteArray(head + "thread '"
                                                       + QByteArray("' panicked at a:1:1").repeated(50'000));
        QTest::newRow("sections") << QByteArray("\nsuccesses:\n").repeated(80'000);
        QTest::newRow("results") << QByteArray("\ntest t ... ok\n\n\n").repeated(60'000);
    }

    void hostileOutput_isReadQuickly()
    {
        QFETCH(QByteArray, output);
        const QDeadlineTimer limit(10'000); // quadratic work would take minutes
        static_cast<void>(parseTestRun(u"t"_s, output));
        QVERIFY(!limit.hasExpired());
    }

    void cutOutput_neverCrashes()
    {
        for (const QString &name : parseTestList(TestData::read(u"tests/list.txt"_s))) {
            const QByteArray text = TestData::read(u"tests/%1.out.txt"_s.arg(name.section(u':', -1)));
            for (qsizetype size = 0; size < text.size(); size += 5) {
                const TestOutcome outcome = parseTestRun(name, QByteArrayView(text).first(size));
                QVERIFY(outcome.output.size() <= size);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTestOutputParser)
#include "tst_testoutputparser.moc"
