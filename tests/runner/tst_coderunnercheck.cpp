// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/runnerbench.h"

using namespace Ochre::Runner;
using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr auto movedTwice =
    "fn main() {\n    let s = String::from(\"ö\");\n    let t = s;\n    println!(\"{s} {t}\");\n}\n";
constexpr auto overflow = "fn main() {\n    let b: u8 = 255 + 1;\n    println!(\"{b}\");\n}\n";
constexpr auto hello = "fn main() {\n    println!(\"hello\");\n}\n";

bool hasErrors(const CheckResult &result)
{
    return std::ranges::any_of(result.diagnostics, &Ochre::Diagnostics::Diagnostic::isError);
}

RunRequest runOf(const QByteArray &source)
{
    RunRequest request;
    request.trust = Trust::LearnerAllowed;
    request.source = source;
    return request;
}

} // namespace

class TestCodeRunnerCheck final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void check_findsTheErrorAtItsByte();
    void check_waitsForAPause();
    void edit_replacesTheCheck();
    void check_waitsForTheToolchain();
    void variablesOfCargo_areMissedInOneText();
    void innerNames_areNotTold_data();
    void innerNames_areNotTold();
    void unusableText_isRefused_data();
    void unusableText_isRefused();
    void build_findsWhatACheckCannot();
    void build_findsConstantPanics();
    void run_usesTheReadyBinary();
    void run_attachesToTheBackgroundBuild();
    void run_answersAKnownErrorAtOnce();
    void run_completesTheCheck();
    void library_isNoProgram();
    void lint_givesAdvice();
    void format_returnsTheText();
    void format_keepsTheLineEnds_data();
    void format_keepsTheLineEnds();
    void format_ofBrokenText_isAnError();

private:
    Ochre::Toolchain::Toolchain m_toolchain;
};

void TestCodeRunnerCheck::initTestCase()
{
    m_toolchain = probeToolchain();
    QVERIFY(m_toolchain.canCompile());
}

void TestCodeRunnerCheck::check_findsTheErrorAtItsByte()
{
    RunnerBench bench(m_toolchain);
    const CheckResult result = bench.check(movedTwice);
    QVERIFY2(result.failure.isEmpty(), qPrintable(result.failure));
    QCOMPARE(result.diagnostics.size(), size_t(1));
    QCOMPARE(result.diagnostics[0].code, u"E0382"_s);
    const auto *span = result.diagnostics[0].primarySpan();
    QVERIFY(span);
    QCOMPARE(span->file, u"main.rs"_s);
    QCOMPARE(QByteArray(movedTwice).sliced(span->byteStart, span->byteEnd - span->byteStart), "s"_ba);
    QCOMPARE(span->lineStart, 4);
    QVERIFY(result.complete); // a build would say the same
    QCOMPARE(result.source, QByteArray(movedTwice));
}

void TestCodeRunnerCheck::check_waitsForAPause()
{
    RunnerBench bench(m_toolchain);
    QVERIFY(!bench.check(hello).diagnostics.size());
    bench.runner.setDelays(100'000, 0);
    bench.checks.clear();
    QSignalSpy started(&bench.runner, &CodeRunner::checkStarted);
    bench.runner.setSource(movedTwice, QStringLiteral("2024"));
    QVERIFY(!started.wait(100));
    bench.runner.checkNow();
    QCOMPARE(started.size(), 1);
    QVERIFY(bench.checks.wait(30'000));
    QVERIFY(hasErrors(bench.checks.back().front().value<CheckResult>()));
}

void TestCodeRunnerCheck::edit_replacesTheCheck()
{
    RunnerBench bench(m_toolchain);
    for (int i = 0; i < 20; ++i) {
        bench.runner.setSource("fn main() { let x" + QByteArray::number(i) + ": u8 = \"\"; }\n",
                               QStringLiteral("2024"));
        bench.runner.checkNow();
    }
    bench.runner.setSource(movedTwice, QStringLiteral("2024"));
    QVERIFY(bench.checks.wait(30'000));
    QCOMPARE(bench.checks.size(), 1);
    QCOMPARE(bench.checks.front().front().value<CheckResult>().source, QByteArray(movedTwice));
    QVERIFY(!bench.checks.wait(300));
}

void TestCodeRunnerCheck::check_waitsForTheToolchain()
{
    RunnerBench bench({});
    bench.runner.setSource(movedTwice, QStringLiteral("2024"));
    QVERIFY(!bench.checks.wait(50));
    bench.runner.setToolchain(m_toolchain);
    QVERIFY(bench.checks.wait(30'000));
    QVERIFY(hasErrors(bench.checks.front().front().value<CheckResult>()));
}

// Without crates no cargo is played: as the bare compiler says.
void TestCodeRunnerCheck::variablesOfCargo_areMissedInOneText()
{
    RunnerBench bench(m_toolchain);
    const CheckResult result = bench.check("fn main() {\n    println!(\"{}\", env!(\"CARGO_PKG_VERSION\"));\n}\n");
    QVERIFY2(result.failure.isEmpty(), qPrintable(result.failure));
    QVERIFY(hasErrors(result));
    QCOMPARE(result.diagnostics[0].primarySpan()->lineStart, 2);
    QVERIFY(result.diagnostics[0].message.contains(u"CARGO_PKG_VERSION"));
}

void TestCodeRunnerCheck::innerNames_areNotTold_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("another file") << "mod helper;\nfn main() {}\n"_ba;
    QTest::newRow("a text beside it") << "fn main() {\n    println!(\"{}\", include_str!(\"notes.txt\"));\n}\n"_ba;
    QTest::newRow("a name of its own") << "#![crate_name = \"mine\"]\nfn main() {}\n"_ba;
    QTest::newRow("a library that is not there")
        << "#[link(name = \"nowhere\")]\nunsafe extern \"C\" {}\nfn main() {}\n"_ba;
    QTest::newRow("a type longer than a line")
        << "fn main() {\n    let a = (1, 2.0, 'c', \"d\", true, [1u8; 9], Some(Box::new(vec![String::new()])));\n"
           "    let b = (a.clone(), a.clone(), a.clone(), a.clone(), a.clone(), a.clone());\n    let _: () = b;\n}\n"_ba;
}

// The text has one name for its learner, main.rs, and no folders.
void TestCodeRunnerCheck::innerNames_areNotTold()
{
    QFETCH(QByteArray, source);
    RunnerBench bench(m_toolchain);
    const CheckResult result = bench.check(source, true);
    for (const auto &diagnostic : result.diagnostics) {
        QString told = diagnostic.message + diagnostic.rendered;
        for (const auto &note : diagnostic.notes) {
            told += note.message;
        }
        QVERIFY2(!told.contains(u"/box/"), qPrintable(told));
        QVERIFY2(!told.contains(bench.folder.path()), qPrintable(told));
    }
    QVERIFY2(!result.failure.contains(u"/box/"), qPrintable(result.failure));
}

void TestCodeRunnerCheck::unusableText_isRefused_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("words");
    QTest::newRow("NUL") << QByteArray("fn main() {}\0", 13) << u"NUL"_s;
    QTest::newRow("not UTF-8") << "fn main() { // \xff\n}"_ba << u"UTF-8"_s;
    QTest::newRow("too long") << QByteArray((1 << 20) + 1, '\n') << u"1 MiB"_s;
}

void TestCodeRunnerCheck::unusableText_isRefused()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, words);
    RunnerBench bench(m_toolchain);
    const CheckResult checked = bench.check(source);
    QVERIFY2(checked.failure.contains(words), qPrintable(checked.failure));
    QVERIFY(checked.diagnostics.empty());
    const RunResult run = bench.run(runOf(source));
    QCOMPARE(run.outcome, Outcome::NotStarted);
    QVERIFY2(run.message.contains(words), qPrintable(run.message));
}

void TestCodeRunnerCheck::build_findsWhatACheckCannot()
{
    RunnerBench bench(m_toolchain);
    const CheckResult result = bench.check(overflow, true);
    QVERIFY(result.complete);
    QVERIFY(hasErrors(result));
    QCOMPARE(result.diagnostics[0].code, u"arithmetic_overflow"_s);
    QCOMPARE(bench.run(runOf(overflow)).outcome, Outcome::CompileFailed);
}

void TestCodeRunnerCheck::build_findsConstantPanics()
{
    constexpr auto source = "struct S<const N: usize>;\n"
                            "impl<const N: usize> S<N> {\n    const OK: () = assert!(N > 2, \"too small\");\n"
                            "    fn new() -> Self {\n        let () = Self::OK;\n        S\n    }\n}\n"
                            "fn main() {\n    let _s = S::<1>::new();\n}\n";
    RunnerBench bench(m_toolchain);
    const CheckResult quick = bench.check(source);
    QVERIFY(!quick.complete && !hasErrors(quick));
    QVERIFY(bench.checks.wait(30'000));
    const auto complete = bench.checks.back().front().value<CheckResult>();
    QVERIFY(complete.complete);
    QVERIFY(hasErrors(complete));
}

void TestCodeRunnerCheck::run_usesTheReadyBinary()
{
    RunnerBench bench(m_toolchain);
    QVERIFY(bench.check(hello, true).complete);
    const RunResult result = bench.run(runOf(hello));
    QVERIFY2(result.outcome == Outcome::Finished, qPrintable(result.message));
    QCOMPARE(result.compileMs, 0);
    QCOMPARE(result.standardOutput, "hello\n"_ba);
    QCOMPARE(bench.run(runOf("fn main() { println!(\"other\"); }\n")).standardOutput, "other\n"_ba);
}

void TestCodeRunnerCheck::run_attachesToTheBackgroundBuild()
{
    RunnerBench bench(m_toolchain);
    QVERIFY(!bench.check(hello).complete); // the build has been started by now or is next
    const RunResult result = bench.run(runOf(hello));
    QCOMPARE(result.outcome, Outcome::Finished);
    QVERIFY(result.compileMs > 0);
    QVERIFY(!bench.checks.isEmpty()); // the same build has completed the check
    QVERIFY(bench.checks.back().front().value<CheckResult>().complete);
    QCOMPARE(bench.checks.size(), 1);
}

void TestCodeRunnerCheck::run_answersAKnownErrorAtOnce()
{
    RunnerBench bench(m_toolchain);
    QVERIFY(hasErrors(bench.check(movedTwice)));
    const RunResult result = bench.run(runOf(movedTwice));
    QCOMPARE(result.outcome, Outcome::CompileFailed);
    QCOMPARE(result.compileMs, 0);
    QCOMPARE(result.diagnostics.size(), size_t(1));
    QVERIFY2(result.message.contains(u"1 error"), qPrintable(result.message));
}

void TestCodeRunnerCheck::run_completesTheCheck()
{
    RunnerBench bench(m_toolchain);
    bench.runner.setDelays(100'000, 100'000);
    bench.runner.setSource(overflow, QStringLiteral("2024"));
    const RunResult result = bench.run(runOf(overflow));
    QCOMPARE(result.outcome, Outcome::CompileFailed);
    QVERIFY(bench.checks.size() == 1 || bench.checks.wait(5000));
    const auto check = bench.checks.front().front().value<CheckResult>();
    QVERIFY(check.complete && hasErrors(check));
}

void TestCodeRunnerCheck::library_isNoProgram()
{
    for (const QByteArray &kind : QByteArrayList{"lib", "proc-macro", "cdylib"}) {
        RunnerBench bench(m_toolchain);
        const RunResult result = bench.run(runOf("#![crate_type = \"" + kind + "\"]\nfn _f() {}\n"));
        QCOMPARE(result.outcome, Outcome::NotStarted);
        QVERIFY2(result.message.contains(u"library"), qPrintable(result.message));
    }
}

void TestCodeRunnerCheck::lint_givesAdvice()
{
    RunnerBench bench(m_toolchain);
    QSignalSpy spy(&bench.runner, &CodeRunner::lintFinished);
    bench.runner.lint(
        {.source = "fn one() -> i32 {\n    return 1;\n}\nfn main() {\n    println!(\"{}\", one());\n}\n"});
    QVERIFY(spy.wait(30'000));
    const auto result = spy.front().front().value<CheckResult>();
    QVERIFY2(result.failure.isEmpty(), qPrintable(result.failure));
    QCOMPARE(result.diagnostics.size(), size_t(1));
    QCOMPARE(result.diagnostics[0].code, u"clippy::needless_return"_s);
}

void TestCodeRunnerCheck::format_returnsTheText()
{
    RunnerBench bench(m_toolchain);
    QSignalSpy spy(&bench.runner, &CodeRunner::formatFinished);
    bench.runner.format({.source = "fn main(){let x=1;println!(\"{x} ö\");}"});
    QVERIFY(spy.wait(30'000));
    QCOMPARE(spy.front().at(0).toByteArray(), "fn main(){let x=1;println!(\"{x} ö\");}"_ba);
    const auto formatted = spy.front().at(1).value<Ochre::Result<QByteArray>>();
    QVERIFY2(formatted.has_value(), formatted ? "" : qPrintable(formatted.error().text()));
    QCOMPARE(*formatted, "fn main() {\n    let x = 1;\n    println!(\"{x} ö\");\n}\n"_ba);
}

void TestCodeRunnerCheck::format_keepsTheLineEnds_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("LF") << "\n"_ba;
    QTest::newRow("CR LF") << "\r\n"_ba;
}

void TestCodeRunnerCheck::format_keepsTheLineEnds()
{
    QFETCH(QByteArray, end);
    RunnerBench bench(m_toolchain);
    QSignalSpy spy(&bench.runner, &CodeRunner::formatFinished);
    bench.runner.format({.source = "fn main(){" + end + "let x=1;" + end + end + "println!(\"{x}\");}" + end});
    QVERIFY(spy.wait(30'000));
    const auto formatted = spy.front().at(1).value<Ochre::Result<QByteArray>>();
    QVERIFY2(formatted.has_value(), formatted ? "" : qPrintable(formatted.error().text()));
    QCOMPARE(*formatted, QByteArray("fn main() {\n    let x = 1;\n\n    println!(\"{x}\");\n}\n").replace("\n", end));
}

void TestCodeRunnerCheck::format_ofBrokenText_isAnError()
{
    RunnerBench bench(m_toolchain);
    QSignalSpy spy(&bench.runner, &CodeRunner::formatFinished);
    bench.runner.format({.source = "fn main( {\n"});
    QVERIFY(spy.wait(30'000));
    const auto formatted = spy.front().at(1).value<Ochre::Result<QByteArray>>();
    QVERIFY(!formatted);
    QVERIFY2(formatted.error().what.contains(u"rustfmt could not read"), qPrintable(formatted.error().text()));
}

QTEST_GUILESS_MAIN(TestCodeRunnerCheck)
#include "tst_coderunnercheck.moc"
