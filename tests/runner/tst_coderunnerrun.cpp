// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/runnerbench.h"

using namespace Ochre::Runner;
using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

namespace {

RunRequest runOf(const QByteArray &source)
{
    RunRequest request;
    request.trust = Trust::LearnerAllowed;
    request.source = source;
    request.closeInput = true;
    return request;
}

QByteArray mainOf(const QByteArray &body)
{
    return "fn main() {\n" + body + "\n}\n";
}

constexpr auto greeter =
    "use std::io::Write;\nfn main() {\n    print!(\"name? \");\n    std::io::stdout().flush().unwrap();\n"
    "    let mut name = String::new();\n    std::io::stdin().read_line(&mut name).unwrap();\n"
    "    println!(\"hello {}\", name.trim());\n}\n";

} // namespace

class TestCodeRunnerRun final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void program_endsAsItDid_data();
    void program_endsAsItDid();
    void signalsOfARun_comeInOrder();
    void input_isInteractive();
    void input_writtenWhileCompiling_arrives();
    void arguments_reachTheProgram();
    void optimised_isAProgramOfItsOwn();
    void allocatorOfTheProgram_isUsed();
    void stop_endsTheProgram();
    void stop_endsTheCompiler();
    void stop_withoutARun_doesNothing();
    void run_duringARun_stopsTheFirst();
    void toolchainChange_duringACompile_startsItAgain();
    void destruction_duringARun_isQuiet();
    void levelWithoutNamespaces_runsToo_data();
    void levelWithoutNamespaces_runsToo();
    void systemToolchain_runsToo();

private:
    Ochre::Toolchain::Toolchain m_toolchain;
};

void TestCodeRunnerRun::initTestCase()
{
    m_toolchain = probeToolchain();
    QVERIFY(m_toolchain.canCompile());
}

void TestCodeRunnerRun::program_endsAsItDid_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("words");
    QTest::newRow("fine") << "println!(\"hi\");"_ba << u"finished"_s << 0 << u"finished"_s;
    QTest::newRow("exit code") << "std::process::exit(7);"_ba << u"finished"_s << 7 << u"code 7"_s;
    QTest::newRow("panic") << "let v: Vec<i32> = vec![];\nprintln!(\"{}\", v[0]);"_ba << u"panicked"_s << 101
                           << u"line 3: index out of bounds"_s;
    QTest::newRow("stack")
        << "fn f(n: u64) -> u64 { if n == 0 { 0 } else { 1 + f(n + 1) } }\nprintln!(\"{}\", f(1));"_ba << u"signalled"_s
        << 134 << u"recursion is too deep"_s;
    QTest::newRow("memory") << "let v: Vec<u8> = Vec::with_capacity(8 << 30);\nprintln!(\"{}\", v.capacity());"_ba
                            << u"memory-limit"_s << 134 << u"8589934592"_s;
    QTest::newRow("wall") << "std::thread::sleep(std::time::Duration::from_secs(100));"_ba << u"timed-out"_s << 137
                          << u"still waiting"_s;
    QTest::newRow("loop") << "let mut n = 0u64;\nloop { n = std::hint::black_box(n.wrapping_add(1)); }"_ba
                          << u"timed-out"_s << 152 << u"never ends"_s;
    QTest::newRow("value too large") << "let a = [0u8; 1 << 30];\nprintln!(\"{}\", std::hint::black_box(&a)[5]);"_ba
                                     << u"signalled"_s << 134 << u"too large for the stack"_s;
    QTest::newRow("read-only") << "std::fs::write(\"/x\", \"y\").unwrap();"_ba << u"panicked"_s << 101
                               << u"only in its own folder"_s;
    QTest::newRow("network") << "std::net::TcpStream::connect(\"10.0.0.1:80\").unwrap();"_ba << u"panicked"_s << 101
                             << u"network is switched off"_s;
    QTest::newRow("long panic") << "panic!(\"{}\", \"x\".repeat(20_000));"_ba << u"panicked"_s << 101
                                << u"line 2: xxxx"_s;
    QTest::newRow("caught panic") << "let _ = std::panic::catch_unwind(|| { panic!(\"one\"); });\npanic!(\"two\");"_ba
                                  << u"panicked"_s << 101 << u"line 3: two"_s;
    QTest::newRow("talk of errors")
        << "println!(\"28 (os error 28)\");\neprintln!(\"Resource temporarily unavailable (os error 11)\");\n"
           "std::process::exit(3);"_ba
        << u"finished"_s << 3 << u"The program finished with code 3."_s;
    QTest::newRow("flood") << "loop { println!(\"0123456789\"); }"_ba << u"output-limit"_s << 137
                           << u"more than 64 KiB"_s;
}

void TestCodeRunnerRun::program_endsAsItDid()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, outcome);
    QFETCH(int, exitCode);
    QFETCH(QString, words);
    RunnerBench bench(m_toolchain);
    RunRequest request = runOf(mainOf(body));
    // A sleeper needs no time; a loop must reach its CPU limit first, on a busy machine too.
    request.limits.wallMs = outcome == u"timed-out" && exitCode == 137 ? 500 : 20'000;
    request.limits.cpuSeconds = 1;
    request.limits.outputBytes = 64 << 10;
    const RunResult result = bench.run(request);
    QVERIFY2(outcomeName(result.outcome) == outcome, qPrintable(outcomeName(result.outcome) + u": " + result.message));
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2(result.message.contains(words), qPrintable(result.message));
    QVERIFY(result.compileMs > 0);
    QVERIFY(result.standardOutput.size() <= request.limits.outputBytes);
}

void TestCodeRunnerRun::signalsOfARun_comeInOrder()
{
    RunnerBench bench(m_toolchain);
    QStringList order;
    connect(&bench.runner, &CodeRunner::runStarted, this, [&order] { order += u"run"_s; });
    connect(&bench.runner, &CodeRunner::programStarted, this, [&order] { order += u"program"_s; });
    connect(&bench.runner, &CodeRunner::outputReceived, this,
            [&order](const QByteArray &, bool isError) { order += isError ? u"error"_s : u"output"_s; });
    connect(&bench.runner, &CodeRunner::runFinished, this, [&order] { order += u"finished"_s; });
    const RunResult result = bench.run(runOf(mainOf("println!(\"a\");")));
    QCOMPARE(order, QStringList({u"run"_s, u"program"_s, u"output"_s, u"finished"_s}));
    QVERIFY(!bench.runner.isRunning());
    QCOMPARE(result.sandbox, m_toolchain.sandbox);
    const RunResult error = bench.run(runOf(mainOf("eprintln!(\"b\");")));
    QCOMPARE(error.standardError, "b\n"_ba);
    QCOMPARE(error.standardOutput, ""_ba);
}

void TestCodeRunnerRun::input_isInteractive()
{
    RunnerBench bench(m_toolchain);
    QSignalSpy waiting(&bench.runner, &CodeRunner::waitingForInputChanged);
    RunRequest request = runOf(greeter);
    request.closeInput = false;
    bench.runner.run(request);
    QVERIFY(bench.runner.isRunning());
    QVERIFY(waiting.wait(20'000));
    QVERIFY(waiting.front().front().toBool());
    QCOMPARE(bench.printed(), "name? "_ba);
    bench.runner.writeInput("Ferris\n");
    const RunResult result = bench.nextRun();
    QCOMPARE(result.standardOutput, "name? hello Ferris\n"_ba);
    QCOMPARE(result.outcome, Outcome::Finished);
}

void TestCodeRunnerRun::input_writtenWhileCompiling_arrives()
{
    RunnerBench bench(m_toolchain);
    RunRequest request = runOf(greeter);
    request.closeInput = false;
    request.input = "Fer";
    bench.runner.run(request);
    bench.runner.writeInput("ris\nmore");
    bench.runner.closeInput();
    QCOMPARE(bench.nextRun().standardOutput, "name? hello Ferris\n"_ba);
}

void TestCodeRunnerRun::arguments_reachTheProgram()
{
    RunnerBench bench(m_toolchain);
    RunRequest request = runOf(mainOf("println!(\"{:?}\", std::env::args().skip(1).collect::<Vec<_>>());"));
    request.arguments = {u"a b"_s, u"--version"_s, u"ö"_s};
    QCOMPARE(bench.run(request).standardOutput, "[\"a b\", \"--version\", \"ö\"]\n"_ba);
}

void TestCodeRunnerRun::optimised_isAProgramOfItsOwn()
{
    RunnerBench bench(m_toolchain);
    RunRequest request = runOf(mainOf("println!(\"{}\", cfg!(debug_assertions));"));
    QCOMPARE(bench.run(request).standardOutput, "true\n"_ba);
    request.optimised = true;
    QCOMPARE(bench.run(request).standardOutput, "false\n"_ba);
    QCOMPARE(bench.run(request).compileMs, 0);
}

// A shared std keeps the system's allocator, without a word: bare rustc counts three.
void TestCodeRunnerRun::allocatorOfTheProgram_isUsed()
{
    RunnerBench bench(m_toolchain);
    const RunResult result = bench.run(runOf(
        "use std::alloc::{GlobalAlloc, Layout, System};\nuse std::sync::atomic::{AtomicUsize, Ordering::SeqCst};\n"
        "struct Counting;\nstatic COUNT: AtomicUsize = AtomicUsize::new(0);\n"
        "unsafe impl GlobalAlloc for Counting {\n    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {\n"
        "        COUNT.fetch_add(1, SeqCst);\n        unsafe { System.alloc(layout) }\n    }\n"
        "    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {\n        unsafe { System.dealloc(at, layout) }\n"
        "    }\n}\n#[global_allocator]\nstatic ALLOCATOR: Counting = Counting;\n"
        "fn main() {\n    let before = COUNT.load(SeqCst);\n    let texts = [String::from(\"a\"), "
        "String::from(\"b\")];\n"
        "    let room: Vec<u8> = Vec::with_capacity(9);\n    let count = COUNT.load(SeqCst) - before;\n"
        "    println!(\"{count} {} {}\", texts.len(), room.capacity());\n}\n"));
    QCOMPARE(result.standardOutput, "3 2 9\n"_ba);
}

void TestCodeRunnerRun::stop_endsTheProgram()
{
    RunnerBench bench(m_toolchain);
    bench.runner.run(runOf(mainOf("println!(\"up\");\nstd::thread::sleep(std::time::Duration::from_secs(100));")));
    QVERIFY(bench.output.wait(20'000));
    bench.runner.stop();
    bench.runner.stop();
    const RunResult result = bench.nextRun();
    QCOMPARE(result.outcome, Outcome::Stopped);
    QCOMPARE(result.standardOutput, "up\n"_ba);
    QVERIFY(!bench.runs.wait(50));
}

void TestCodeRunnerRun::stop_endsTheCompiler()
{
    RunnerBench bench(m_toolchain);
    bench.runner.run(runOf(mainOf("println!(\"never\");")));
    bench.runner.stop();
    bench.runner.stop();
    const RunResult result = bench.nextRun();
    QCOMPARE(result.outcome, Outcome::Stopped);
    QVERIFY(!bench.runs.wait(50));
    QVERIFY(bench.printed().isEmpty());
    QVERIFY(!bench.runner.isRunning());
    QCOMPARE(bench.run(runOf(mainOf("println!(\"again\");"))).standardOutput, "again\n"_ba);
}

void TestCodeRunnerRun::stop_withoutARun_doesNothing()
{
    RunnerBench bench(m_toolchain);
    bench.runner.stop();
    bench.runner.writeInput("x");
    bench.runner.closeInput();
    QVERIFY(!bench.runs.wait(50));
}

void TestCodeRunnerRun::run_duringARun_stopsTheFirst()
{
    RunnerBench bench(m_toolchain);
    bench.runner.run(runOf(mainOf("println!(\"up\");\nstd::thread::sleep(std::time::Duration::from_secs(100));")));
    QVERIFY(bench.output.wait(20'000));
    bench.runner.run(runOf(mainOf("println!(\"skipped\");")));
    bench.runner.run(runOf(mainOf("println!(\"second\");")));
    // One result for each: the one that never started is told at once.
    QCOMPARE(bench.nextRun().outcome, Outcome::Stopped);
    QCOMPARE(bench.nextRun().standardOutput, "up\n"_ba);
    QCOMPARE(bench.nextRun().standardOutput, "second\n"_ba);
    QVERIFY(!bench.runs.wait(50));
}

void TestCodeRunnerRun::toolchainChange_duringACompile_startsItAgain()
{
    RunnerBench bench(m_toolchain);
    bench.runner.run(runOf(mainOf("println!(\"hello\");")));
    Ochre::Toolchain::Toolchain other = m_toolchain;
    other.rustc.version += u"-other"; // the program gets another key
    bench.runner.setToolchain(other);
    const RunResult result = bench.nextRun();
    QVERIFY2(result.outcome == Outcome::Finished, qPrintable(result.message));
    QCOMPARE(result.standardOutput, "hello\n"_ba);
}

void TestCodeRunnerRun::destruction_duringARun_isQuiet()
{
    {
        RunnerBench bench(m_toolchain);
        bench.runner.run(runOf(mainOf("println!(\"up\");\nstd::thread::sleep(std::time::Duration::from_secs(100));")));
        QVERIFY(bench.output.wait(20'000));
    }
    RunnerBench compiling(m_toolchain);
    compiling.runner.run(runOf(mainOf("println!(\"x\");")));
    compiling.runner.setSource("fn main() {}", QStringLiteral("2024"));
    compiling.runner.checkNow();
}

void TestCodeRunnerRun::levelWithoutNamespaces_runsToo_data()
{
    QTest::addColumn<SandboxLevel>("level");
    QTest::newRow("restricted") << SandboxLevel::Restricted;
    QTest::newRow("limits only") << SandboxLevel::LimitsOnly;
}

void TestCodeRunnerRun::levelWithoutNamespaces_runsToo()
{
    QFETCH(SandboxLevel, level);
    Ochre::Toolchain::Toolchain toolchain = m_toolchain;
    toolchain.sandbox = level;
    RunnerBench bench(toolchain);
    const QByteArray body = "std::fs::write(\"a.txt\", \"x\").unwrap();\n"
                            "println!(\"{}\", std::fs::read_dir(\".\").unwrap().count());";
    const RunResult result = bench.run(runOf(mainOf(body)));
    QVERIFY2(result.outcome == Outcome::Finished, qPrintable(result.message + QString::fromUtf8(result.standardError)));
    QCOMPARE(result.standardOutput, "1\n"_ba);
    QCOMPARE(result.sandbox, level);
    // The file is gone with the run.
    QCOMPARE(bench.run(runOf(mainOf(body))).standardOutput, "1\n"_ba);
    QVERIFY(bench.check("fn main() { let x: u8 = \"\"; }\n").diagnostics.size() > 0);
    QVERIFY(bench.test("fn main() {}\n#[test]\nfn t() {}\n").allPassed());
}

void TestCodeRunnerRun::systemToolchain_runsToo()
{
    if (!QFile::exists(u"/usr/bin/rustc"_s)) {
        QSKIP("This system has no rustc of its own.");
    }
    RunnerBench bench(probeToolchain({u"/usr/bin/rustc"_s, helpersFolder()}));
    const RunResult result = bench.run(runOf(mainOf("println!(\"hello\");")));
    QVERIFY2(result.outcome == Outcome::Finished, qPrintable(result.message));
    QCOMPARE(result.standardOutput, "hello\n"_ba);
}

QTEST_GUILESS_MAIN(TestCodeRunnerRun)
#include "tst_coderunnerrun.moc"
