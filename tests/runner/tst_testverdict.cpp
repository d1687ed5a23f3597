// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/testverdict.h"

#include <QTest>

#include <csignal>

using namespace Ochre::Runner;
using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using End = ProcessResult::End;
using State = TestCase::State;

namespace {

const QByteArray begin = "\nrunning 1 test\ntest t ... ";
const QByteArray ok =
    "test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\n";
const QByteArray skipped =
    "test result: ok. 0 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\n";
const QByteArray failed =
    "\n\ntest result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\n";

ProcessResult ended(End end, int code, int signal = 0)
{
    ProcessResult result;
    result.end = end;
    result.exitCode = code;
    result.signal = signal;
    return result;
}

TestCase judged(const QByteArray &output, const ProcessResult &process)
{
    return judgeTest(u"t"_s, output, {}, process, {});
}

std::vector<TestCase> casesOf(const QList<State> &states)
{
    std::vector<TestCase> tests;
    for (const State state : states) {
        tests.emplace_back().state = state;
    }
    return tests;
}

} // namespace

class TestTestVerdict final : public QObject {
    Q_OBJECT

private slots:
    void assertNe_saysThatTheSidesMustDiffer()
    {
        const auto judge = [](const QByteArray &sign) {
            return judgeTest(u"t"_s, begin + "FAILED\n\nfailures:\n\nfailures:\n    t" + failed,
                             "\nthread 't' panicked at src/lib.rs:4:5:\nassertion `left " + sign
                                 + " right` failed\n  left: 5\n right: 5\n",
                             ended(End::Exited, 101), {});
        };
        QVERIFY(judge("!=").mustDiffer);
        QVERIFY(!judge("==").mustDiffer);
        QCOMPARE(judge("!=").actual, u"5"_s);
    }

    void lineAndCode_mustAgree_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<ProcessResult>("process");
        QTest::addColumn<State>("state");
        const auto row = [](const char *name, const QByteArray &output, const ProcessResult &process, State state) {
            QTest::newRow(name) << output << process << state;
        };
        const ProcessResult fine = ended(End::Exited, 0);
        row("both", begin + "ok\n\n" + ok, fine, State::Passed);
        row("ignored", begin + "ignored\n\n" + skipped, fine, State::Ignored);
        row("failed", begin + "FAILED\n\nfailures:\n\nfailures:\n    t" + failed, ended(End::Exited, 101),
            State::Failed);
        row("exit(0) in the test", begin, fine, State::Failed);
        row("exit(0) after a printed result", begin + "test t ... ok\n", fine, State::Failed);
        row("exit(0) after a printed summary", begin + "\n" + ok, fine, State::Failed);
        row("exit(0) after a printed summary of ignored", begin + "\n\n" + skipped, fine, State::Failed);
        row("failed, then atexit prints that all is well",
            begin + "FAILED\n\nfailures:\n\nfailures:\n    t" + failed + ok, ended(End::Exited, 101), State::Failed);
        row("failed, then atexit prints that it was ignored",
            begin + "FAILED\n\nfailures:\n\nfailures:\n    t" + failed + skipped, ended(End::Exited, 101),
            State::Failed);
        row("passed, then another code", begin + "ok\n\n" + ok, ended(End::Exited, 3), State::Failed);
        row("passed, then a signal", begin + "ok\n\n" + ok, ended(End::Signalled, 139, SIGSEGV), State::Failed);
        row("sleeps", begin, ended(End::WallTime, 137), State::TimedOut);
        row("loops", begin, ended(End::Signalled, 152, SIGXCPU), State::TimedOut);
        row("aborts", begin, ended(End::Signalled, 134, SIGABRT), State::Failed);
        row("nothing", {}, fine, State::Failed);
    }

    void lineAndCode_mustAgree()
    {
        QFETCH(QByteArray, output);
        QFETCH(ProcessResult, process);
        const TestCase test = judged(output, process);
        QTEST(test.state, "state");
        QCOMPARE(test.message.isEmpty(), test.state == State::Passed || test.state == State::Ignored);
    }

    void reason_isTold()
    {
        QVERIFY(judged(begin, ended(End::Exited, 0)).message.contains(u"code 0"_s));
        QVERIFY(judged(begin, ended(End::Exited, 2)).message.contains(u"std::process::exit"_s));
        QVERIFY(judged(begin, ended(End::Signalled, 134, SIGABRT)).message.contains(u"aborted"_s));
        QVERIFY(judged(begin, ended(End::WallTime, 137)).message.contains(u"still waiting"_s));
        const QByteArray silent = begin + "FAILED\n\nfailures:\n\nfailures:\n    t" + failed;
        const TestCase test = judged(silent, ended(End::Exited, 101));
        QCOMPARE(test.message, u"This test failed without a message."_s);
        QCOMPARE(test.output, QString());
    }

    void summary_countsWhatRan_data()
    {
        QTest::addColumn<QList<State>>("states");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << QList<State>() << u"There are no tests in this program."_s;
        QTest::newRow("passed") << QList{State::Passed, State::Passed} << u"All tests passed."_s;
        QTest::newRow("one ignored") << QList{State::Passed, State::Ignored} << u"All tests passed."_s;
        QTest::newRow("all ignored") << QList{State::Ignored, State::Ignored}
                                     << u"No test ran: every test is marked to be ignored."_s;
        QTest::newRow("failed") << QList{State::Passed, State::Failed, State::TimedOut} << u"2 test(s) failed."_s;
    }

    void summary_countsWhatRan()
    {
        QFETCH(QList<State>, states);
        QTEST(summaryOf(casesOf(states)), "words");
    }
};

QTEST_GUILESS_MAIN(TestTestVerdict)
#include "tst_testverdict.moc"
