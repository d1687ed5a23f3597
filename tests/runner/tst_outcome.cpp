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

ProcessResult overTotal(ProcessResult::Total total)
{
    ProcessResult result;
    result.end = End::TotalLimit;
    result.total = total;
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

QByteArray panicOf(const QByteArray &message)
{
    return "\nthread 'main' (12) panicked at main.rs:3:5:\n" + message
           + "\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n";
}

void addRow(const char *name, const ProcessResult &process, const QByteArray &error, Outcome outcome,
            const QString &words)
{
    QTest::newRow(name) << process << error << outcome << words;
}

} // namespace

Q_DECLARE_METATYPE(Ochre::Runner::Outcome)

class TestOutcome final : public QObject {
    Q_OBJECT
private slots:
    void outcome_isToldInWords_data();
    void outcome_isToldInWords();
    void limit_isNamedFromTheExactForm_data();
    void limit_isNamedFromTheExactForm();
    void printedWords_areNoFacts_data();
    void printedWords_areNoFacts();
    void otherLevels_blameNoSandbox_data();
    void otherLevels_blameNoSandbox();
    void longPanic_isStillAPanic_data();
    void longPanic_isStillAPanic();
    void lastPanicOfMain_isTheReason();
    void panicMessage_isNamedWithItsLine();
    void outcomeName_isStable();
    void allPassed_needsOnePassedTest();
};

void TestOutcome::outcome_isToldInWords_data()
{
    QTest::addColumn<ProcessResult>("process");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("words");
    const QByteArray panic = "\nthread 'main' (12) panicked at main.rs:3:5:\nboom\nnote: run with `RUST_BACKTRACE=1`\n";
    addRow("success", exited(0), {}, Outcome::Finished, u"finished."_s);
    addRow("exit code", exited(3), {}, Outcome::Finished, u"code 3"_s);
    addRow("main returned Err", exited(1), "Error: ParseIntError { kind: Empty }\n", Outcome::Finished,
           u"code 1, the code of a main that returns an error"_s);
    addRow("panic", exited(101), panic, Outcome::Panicked, u"line 3: boom"_s);
    addRow("exit(101) is no panic", exited(101), {}, Outcome::Finished, u"code 101"_s);
    addRow("panic text but code 0", exited(0), panic, Outcome::Finished, u"finished."_s);
    addRow("endless loop, CPU", signalled(SIGXCPU), {}, Outcome::TimedOut, u"5 second(s) of computing"_s);
    addRow("endless loop, SIGXCPU ignored", signalled(SIGKILL, 6000), {}, Outcome::TimedOut, u"never ends"_s);
    addRow("endless loop, wall", killed(End::WallTime, 9800), {}, Outcome::TimedOut, u"never ends"_s);
    addRow("endless loop on a busy machine", killed(End::WallTime, 3000), {}, Outcome::TimedOut,
           u"loop that never ends, or a lock"_s);
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
    addRow("killed by somebody", signalled(SIGKILL), {}, Outcome::Signalled, u"or the system did"_s);
    addRow("segmentation fault", signalled(SIGSEGV), {}, Outcome::Signalled, u"unsafe code"_s);
    addRow("file limit", signalled(SIGXFSZ), {}, Outcome::Signalled, u"32 MiB"_s);
    addRow("forbidden call", signalled(SIGSYS), {}, Outcome::Signalled, u"may not do"_s);
    addRow("other signal", signalled(SIGTERM), {}, Outcome::Signalled, u"signal 15"_s);
    using Total = ProcessResult::Total;
    addRow("counted processes", overTotal(Total::Processes), {}, Outcome::ProcessLimit, u"too many processes"_s);
    addRow("memory together", overTotal(Total::Memory), {}, Outcome::MemoryLimit, u"the limit of 1 GiB"_s);
    addRow("computing together", overTotal(Total::CpuTime), {}, Outcome::TimedOut, u"of computing"_s);
    addRow("files together", overTotal(Total::Files), {}, Outcome::Signalled, u"its files were too many"_s);
    addRow("too much output", killed(End::OutputLimit), {}, Outcome::OutputLimit, u"more than 1 MiB"_s);
    addRow("stopped", killed(End::Stopped), {}, Outcome::Stopped, u"You stopped"_s);
    addRow("not started", failed(End::NotStarted, 0, u"bwrap: no."_s), {}, Outcome::NotStarted, u"bwrap: no."_s);
}

void TestOutcome::outcome_isToldInWords()
{
    QFETCH(ProcessResult, process);
    QFETCH(QByteArray, error);
    QFETCH(Outcome, outcome);
    QFETCH(QString, words);
    const Ending ending = describeOutcome(process, error, {});
    QCOMPARE(outcomeName(ending.outcome), outcomeName(outcome));
    QVERIFY2(ending.message.contains(words), qPrintable(ending.message));
}

// What std itself prints last, of a limit of the lesson.
void TestOutcome::limit_isNamedFromTheExactForm_data()
{
    QTest::addColumn<ProcessResult>("process");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("words");
    const QByteArray threads =
        "failed to spawn thread: Os { code: 11, kind: WouldBlock, message: \"Resource temporarily "
        "unavailable\" }\nnote: run with `RUST_BACKTRACE=1` environment variable to display a "
        "backtrace\n";
    addRow("threads, 1.95", exited(101),
           "\nthread 'main' (7) panicked at /rustc/5980/library/std/src/thread/functions.rs:131:29:\n" + threads,
           Outcome::ProcessLimit, u"at most 64 thread(s)"_s);
    addRow("threads, Debian's 1.85", exited(101),
           "\nthread 'main' panicked at /usr/src/rustc-1.85.1/library/std/src/thread/mod.rs:734:29:\n" + threads,
           Outcome::ProcessLimit, u"at most 64 thread(s)"_s);
    addRow("write().unwrap()", exited(101),
           panicOf("called `Result::unwrap()` on an `Err` value: Os { code: 30, kind: ReadOnlyFilesystem, message: "
                   "\"Read-only file system\" }"),
           Outcome::Panicked, u"own folder"_s);
    addRow("connect().unwrap()", exited(101),
           panicOf("called `Result::unwrap()` on an `Err` value: Os { code: 101, kind: NetworkUnreachable, message: "
                   "\"Network is unreachable\" }"),
           Outcome::Panicked, u"network is switched off"_s);
    addRow("a name, unwrapped", exited(101),
           panicOf("lookup: Custom { kind: Uncategorized, error: \"failed to lookup address information: Temporary "
                   "failure in name resolution\" }"),
           Outcome::Panicked, u"network is switched off"_s);
    addRow("expect with Display", exited(101), panicOf("cannot save: No space left on device (os error 28)"),
           Outcome::Panicked, u"used up"_s);
    addRow("main returned it", exited(1),
           "Error: Os { code: 24, kind: Uncategorized, message: \"Too many open files\" }\n", Outcome::Finished,
           u"at most 128 file(s)"_s);
    addRow("main returned it in its own", exited(1),
           "Error: Save(Os { code: 28, kind: StorageFull, message: \"No space left on device\" })\n", Outcome::Finished,
           u"used up"_s);
    addRow("told by the program", exited(2), "cannot write: Read-only file system (os error 30)\n", Outcome::Finished,
           u"own folder"_s);
    addRow("loader, std", exited(127),
           "/run/lesson: error while loading shared libraries: libstd-d12.so: failed to map segment from shared "
           "object\n",
           Outcome::MemoryLimit, u"limit of 1 GiB"_s);
    addRow("loader, C library", exited(127),
           "/run/lesson: error while loading shared libraries: libc.so.6: failed to map segment from shared object\n",
           Outcome::MemoryLimit, u"did not begin"_s);
    addRow(
        "out of memory with a note", signalled(SIGABRT),
        "memory allocation of 70368744177664 bytes failed\nnote: run with `RUST_BACKTRACE=1` environment variable to "
        "display a backtrace\n",
        Outcome::MemoryLimit, u"70368744177664"_s);
    addRow("stack overflow, 1.85", signalled(SIGABRT),
           "\nthread 'main' has overflowed its stack\nfatal runtime error: stack overflow\n", Outcome::Signalled,
           u"too large for the stack"_s);
}

void TestOutcome::limit_isNamedFromTheExactForm()
{
    outcome_isToldInWords();
}

// What a program prints is its own: the ending is told by code or signal alone.
void TestOutcome::printedWords_areNoFacts_data()
{
    QTest::addColumn<ProcessResult>("process");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const ProcessResult &process, const QByteArray &error, const QString &words) {
        QTest::newRow(name) << process << error << words;
    };
    const QString finished = u"The program finished."_s;
    const QString code3 = u"The program finished with code 3."_s;
    const QString aborted = u"The program aborted itself."_s;
    row("number of a full disk", exited(0), "(os error 28)\n", finished);
    row("number of no network", exited(0), "it failed: Network is unreachable (os error 101)\n", finished);
    row("non-blocking read", exited(3), "Resource temporarily unavailable (os error 11)\n", code3);
    row("non-blocking read, returned", exited(1),
        "Error: Os { code: 11, kind: WouldBlock, message: \"Resource temporarily unavailable\" }\n",
        u"The program finished with code 1, the code of a main that returns an error."_s);
    row("own word of an error", exited(2), "Error: no paper\n", u"The program finished with code 2."_s);
    row("own word of an error, as main says it", exited(1), "Error: no paper\n",
        u"The program finished with code 1, the code of a main that returns an error."_s);
    row("connection refused", exited(3), "Connection refused (os error 111)\n", code3);
    row("timed out", exited(3), "Resource temporarily unavailable\nConnection timed out (os error 110)\n", code3);
    row("a table of errors", exited(3),
        "24 Too many open files (os error 24)\n28 No space left on device (os error 28)\nend of the table\n", code3);
    row("number of another text", exited(3), "No space left on device (os error 30)\n", code3);
    row("number without its text", exited(3), "broken (os error 28)\n", code3);
    row("text of the loader", exited(3),
        "x: error while loading shared libraries: libc.so.6: failed to map segment from shared object\n", code3);
    row("loader, another reason", exited(127),
        "x: error while loading shared libraries: libx.so: cannot open shared object file: No such file or directory\n",
        u"The program finished with code 127."_s);
    row("own word of memory", signalled(SIGABRT), "memory allocation of my list failed\n", aborted);
    row("memory, and then more", signalled(SIGABRT), "memory allocation of 8 bytes failed\nbut it went on\n", aborted);
    row("half of the stack's words", signalled(SIGABRT), "fatal runtime error: stack overflow\n", aborted);
    row("stack, and then more", signalled(SIGABRT),
        "thread 'main' has overflowed its stack\nfatal runtime error: stack overflow\nlater\n", aborted);
    row("talk of destructors", signalled(SIGABRT), "a panic in a destructor is bad\n", aborted);
    row("talk of panics", exited(101), "nobody panicked at all\n", u"The program finished with code 101."_s);
    row("spawn told by a program", exited(101),
        panicOf("failed to spawn thread: Os { code: 11, kind: WouldBlock, message: \"Resource temporarily "
                "unavailable\" }"),
        u"Your program panicked in line 3: failed to spawn thread: Os { code: 11, kind: WouldBlock, message: "
        "\"Resource temporarily unavailable\" }"_s);
    row("error, and more behind it", exited(101), panicOf("No space left on device (os error 28), or so"),
        u"Your program panicked in line 3: No space left on device (os error 28), or so"_s);
}

void TestOutcome::printedWords_areNoFacts()
{
    QFETCH(ProcessResult, process);
    QFETCH(QByteArray, error);
    QTEST(describeOutcome(process, error, {}).message, "message");
}

void TestOutcome::otherLevels_blameNoSandbox_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("network") << "Network is unreachable (os error 101)\n"_ba;
    QTest::newRow("disk") << "No space left on device (os error 28)\n"_ba;
    QTest::newRow("read-only") << "Read-only file system (os error 30)\n"_ba;
}

void TestOutcome::otherLevels_blameNoSandbox()
{
    QFETCH(QByteArray, error);
    const QString plain = u"The program finished with code 3."_s;
    QVERIFY(describeOutcome(exited(3), error, {}).message != plain);
    QCOMPARE(describeOutcome(exited(3), error, {{}, SandboxLevel::Restricted}).message, plain);
    QCOMPARE(describeOutcome(exited(3), error, {{}, SandboxLevel::LimitsOnly}).message, plain);
}

void TestOutcome::longPanic_isStillAPanic_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("begin");
    QTest::newRow("one long line") << QByteArray(20'000, 'x') << u"xxxxx"_s;
    QTest::newRow("many lines") << QByteArray("first\n" + QByteArray("more of it\n").repeated(10'000)) << u"first"_s;
    QTest::newRow("nearly all that may be printed") << QByteArray((1 << 20) - 200, 'y') << u"yyyyy"_s;
}

void TestOutcome::longPanic_isStillAPanic()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, begin);
    const Ending ending = describeOutcome(exited(101), panicOf(message), {});
    QCOMPARE(ending.outcome, Outcome::Panicked);
    QVERIFY2(ending.message.startsWith(u"Your program panicked in line 3: "_s + begin), qPrintable(ending.message));
    QVERIFY(ending.message.size() < 600);
}

// What was caught has not ended the program.
void TestOutcome::lastPanicOfMain_isTheReason()
{
    const QByteArray error = panicOf("caught") + panicOf("the end")
                             + "\nthread '<unnamed>' (9) panicked at main.rs:9:9:\nin another thread\n";
    QCOMPARE(describeOutcome(exited(101), error, {}).message, u"Your program panicked in line 3: the end"_s);
}

void TestOutcome::panicMessage_isNamedWithItsLine()
{
    const Ending other =
        describeOutcome(exited(101), "\nthread 'main' (1) panicked at library/alloc/src/vec.rs:9:1:\nlost\n", {});
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

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
