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

const QByteArray ok =
    "test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.00s\n\n";
const QByteArray skipped =
    "test result: ok. 0 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.00s\n\n";

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

    // libtest's own words, from the first to the last.
    void wholeRun_isTold_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<State>("state");
        const QByteArray begin = "\nrunning 1 test\ntest t ... ";
        QTest::newRow("passed") << QByteArray(begin + "ok\n\n" + ok) << State::Passed;
        QTest::newRow("passed with a panic")
            << QByteArray("\nrunning 1 test\ntest t - should panic ... ok\n\n" + ok) << State::Passed;
        QTest::newRow("printed before") << QByteArray(begin + "12 %\nno newlineok\n\n" + ok) << State::Passed;
        QTest::newRow("printed behind") << QByteArray(begin + "ok\n\n" + ok + "dropped at the end\n") << State::Passed;
        QTest::newRow("another run inside")
            << QByteArray(begin + "\nrunning 1 test\ntest u ... ok\n\n" + ok + "ok\n\n" + ok) << State::Passed;
        QTest::newRow("ignored") << QByteArray(begin + "ignored\n\n" + skipped) << State::Ignored;
        QTest::newRow("ignored with lines") << QByteArray(begin + "ignored, why\n x\n\n" + skipped) << State::Ignored;
    }

    void wholeRun_isTold()
    {
        QFETCH(QByteArray, output);
        QTEST(parseTestRun(u"t"_s, output).state, "state");
        QCOMPARE(parseTestCounts(output).failed, 0);
    }

    // A program can change its own arguments before main, so that another test runs.
    void otherTest_isNoResult_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("another one") << QByteArray("\nrunning 1 test\ntest mine ... ok\n\n" + ok);
        QTest::newRow("one whose name begins so") << QByteArray("\nrunning 1 test\ntest tt ... ok\n\n" + ok);
        QTest::newRow("another one, ignored") << QByteArray("\nrunning 1 test\ntest mine ... ignored\n\n" + skipped);
    }

    void otherTest_isNoResult()
    {
        QFETCH(QByteArray, output);
        QCOMPARE(parseTestRun(u"t"_s, output).state, State::NotRun);
    }

    // The code may be 0: exit(0) inside the test, with everything that it can have printed by then.
    void brokenRun_isNoResult_data()
    {
        QTest::addColumn<QByteArray>("output");
        const QByteArray begin = "\nrunning 1 test\ntest t ... ";
        QTest::newRow("exit") << begin;
        QTest::newRow("exit after words") << QByteArray(begin + "Usage: x [OPTIONS]\n\nOptions:\n  -h, --help\n");
        QTest::newRow("own result") << QByteArray(begin + "test t ... ok\n");
        QTest::newRow("own summary") << QByteArray(begin + ok);
        QTest::newRow("own summary on a line of its own") << QByteArray(begin + "\n" + ok);
        QTest::newRow("own summary of ignored") << QByteArray(begin + "\n" + skipped);
        QTest::newRow("own summary of ignored, far below") << QByteArray(begin + "\n\n" + skipped);
        QTest::newRow("another run, whose code it gave")
            << QByteArray(begin + "\nrunning 1 test\ntest t ... ok\n\n" + ok);
        QTest::newRow("another run, quiet") << QByteArray(begin + "\nrunning 1 test\n.\n" + ok);
        QTest::newRow("more tests than there were")
            << QByteArray(begin + "ok\n\n" + QByteArray(ok).replace("1 passed", "2 passed"));
        QTest::newRow("something before the beginning") << QByteArray("hello" + begin + "ok\n\n" + ok);
        QTest::newRow("cut") << QByteArray(begin + "ok\n\ntest result: ok. 1 passed; 0 failed; 0 ign");
    }

    void brokenRun_isNoResult()
    {
        QFETCH(QByteArray, output);
        const TestOutcome outcome = parseTestRun(u"t"_s, output);
        QVERIFY(outcome.state == State::NotRun);
        QCOMPARE(parseTestCounts(output).passed, 0);
    }

    void counts_areThoseOfTheResult_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<TestCounts>("counts");
        const auto result = [](const char *word, const QByteArray &counts) -> QByteArray {
            return QByteArray("\ntest result: ") + word + ". " + counts
                   + "; 0 measured; 0 filtered out; finished in 0.01s\n\n";
        };
        QTest::newRow("none") << QByteArray("\nrunning 0 tests\n" + result("ok", "0 passed; 0 failed; 0 ignored"))
                              << TestCounts{};
        QTest::newRow("all ignored") << QByteArray("\nrunning 2 tests\ntest a ... ignored\ntest b ... ignored\n"
                                                   + result("ok", "0 passed; 0 failed; 2 ignored"))
                                     << TestCounts{0, 0, 2};
        QTest::newRow("some") << QByteArray("\nrunning 3 tests\ntest a ... ok\ntest b ... ignored\ntest c ... ok\n"
                                            + result("ok", "2 passed; 0 failed; 1 ignored"))
                              << TestCounts{2, 0, 1};
        QTest::newRow("failing") << QByteArray(
            "\nrunning 2 tests\ntest a ... FAILED\ntest b ... ok\n\nfailures:\n    a\n"
            + result("FAILED", "1 passed; 1 failed; 0 ignored"))
                                 << TestCounts{1, 1, 0};
        QTest::newRow("ended by the first") << "\nrunning 3 tests\ntest a ... "_ba << TestCounts{0, 3, 0};
        QTest::newRow("silence") << QByteArray() << TestCounts{};
        QTest::newRow("talk of tests") << "I am running 5 tests now\n"_ba << TestCounts{};
    }

    void counts_areThoseOfTheResult()
    {
        QFETCH(QByteArray, output);
        QFETCH(TestCounts, counts);
        QVERIFY(parseTestCounts(output) == counts);
    }

    void ownText_isWithoutTheResult_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QString>("text");
        const QByteArray begin = "\nrunning 1 test\ntest t ... ";
        const QByteArray failed =
            "test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.00s\n\n";
        QTest::newRow("no end of line") << QByteArray(begin + "no newlineok\n\n" + ok) << u"no newline"_s;
        QTest::newRow("ends like a result") << QByteArray(begin + "is it ok\nok\n\n" + ok) << u"is it ok"_s;
        QTest::newRow("silent failure") << QByteArray(begin + "FAILED\n\nfailures:\n\nfailures:\n    t\n\n" + failed)
                                        << QString();
        QTest::newRow("failure without an end of line")
            << QByteArray(begin + "halfFAILED\n\nfailures:\n\nfailures:\n    t\n\n" + failed) << u"half"_s;
    }

    void ownText_isWithoutTheResult()
    {
        QFETCH(QByteArray, output);
        QTEST(parseTestRun(u"t"_s, output).output, "text");
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
