// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/compileorder.h"
#include "runner/scratch.h"
#include "support/runnerbench.h"

using namespace Ochre::Runner;
using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr auto hello = "fn main() {\n    println!(\"hello\");\n}\n";

/// A toolchain whose compiler is a script.
class FakeToolchain final {
public:
    explicit FakeToolchain(const Ochre::Toolchain::Toolchain &real, const QByteArray &script)
        : toolchain(real)
    {
        const QString path = m_folder.filePath(u"bin/rustc"_s);
        writeScript(path, script);
        toolchain.sysroot = m_folder.path();
        toolchain.rustc.path = path;
    }

    Ochre::Toolchain::Toolchain toolchain;

    void removeCompiler() { QFile::remove(toolchain.rustc.path); }

private:
    QTemporaryDir m_folder;
};

RunRequest runOf(const QByteArray &source)
{
    RunRequest request;
    request.trust = Trust::LearnerAllowed;
    request.source = source;
    return request;
}

} // namespace

class TestCodeRunnerFailures final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void oddCompiler_isAFailureNotAGreenCheck_data();
    void oddCompiler_isAFailureNotAGreenCheck();
    void vanishedCompiler_isAFailure();
    void missingToolchain_isExplained();
    void unwritableScratch_isExplained();
    void twoRunners_shareAScratchFolder();
    void leftovers_areSweptOnStart();
    void hugeIncrementalFolder_isDeleted();
    void readyBinary_survivesARestart();
    void readyBinary_isOfItsCompilerOnly();
    void folderThatCannotBeMade_startsNothing();
    void folderThatCannotBeMade_isTheReasonOfTests_data();
    void folderThatCannotBeMade_isTheReasonOfTests();
    void thousandsOfErrors_areCut();

private:
    Ochre::Toolchain::Toolchain m_toolchain;
};

void TestCodeRunnerFailures::initTestCase()
{
    m_toolchain = probeToolchain();
    QVERIFY(m_toolchain.canCompile());
}

void TestCodeRunnerFailures::oddCompiler_isAFailureNotAGreenCheck_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("words");
    QTest::newRow("garbage") << "echo 'what is this' >&2\n"_ba << u"what is this"_s;
    QTest::newRow("garbage and code") << "echo 'no idea' >&2; exit 9\n"_ba << u"no idea"_s;
    QTest::newRow("silent failure") << "exit 1\n"_ba << u"code 1"_s;
    QTest::newRow("hangs") << "sleep 100\n"_ba << u"too long"_s;
    QTest::newRow("crash report") << "printf \"thread 'rustc' panicked at compiler/a.rs:1:1:\\nboom\\nerror: internal "
                                     "compiler error: unexpected\\n\" >&2; exit 101\n"_ba
                                  << u"gave up"_s;
    QTest::newRow("dies") << "kill -SEGV $$\n"_ba << u"gave up"_s;
    QTest::newRow("no linker")
        << "echo '{\"$message_type\":\"diagnostic\",\"message\":\"linker `cc` not found\",\"code\":"
           "null,\"level\":\"error\",\"spans\":[],\"children\":[],\"rendered\":\"\"}' >&2; exit 1\n"_ba
        << u"apt install gcc"_s;
}

void TestCodeRunnerFailures::oddCompiler_isAFailureNotAGreenCheck()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, words);
    const FakeToolchain fake(m_toolchain, script);
    RunnerConfig config;
    config.compileLimits.wallMs = 700;
    RunnerBench bench(fake.toolchain, config);
    const CheckResult check = bench.check(hello);
    QVERIFY2(check.failure.contains(words), qPrintable(check.failure));
    const RunResult run = bench.run(runOf(hello));
    QVERIFY(run.outcome == Outcome::CompileFailed || run.outcome == Outcome::NotStarted);
    QVERIFY2(run.message.contains(words), qPrintable(run.message));
    QVERIFY(!bench.runner.isRunning());
}

void TestCodeRunnerFailures::vanishedCompiler_isAFailure()
{
    FakeToolchain fake(m_toolchain, "exit 0\n");
    RunnerBench bench(fake.toolchain);
    fake.removeCompiler();
    const CheckResult check = bench.check(hello);
    QVERIFY2(check.failure.contains(u"could not be started"), qPrintable(check.failure));
    QCOMPARE(bench.run(runOf(hello)).outcome, Outcome::NotStarted);
}

void TestCodeRunnerFailures::missingToolchain_isExplained()
{
    Ochre::Toolchain::Toolchain none;
    none.problems = {{u"No rustc."_s, u"Get one."_s}};
    RunnerBench bench(none);
    QCOMPARE(bench.check(hello).failure, u"No rustc. Get one."_s);
    const RunResult run = bench.run(runOf(hello));
    QCOMPARE(run.outcome, Outcome::NotStarted);
    QCOMPARE(run.message, u"No rustc. Get one."_s);
    QCOMPARE(bench.test(hello).message, u"No rustc. Get one."_s);
    QSignalSpy lint(&bench.runner, &CodeRunner::lintFinished);
    bench.runner.lint({.source = hello});
    QVERIFY(lint.wait(1000));
    QVERIFY(!lint.front().front().value<CheckResult>().failure.isEmpty());
    QSignalSpy format(&bench.runner, &CodeRunner::formatFinished);
    bench.runner.format({.source = hello});
    QVERIFY(format.wait(1000));
    QVERIFY(!format.front().at(1).value<Ochre::Result<QByteArray>>());
}

void TestCodeRunnerFailures::unwritableScratch_isExplained()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s)); // a file where the folder should be stops root too
    QVERIFY(file.open(QIODevice::WriteOnly));
    RunnerConfig config;
    config.scratch = file.fileName() + u"/scratch";
    RunnerBench bench(m_toolchain, config);
    const CheckResult check = bench.check(hello);
    QVERIFY(!check.failure.isEmpty());
    const RunResult run = bench.run(runOf(hello));
    QCOMPARE(run.outcome, Outcome::NotStarted);
    QVERIFY(!run.message.isEmpty());
    // As soon as the folder can be made, it works.
    file.close();
    QVERIFY(file.remove());
    QCOMPARE(bench.run(runOf(hello)).standardOutput, "hello\n"_ba);
}

void TestCodeRunnerFailures::twoRunners_shareAScratchFolder()
{
    RunnerBench first(m_toolchain);
    RunnerConfig config;
    config.scratch = first.folder.filePath(u"scratch"_s);
    RunnerBench second(m_toolchain, config);
    first.runner.run(runOf("fn main() { println!(\"one\"); }\n"));
    second.runner.run(runOf("fn main() { println!(\"two\"); }\n"));
    QCOMPARE(first.nextRun().standardOutput, "one\n"_ba);
    QCOMPARE(second.nextRun().standardOutput, "two\n"_ba);
}

void TestCodeRunnerFailures::leftovers_areSweptOnStart()
{
    QTemporaryDir folder;
    const QString kept(40, u'a');
    const QStringList names = {kept + u".1234.part", u"lesson.x.rcgu.o"_s, u"lesson.rmeta"_s};
    {
        Scratch scratch(folder.path());
        QVERIFY(scratch.prepare());
        for (const QString &name : names + QStringList{kept}) {
            QFile file(scratch.outFolder() + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }
    Scratch scratch(folder.path());
    QVERIFY(scratch.prepare());
    QVERIFY(scratch.isReady(kept));
    QCOMPARE(QDir(scratch.outFolder()).entryList(QDir::Files), QStringList{kept});
}

void TestCodeRunnerFailures::hugeIncrementalFolder_isDeleted()
{
    QTemporaryDir folder;
    Scratch scratch(folder.path());
    QVERIFY(scratch.prepare());
    const auto fill = [&scratch](const QString &name, qint64 bytes) {
        QVERIFY(QDir().mkpath(scratch.incrementalFolder() + u'/' + name));
        QFile file(scratch.incrementalFolder() + u'/' + name + u"/data");
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(bytes)); // sparse
    };
    fill(u"build"_s, Scratch::maxIncrementalBytes + 1);
    fill(u"test"_s, 1000);
    scratch.trim();
    QCOMPARE(QDir(scratch.incrementalFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList{u"test"_s});
}

void TestCodeRunnerFailures::readyBinary_survivesARestart()
{
    QTemporaryDir folder;
    RunnerConfig config;
    config.scratch = folder.path();
    {
        RunnerBench bench(m_toolchain, config);
        QVERIFY(bench.run(runOf(hello)).compileMs > 0);
    }
    RunnerBench bench(m_toolchain, config);
    const RunResult result = bench.run(runOf(hello));
    QCOMPARE(result.standardOutput, "hello\n"_ba);
    QCOMPARE(result.compileMs, 0);
}

// Two compilers of one version and path, as a nightly of another day, make different programs.
void TestCodeRunnerFailures::readyBinary_isOfItsCompilerOnly()
{
    auto other = m_toolchain;
    other.identity = u"another"_s;
    const CompileOrder order{.purpose = CompilePurpose::Build, .source = hello};
    QCOMPARE(keyOf(order, m_toolchain), keyOf(order, m_toolchain));
    QVERIFY(keyOf(order, m_toolchain) != keyOf(order, other));
}

// The folder goes between the build and the start, as when a disk is full: an empty path would be Ochre's own folder.
void TestCodeRunnerFailures::folderThatCannotBeMade_startsNothing()
{
    RunnerConfig config;
    config.sandboxed = false;
    RunnerBench bench(m_toolchain, config);
    const QString scratch = bench.folder.filePath(u"scratch/0"_s);
    QCOMPARE(bench.run(runOf(hello)).outcome, Outcome::Finished);
    bench.runner.run(runOf(hello));
    QVERIFY(QDir(scratch).removeRecursively());
    const RunResult run = bench.nextRun();
    QCOMPARE(run.outcome, Outcome::NotStarted);
    QVERIFY2(run.message.contains(u"folder could not be made"_s), qPrintable(run.message));
}

// The reason must not be lost on the way: nobody has stopped anything.
void TestCodeRunnerFailures::folderThatCannotBeMade_isTheReasonOfTests_data()
{
    QTest::addColumn<bool>("isLater"); // the folder is gone only when the first test has run
    QTest::newRow("before the list") << false;
    QTest::newRow("between two tests") << true;
}

void TestCodeRunnerFailures::folderThatCannotBeMade_isTheReasonOfTests()
{
    QFETCH(bool, isLater);
    RunnerConfig config;
    config.sandboxed = false;
    RunnerBench bench(m_toolchain, config);
    const QString scratch = bench.folder.filePath(u"scratch/0"_s);
    QByteArray tests = "#[test]\nfn a() {}\n";
    if (isLater) {
        // Two tests run at a time: the folder goes when both have begun, so that only the third has none.
        const QByteArray mark = '"' + bench.folder.filePath(u"begun"_s).toUtf8() + '"';
        tests = "#[test]\nfn a() { while !std::path::Path::new(" + mark + ").exists() {} std::fs::remove_dir_all(\""
                + scratch.toUtf8() + "\").ok(); }\n#[test]\nfn b() { std::fs::write(" + mark
                + ", \"\").unwrap(); std::thread::sleep(std::time::Duration::from_secs(2)); }\n"
                  "#[test]\nfn c() {}\n";
    }
    RunRequest request = runOf(hello);
    QVERIFY(isLater || bench.test(request.source, tests).allPassed()); // now the program is ready
    bench.tests.clear();
    bench.runner.runTests(request, tests);
    if (!isLater) {
        QVERIFY(QDir(scratch).removeRecursively());
    }
    QVERIFY(bench.tests.wait(30'000));
    const auto result = bench.tests.front().front().value<TestResult>();
    QCOMPARE(result.outcome, Outcome::NotStarted);
    QVERIFY2(result.message.contains(u"folder could not be made"_s), qPrintable(result.message));
}

void TestCodeRunnerFailures::thousandsOfErrors_areCut()
{
    QByteArray source = "fn main() {\n";
    for (int i = 0; i < 5000; ++i) {
        source += "    let x" + QByteArray::number(i) + ": u8 = \"\";\n";
    }
    RunnerBench bench(m_toolchain);
    const CheckResult result = bench.check(source + "}\n");
    QVERIFY2(result.failure.isEmpty(), qPrintable(result.failure));
    QVERIFY(result.diagnostics.size() >= 50 && result.diagnostics.size() <= 200);
}

QTEST_GUILESS_MAIN(TestCodeRunnerFailures)
#include "tst_coderunnerfailures.moc"
