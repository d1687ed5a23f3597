// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/runnerbench.h"

using namespace Ochre::Runner;
using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr auto learner = "pub fn add(a: i32, b: i32) -> i32 {\n    a + b\n}\nfn main() {}\n";

const TestCase *find(const TestResult &result, QStringView name)
{
    const auto found = std::ranges::find(result.tests, name, &TestCase::name);
    return found == result.tests.end() ? nullptr : &*found;
}

} // namespace

class TestCodeRunnerTests final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void tests_areToldOneByOne();
    void learnersOwnTests_runToo();
    void hangAndAbort_takeNoOtherTestWithThem();
    void brokenProgram_isNotTested();
    void missingFunction_isToldInTheTests();
    void noTests_areNoSuccess();
    void stop_endsTests();
    void forgedResult_isNone_data();
    void forgedResult_isNone();
    void wordsBeforeMain_areNoTests_data();
    void wordsBeforeMain_areNoTests();
    void childThatExits_isNoEndOfTheTest_data();
    void childThatExits_isNoEndOfTheTest();
    void onlyIgnored_isNoSuccess();
    void loopAndSleep_areBothTooSlow();
    void openEnd_isTheLearnersError_data();
    void openEnd_isTheLearnersError();
    void learnersText_cannotDisturbTheTests_data();
    void learnersText_cannotDisturbTheTests();

private:
    Ochre::Toolchain::Toolchain m_toolchain;
};

void TestCodeRunnerTests::initTestCase()
{
    m_toolchain = probeToolchain();
    QVERIFY(m_toolchain.canCompile());
}

void TestCodeRunnerTests::tests_areToldOneByOne()
{
    RunnerBench bench(m_toolchain);
    const TestResult result = bench.test(learner, "#[test]\nfn adds() {\n    assert_eq!(add(1, 1), 2);\n}\n"
                                                  "#[test]\nfn fails() {\n    println!(\"seen\");\n"
                                                  "    assert_eq!(add(2, 2), 5);\n}\n"
                                                  "#[test]\n#[ignore]\nfn later() {}\n"
                                                  "#[test]\n#[should_panic]\nfn panics() {\n    panic!(\"yes\");\n}\n");
    QVERIFY2(result.outcome == Outcome::Finished, qPrintable(result.message));
    QCOMPARE(result.tests.size(), size_t(4));
    QVERIFY(!result.allPassed());
    QVERIFY(result.compileMs > 0);
    QVERIFY2(result.message.contains(u"1 test"), qPrintable(result.message));
    QCOMPARE(find(result, u"adds")->state, TestCase::State::Passed);
    QCOMPARE(find(result, u"later")->state, TestCase::State::Ignored);
    QCOMPARE(find(result, u"panics")->state, TestCase::State::Passed);
    const TestCase *failed = find(result, u"fails");
    QVERIFY(failed);
    QCOMPARE(failed->state, TestCase::State::Failed);
    QCOMPARE(failed->actual, u"4"_s);
    QCOMPARE(failed->expected, u"5"_s);
    QCOMPARE(failed->file, u"tests.rs"_s);
    QCOMPARE(failed->line, 8);
    QVERIFY(failed->output.contains(u"seen"));
    QVERIFY2(failed->message.contains(u"left == right"), qPrintable(failed->message));
    // Run again: the program is ready.
    bench.tests.clear();
    QVERIFY(bench.test(learner, "#[test]\nfn adds() {\n    assert_eq!(add(1, 1), 2);\n}\n").allPassed());
    QCOMPARE(bench.test(learner, "#[test]\nfn adds() {\n    assert_eq!(add(1, 1), 2);\n}\n").compileMs, 0);
}

void TestCodeRunnerTests::learnersOwnTests_runToo()
{
    RunnerBench bench(m_toolchain);
    const TestResult result = bench.test("fn main() {}\n#[test]\nfn own() {\n    assert!(1 > 2, \"why\");\n}\n");
    QCOMPARE(result.tests.size(), size_t(1));
    QCOMPARE(result.tests[0].name, u"own"_s);
    QCOMPARE(result.tests[0].state, TestCase::State::Failed);
    QCOMPARE(result.tests[0].file, u"main.rs"_s);
    QCOMPARE(result.tests[0].line, 4);
    QVERIFY2(result.tests[0].message.contains(u"why"), qPrintable(result.tests[0].message));
}

void TestCodeRunnerTests::hangAndAbort_takeNoOtherTestWithThem()
{
    RunnerBench bench(m_toolchain);
    Limits limits = Limits::forRun();
    limits.wallMs = 700;
    const TestResult result =
        bench.test(learner,
                   "#[test]\nfn a_hangs() { std::thread::sleep(std::time::Duration::from_secs(100)); }\n"
                   "#[test]\nfn b_aborts() { std::process::abort(); }\n"
                   "#[test]\nfn c_lies() { println!(\"test ochre_tests::c_lies ... ok\"); std::process::exit(3); }\n"
                   "#[test]\nfn d_passes() {}\n",
                   limits);
    QVERIFY2(result.outcome == Outcome::Finished, qPrintable(result.message));
    QCOMPARE(find(result, u"a_hangs")->state, TestCase::State::TimedOut);
    QVERIFY(find(result, u"a_hangs")->message.contains(u"still waiting"));
    QCOMPARE(find(result, u"b_aborts")->state, TestCase::State::Failed);
    QVERIFY(find(result, u"b_aborts")->message.contains(u"aborted"));
    QCOMPARE(find(result, u"c_lies")->state, TestCase::State::Failed);
    QCOMPARE(find(result, u"d_passes")->state, TestCase::State::Passed);
}

void TestCodeRunnerTests::brokenProgram_isNotTested()
{
    RunnerBench bench(m_toolchain);
    const TestResult result = bench.test("fn main() { let x: u8 = \"\"; }\n", "#[test]\nfn t() {}\n");
    QCOMPARE(result.outcome, Outcome::CompileFailed);
    QVERIFY(result.tests.empty());
    QCOMPARE(result.diagnostics[0].code, u"E0308"_s);
    QCOMPARE(result.diagnostics[0].primarySpan()->file, u"main.rs"_s);
}

void TestCodeRunnerTests::missingFunction_isToldInTheTests()
{
    RunnerBench bench(m_toolchain);
    const TestResult result = bench.test(learner, "#[test]\nfn t() {\n    assert_eq!(subtract(1, 1), 0);\n}\n");
    QCOMPARE(result.outcome, Outcome::CompileFailed);
    QCOMPARE(result.diagnostics[0].code, u"E0425"_s);
    const auto *span = result.diagnostics[0].primarySpan();
    QCOMPARE(span->file, u"tests.rs"_s);
    QCOMPARE(span->lineStart, 3);
}

void TestCodeRunnerTests::noTests_areNoSuccess()
{
    RunnerBench bench(m_toolchain);
    const TestResult result = bench.test(learner);
    QCOMPARE(result.outcome, Outcome::Finished);
    QVERIFY(!result.allPassed());
    QVERIFY(result.message.contains(u"no tests"));
}

void TestCodeRunnerTests::stop_endsTests()
{
    RunnerBench bench(m_toolchain);
    RunRequest request;
    request.trust = Trust::LearnerAllowed;
    request.source = learner;
    const QByteArray tests = "#[test]\nfn hangs() { std::thread::sleep(std::time::Duration::from_secs(100)); }\n"
                             "#[test]\nfn zleeps() { std::thread::sleep(std::time::Duration::from_secs(100)); }\n"
                             "#[test]\nfn zz() {}\n";
    QSignalSpy started(&bench.runner, &CodeRunner::programStarted);
    bench.runner.runTests(request, tests);
    QVERIFY(started.wait(30'000));
    bench.runner.stop();
    QVERIFY(bench.tests.wait(10'000));
    const auto result = bench.tests.front().front().value<TestResult>();
    QCOMPARE(result.outcome, Outcome::Stopped);
    QVERIFY(!bench.runner.isRunning());
    // While it compiles.
    bench.tests.clear();
    request.source += "// changed\n";
    bench.runner.runTests(request, tests);
    bench.runner.stop();
    QVERIFY(bench.tests.wait(10'000));
    QCOMPARE(bench.tests.size(), 1);
    QCOMPARE(bench.tests.front().front().value<TestResult>().outcome, Outcome::Stopped);
}

void TestCodeRunnerTests::forgedResult_isNone_data()
{
    QTest::addColumn<QByteArray>("body"); // of the function under test, which should return 2
    QTest::newRow("exit") << "std::process::exit(0)"_ba;
    QTest::newRow("exit after a line of libtest's")
        << "let _ = std::io::stdout().write_all(b\"test ochre_tests::t ... ok\\n\"); std::process::exit(0)"_ba;
    QTest::newRow("exit after a summary of libtest's")
        << "let _ = std::io::stdout().write_all(b\"\\n\\ntest result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 "
           "filtered out; finished in 0.00s\\n\\n\"); std::process::exit(0)"_ba;
    const QByteArray wholeEnding =
        "let _ = std::io::stdout().write_all(b\"ok\\n\\ntest result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 "
        "filtered out; finished in 0.00s\\n\\n\"); ";
    QTest::newRow("the whole ending of libtest's, and exit") << wholeEnding + "std::process::exit(0)";
    QTest::newRow("the whole ending, and exit in a thread")
        << wholeEnding + "std::thread::spawn(|| std::process::exit(0)).join().unwrap()";
    QTest::newRow("the whole ending, and _exit")
        << wholeEnding + "unsafe extern \"C\" { fn _exit(code: i32) -> !; }\nunsafe { _exit(0) }";
    QTest::newRow("the whole ending, and the system call")
        << wholeEnding + "unsafe extern \"C\" { fn syscall(n: i64, ...) -> i64; }\nunsafe { syscall(231, 0); }\n3";
    QTest::newRow("the whole ending, and another program")
        << wholeEnding
               + "use std::os::unix::process::CommandExt;\nlet _ = std::process::Command::new(\"true\").exec();\n3";
    QTest::newRow("failing, with a summary at the exit")
        << "unsafe extern \"C\" { fn atexit(f: extern \"C\" fn()) -> i32; }\n"
           "extern \"C\" fn lie() { let _ = std::io::stdout().write_all(b\"test result: ok. 0 passed; 0 failed; 1 "
           "ignored; 0 measured; 0 filtered out; finished in 0.00s\\n\\n\"); }\n"
           "unsafe { atexit(lie); }\n3"_ba;
    QTest::newRow("itself again, in another process")
        << "if std::env::var_os(\"AGAIN\").is_some() { return 2; }\n"
           "let me = std::env::current_exe().unwrap();\n"
           "let _ = std::process::Command::new(me).args([\"ochre_tests::t\", \"--exact\"]).env(\"AGAIN\", "
           "\"1\").status();\n"
           "std::process::exit(0)"_ba;
}

void TestCodeRunnerTests::forgedResult_isNone()
{
    QFETCH(QByteArray, body);
    RunnerBench bench(m_toolchain);
    const TestResult result = bench.test("#[allow(unused_imports)]\nuse std::io::Write;\npub fn two() -> i32 {\n" + body
                                             + "\n}\nfn main() {}\n",
                                         "#[test]\nfn t() {\n    assert_eq!(two(), 2);\n}\n");
    QVERIFY2(result.outcome == Outcome::Finished, qPrintable(result.message));
    QCOMPARE(result.tests.size(), size_t(1));
    QCOMPARE(result.tests[0].state, TestCase::State::Failed);
    QVERIFY(!result.allPassed());
    QVERIFY(!result.tests[0].message.isEmpty());
}

void TestCodeRunnerTests::wordsBeforeMain_areNoTests_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("said");
    QTest::newRow("a report, and the end")
        << "println!(\"\\nrunning 1 test\\ntest ochre_tests::t ... ok\\n\\ntest result: ok. 1 passed; 0 failed; 0 "
           "ignored; 0 measured; 0 filtered out; finished in 0.00s\\n\");\nstd::process::exit(0);"_ba
        << u"before it could name its tests"_s;
    // Its own list goes nowhere, so that only a test that passes is there.
    QTest::newRow("a list of one's own")
        << "if std::env::args().any(|word| word == \"--list\") {\n    println!(\"mine: test\");\n"
           "    unsafe { dup2(open(c\"/dev/null\".as_ptr(), 1), 1) };\n}"_ba
        << u"does not name every test"_s;
}

// What runs before main speaks in libtest's place.
void TestCodeRunnerTests::wordsBeforeMain_areNoTests()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, said);
    RunnerBench bench(m_toolchain);
    const TestResult result = bench.test("unsafe extern \"C\" {\n    fn dup2(from: i32, to: i32) -> i32;\n"
                                         "    fn open(path: *const core::ffi::c_char, flags: i32) -> i32;\n}\n"
                                         "extern \"C\" fn first() {\n"
                                             + body
                                             + "\n}\n#[used]\n#[unsafe(link_section = \".init_array\")]\n"
                                               "static FIRST: extern \"C\" fn() = first;\n"
                                               "#[test]\nfn mine() {}\npub fn two() -> i32 {\n    3\n}\nfn main() {}\n",
                                         "#[test]\nfn t() {\n    assert_eq!(two(), 2);\n}\n");
    QVERIFY2(result.outcome == Outcome::Finished && !result.allPassed(), qPrintable(result.message));
    QVERIFY2(result.message.contains(said), qPrintable(result.message));
    QCOMPARE(result.tests.size(), size_t(0));
}

void TestCodeRunnerTests::childThatExits_isNoEndOfTheTest_data()
{
    QTest::addColumn<SandboxLevel>("level");
    QTest::newRow("as here") << m_toolchain.sandbox;
    QTest::newRow("restricted") << SandboxLevel::Restricted;
    QTest::newRow("limits only") << SandboxLevel::LimitsOnly;
}

void TestCodeRunnerTests::childThatExits_isNoEndOfTheTest()
{
    QFETCH(SandboxLevel, level);
    Ochre::Toolchain::Toolchain toolchain = m_toolchain;
    toolchain.sandbox = level;
    RunnerBench bench(toolchain);
    const TestResult result = bench.test("pub fn run() -> bool {\n"
                                         "    std::env::var_os(\"LD_PRELOAD\").is_none()\n"
                                         "        && std::process::Command::new(\"true\").status().unwrap().success()\n"
                                         "        && std::process::Command::new(\"sh\").args([\"-c\", \"exit 0\"])"
                                         ".status().unwrap().success()\n}\nfn main() {}\n",
                                         "#[test]\nfn t() {\n    assert!(run());\n}\n");
    QVERIFY2(result.allPassed(), qPrintable(result.message));
}

void TestCodeRunnerTests::onlyIgnored_isNoSuccess()
{
    RunnerBench bench(m_toolchain);
    const TestResult result =
        bench.test(learner, "#[test]\n#[ignore]\nfn a() {}\n#[test]\n#[ignore = \"why\\n so\"]\nfn b() {}\n");
    QCOMPARE(result.outcome, Outcome::Finished);
    QVERIFY(!result.allPassed());
    QCOMPARE(find(result, u"a")->state, TestCase::State::Ignored);
    QCOMPARE(find(result, u"b")->state, TestCase::State::Ignored);
    QVERIFY2(result.message.contains(u"No test ran"), qPrintable(result.message));
}

void TestCodeRunnerTests::loopAndSleep_areBothTooSlow()
{
    RunnerBench bench(m_toolchain);
    Limits limits = Limits::forRun();
    limits.cpuSeconds = 1;
    limits.wallMs = 5000;
    const TestResult result =
        bench.test(learner,
                   "#[test]\nfn loops() { let mut n = 0u64; loop { n = std::hint::black_box(n.wrapping_add(1)); } }\n"
                   "#[test]\nfn sleeps() { std::thread::sleep(std::time::Duration::from_secs(100)); }\n",
                   limits);
    QCOMPARE(find(result, u"loops")->state, TestCase::State::TimedOut);
    QCOMPARE(find(result, u"sleeps")->state, TestCase::State::TimedOut);
}

// The tests stand behind it: it must not become a part of them, or take them away.
void TestCodeRunnerTests::openEnd_isTheLearnersError_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("doc comment") << "/// half a thought"_ba;
    QTest::newRow("doc comment and a remark") << "/// half\n// a thought\n"_ba;
    QTest::newRow("attribute that removes") << "#[cfg(any())]"_ba;
    QTest::newRow("attribute of a test") << "#[test]\n"_ba;
    QTest::newRow("missing brace") << "fn open() {\n"_ba;
    QTest::newRow("missing brace of a module") << "mod open {\nfn f() {}\n"_ba;
    QTest::newRow("comment") << "/* open"_ba;
    QTest::newRow("text") << "const TEXT: &str = \"open"_ba;
}

void TestCodeRunnerTests::openEnd_isTheLearnersError()
{
    QFETCH(QByteArray, end);
    const QByteArray text = learner + end;
    RunnerBench bench(m_toolchain);
    const TestResult result = bench.test(text, "#[test]\nfn t() {\n    assert_eq!(add(1, 1), 2);\n}\n");
    QCOMPARE(result.outcome, Outcome::CompileFailed);
    const CheckResult alone = bench.check(text);
    QVERIFY(!alone.diagnostics.empty());
    QCOMPARE(result.diagnostics.size(), alone.diagnostics.size());
    QCOMPARE(result.diagnostics[0].message, alone.diagnostics[0].message);
    QVERIFY(result.diagnostics[0].spans == alone.diagnostics[0].spans);
}

void TestCodeRunnerTests::learnersText_cannotDisturbTheTests_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("tests");
    QTest::addColumn<bool>("passes");
    const QByteArray right = "#[test]\nfn t() {\n    assert_eq!(add(1, 1), 2);\n}\n";
    const QByteArray wrong = "#[test]\nfn t() {\n    assert_eq!(add(1, 1), 3);\n}\n";
    const QByteArray alone = "#[test]\nfn t() {\n    assert!(1 < 2);\n}\n"; // uses nothing of the learner's
    QTest::newRow("forbid") << "#![forbid(unused_imports)]\n"_ba << right << true;
    QTest::newRow("forbid, tests that use nothing") << "#![forbid(unused_imports)]\n"_ba << alone << true;
    QTest::newRow("deny everything") << "#![deny(warnings)]\n#![allow(dead_code)]\n"_ba << alone << true;
    QTest::newRow("own assert_eq") << "macro_rules! assert_eq { ($($all:tt)*) => {} }\n"_ba << wrong << false;
    QTest::newRow("own assert") << "macro_rules! assert { ($($all:tt)*) => {} }\n"_ba
                                << QByteArray(alone).replace("1 < 2", "1 > 2") << false;
    QTest::newRow("own assert_eq that denies all") << "#![deny(warnings)]\n#![allow(dead_code, unused_macros)]\n"
                                                      "macro_rules! assert_eq { ($($all:tt)*) => { panic!() } }\n"_ba
                                                   << right << true;
    QTest::newRow("own panic") << "macro_rules! panic { ($($all:tt)*) => { () } }\n"_ba
                               << "#[test]\nfn t() {\n    if add(1, 1) != 3 { panic!(\"no\") }\n}\n"_ba << false;
    QTest::newRow("own format") << "macro_rules! format { ($($all:tt)*) => { String::from(\"3\") } }\n"_ba
                                << "#[test]\nfn t() {\n    assert_eq!(format!(\"{}\", add(1, 1)), \"3\");\n}\n"_ba
                                << false;
    QTest::newRow("macro that defines one") << "macro_rules! make { ($name:ident) => { macro_rules! $name "
                                               "{ (add(1, 1), 3) => {} } } }\nmake!(assert_eq);\n"_ba
                                            << wrong << false;
    QTest::newRow("macro under another's name")
        << "#[allow(unused_imports)]\nuse std::stringify as assert_eq;\n"_ba << wrong << false;
    QTest::newRow("byte order mark in the tests") << QByteArray() << QByteArray("\xEF\xBB\xBF" + right) << true;
}

void TestCodeRunnerTests::learnersText_cannotDisturbTheTests()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, tests);
    QFETCH(bool, passes);
    RunnerBench bench(m_toolchain);
    const TestResult result = bench.test(head + learner, tests);
    QVERIFY2(result.outcome == Outcome::Finished,
             qPrintable(result.message + (result.diagnostics.empty() ? QString() : result.diagnostics[0].message)));
    QCOMPARE(result.tests.size(), size_t(1));
    QCOMPARE(result.tests[0].state, passes ? TestCase::State::Passed : TestCase::State::Failed);
    if (!passes) {
        QCOMPARE(result.tests[0].file, u"tests.rs"_s);
        QCOMPARE(result.tests[0].line, 3);
    }
}

QTEST_GUILESS_MAIN(TestCodeRunnerTests)
#include "tst_coderunnertests.moc"
