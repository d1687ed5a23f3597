// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/outcome.h"

#include <QTest>

#include <csignal>

using namespace Ochre::Runner;
using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using End = ProcessResult::End;

namespace {

ProcessResult exited(int code)
{
    ProcessResult result;
    result.end = End::Exited;
    result.exitCode = code;
    return result;
}

ProcessResult signalled(int number, int cpuMs = 0)
{
    ProcessResult result;
    result.end = End::Signalled;
    result.signal = number;
    result.exitCode = 128 + number;
    result.cpuMs = cpuMs;
    return result;
}

ProcessResult killed(End end, int cpuMs = 0)
{
    ProcessResult result;
    result.end = end;
    result.cpuMs = cpuMs;
    return result;
}

ProcessResult failed(End end, int signal, const QString &why)
{
    ProcessResult result;
    result.end = end;
    result.signal = signal;
    result.failure = why;
    return result;
}

void addRow(const char *name, const ProcessResult &process, const QByteArray &error, Outcome outcome,
            const QString &words)
{
    QTest::newRow(name) << process << QByteArray() << error << outcome << words;
}

} // namespace

class TestOutcome final : public QObject {
    Q_OBJECT
private slots:
    void outcome_isToldInWords_data();
    void outcome_isToldInWords();
    void hint_comesFromStandardOutputToo();
    void panicMessage_isNamedWithItsLine();
    void outcomeName_isStable();
    void allPassed_needsOnePassedTest();
};

void TestOutcome::outcome_isToldInWords_data()
{
    QTest::addColumn<ProcessResult>("process");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("words");
    const QByteArray panic = "\nthread 'main' (12) panicked at main.rs:3:5:\nboom\nnote: run with `RUST_BACKTRACE=1`\n";
    addRow("success", exited(0), {}, Outcome::Finished, u"finished."_s);
    addRow("exit code", exited(3), {}, Outcome::Finished, u"code 3"_s);
    addRow("main returned Err", exited(1), "Error: ParseIntError { kind: Empty }\n", Outcome::Finished,
           u"main returned an error"_s);
    addRow("panic", exited(101), panic, Outcome::Panicked, u"line 3: boom"_s);
    addRow("exit(101) is no panic", exited(101), {}, Outcome::Finished, u"code 101"_s);
    addRow("panic text but code 0", exited(0), panic, Outcome::Finished, u"finished."_s);
    addRow("endless loop, CPU", signalled(SIGXCPU), {}, Outcome::TimedOut, u"5 second(s) of computing"_s);
    addRow("endless loop, SIGXCPU ignored", signalled(SIGKILL, 6000), {}, Outcome::TimedOut, u"never ends"_s);
    addRow("endless loop, wall", killed(End::WallTime, 9800), {}, Outcome::TimedOut, u"never ends"_s);
    addRow("deadlock", killed(End::WallTime, 3), {}, Outcome::TimedOut, u"still waiting after 10 second(s)"_s);
    addRow("stack overflow", signalled(SIGABRT),
           "\nthread 'main' (1) has overflowed its stack\nfatal runtime error: stack overflow, aborting\n",
           Outcome::Signalled, u"recursion is too deep"_s);
    addRow("out of memory", signalled(SIGABRT), "memory allocation of 4294967296 bytes failed\n", Outcome::MemoryLimit,
           u"4294967296"_s);
    addRow("abort", signalled(SIGABRT), {}, Outcome::Signalled, u"aborted itself"_s);
    addRow("panic in a destructor", signalled(SIGABRT),
           panic
               + "thread 'main' (1) panicked at library/core/src/panicking.rs:233:5:\npanic in a destructor during "
                 "cleanup\nthread caused non-unwinding panic. aborting.\n",
           Outcome::Panicked, u"inside a destructor"_s);
    addRow("killed by the system", signalled(SIGKILL), {}, Outcome::MemoryLimit, u"ran out of memory"_s);
    addRow("segmentation fault", signalled(SIGSEGV), {}, Outcome::Signalled, u"unsafe code"_s);
    addRow("file limit", signalled(SIGXFSZ), {}, Outcome::Signalled, u"32 MiB"_s);
    addRow("forbidden call", signalled(SIGSYS), {}, Outcome::Signalled, u"may not do"_s);
    addRow("other signal", signalled(SIGTERM), {}, Outcome::Signalled, u"signal 15"_s);
    addRow(
        "too many threads", exited(101),
        "\nthread 'main' panicked at library/std/src/thread/mod.rs:1:1:\nfailed to spawn thread: Os { code: 11, kind: "
        "WouldBlock, message: \"Resource temporarily unavailable (os error 11)\" }\n",
        Outcome::ProcessLimit, u"at most 64 thread(s)"_s);
    addRow("too many processes", exited(1), "Error: Resource temporarily unavailable (os error 11)\n",
           Outcome::ProcessLimit, u"at most 64 thread(s)"_s);
    addRow("counted processes", failed(End::Signalled, SIGKILL, u"Too many started."_s), {}, Outcome::ProcessLimit,
           u"Too many started."_s);
    addRow("no network", exited(1), "Error: Os { message: \"Network is unreachable (os error 101)\" }\n",
           Outcome::Finished, u"network is switched off"_s);
    addRow("no names", exited(1), "failed to lookup address information: Temporary failure in name resolution\n",
           Outcome::Finished, u"network is switched off"_s);
    addRow("no descriptors", exited(1), "Too many open files (os error 24)\n", Outcome::Finished,
           u"at most 128 file(s)"_s);
    addRow("no space", exited(1), "No space left on device (os error 28)\n", Outcome::Finished, u"used up"_s);
    addRow("read-only", exited(1), "Read-only file system (os error 30)\n", Outcome::Finished, u"own folder"_s);
    addRow("too much output", killed(End::OutputLimit), {}, Outcome::OutputLimit, u"more than 1 MiB"_s);
    addRow("stopped", killed(End::Stopped), {}, Outcome::Stopped, u"You stopped"_s);
    addRow("not started", failed(End::NotStarted, 0, u"bwrap: no."_s), {}, Outcome::NotStarted, u"bwrap: no."_s);
}

void TestOutcome::outcome_isToldInWords()
{
    QFETCH(ProcessResult, process);
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, error);
    QFETCH(Outcome, outcome);
    QFETCH(QString, words);
    const Ending ending = describeOutcome(process, {output, error}, Limits::forRun());
    QCOMPARE(outcomeName(ending.outcome), outcomeName(outcome));
    QVERIFY2(ending.message.contains(words), qPrintable(ending.message));
}

void TestOutcome::hint_comesFromStandardOutputToo()
{
    const Ending ending = describeOutcome(exited(0), {"it failed: Network is unreachable (os error 101)\n", {}}, {});
    QCOMPARE(ending.outcome, Outcome::Finished);
    QVERIFY2(ending.message.contains(u"network"), qPrintable(ending.message));
}

void TestOutcome::panicMessage_isNamedWithItsLine()
{
    const Ending other =
        describeOutcome(exited(101), {{}, "\nthread 'main' (1) panicked at library/alloc/src/vec.rs:9:1:\nlost\n"}, {});
    QCOMPARE(other.message, u"Your program panicked: lost"_s); // a line of another file would lead astray
}

void TestOutcome::outcomeName_isStable()
{
    QCOMPARE(outcomeName(Outcome::CompileFailed), u"compile-failed"_s);
    QCOMPARE(outcomeName(Outcome::NotStarted), u"not-started"_s);
    QCOMPARE(outcomeName(Outcome::MemoryLimit), u"memory-limit"_s);
}

void TestOutcome::allPassed_needsOnePassedTest()
{
    TestResult result;
    result.outcome = Outcome::Finished;
    QVERIFY(!result.allPassed());
    TestCase ignored;
    ignored.state = TestCase::State::Ignored;
    result.tests = {ignored};
    QVERIFY(!result.allPassed());
    TestCase passed;
    passed.state = TestCase::State::Passed;
    result.tests.push_back(passed);
    QVERIFY(result.allPassed());
    result.outcome = Outcome::Stopped;
    QVERIFY(!result.allPassed());
}

Q_DECLARE_METATYPE(Ochre::Runner::Outcome)

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
