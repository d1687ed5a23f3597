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
    request.trust = Trust::Learner;
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

QTEST_GUILESS_MAIN(TestCodeRunnerTests)
#include "tst_coderunnertests.moc"
