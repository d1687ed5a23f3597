// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/projectscratch.h"
#include "support/runnerbench.h"

#include <QThreadPool>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Runner;
using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int cargoMs = 60'000;

const QByteArray manifest =
    "[package]\nname = \"counter\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n";
const QByteArray library =
    "pub fn next(number: u32) -> u32 {\n    number + 1\n}\n\n#[cfg(test)]\nmod tests {\n"
    "    #[test]\n    fn one_follows_zero() {\n        assert_eq!(super::next(0), 1);\n    }\n}\n";
const QByteArray program = "use std::io::Read;\n\nfn main() {\n    let mut text = String::new();\n"
                           "    std::io::stdin().read_to_string(&mut text).unwrap();\n"
                           "    let number: u32 = text.trim().parse().unwrap();\n"
                           "    println!(\"{}\", counter::next(number));\n}\n";
const QByteArray tests = "#[test]\nfn follows() {\n    assert_eq!(counter::next(41), 42);\n}\n";

/// A project of its own name with a library, a program and an integration test.
Project counter(const QString &id = u"lesson/counter"_s)
{
    return {id,
            {{u"Cargo.toml"_s, manifest},
             {u"src/lib.rs"_s, library},
             {u"src/main.rs"_s, program},
             {u"tests/steps.rs"_s, tests}}};
}

Project with(const QString &path, const QByteArray &text)
{
    Project project = counter();
    const auto file = std::ranges::find(project.files, path, &SourceFile::path);
    if (file == project.files.end()) {
        project.files.push_back({path, text});
    } else {
        file->text = text;
    }
    return project;
}

const TestCase *find(const TestResult &result, QStringView name)
{
    const auto found = std::ranges::find(result.tests, name, &TestCase::name);
    return found == result.tests.end() ? nullptr : &*found;
}

} // namespace

/// Cargo projects through the face of the runner, with a real cargo. One runner for all: its folder stays built.
class TestCodeRunnerProject final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_toolchain = probeToolchain();
        QVERIFY(m_toolchain.canCompile());
        if (m_toolchain.cargo.version.isEmpty()) {
            QSKIP("There is no cargo on this machine.");
        }
        m_bench = std::make_unique<RunnerBench>(m_toolchain);
    }

    void cleanupTestCase() { m_bench.reset(); }

    void run_startsTheProgram()
    {
        const RunResult result = run(counter(), "41\n");
        QVERIFY2(result.outcome == Outcome::Finished, qPrintable(result.message));
        QCOMPARE(result.standardOutput, "42\n");
        QVERIFY(result.compileMs > 0);
    }

    void changedText_isWhatRuns()
    {
        QCOMPARE(run(with(u"src/lib.rs"_s, QByteArray(library).replace("+ 1", "+ 5")), "1\n").standardOutput, "6\n");
        QCOMPARE(run(counter(), "1\n").standardOutput, "2\n");
    }

    void panic_namesItsFile()
    {
        const RunResult result = run(counter(), "four\n");
        QCOMPARE(result.outcome, Outcome::Panicked);
        QVERIFY2(result.standardError.contains("src/main.rs:6:"), result.standardError.constData());
    }

    void compileError_isToldInItsFile()
    {
        const RunResult result = run(with(u"src/lib.rs"_s, "pub fn next(number: u32) -> u32 {\n    \"\"\n}\n"), "1\n");
        QCOMPARE(result.outcome, Outcome::CompileFailed);
        QCOMPARE(result.diagnostics.front().code, u"E0308"_s);
        QCOMPARE(result.diagnostics.front().primarySpan()->file, u"src/lib.rs"_s);
        QCOMPARE(result.diagnostics.front().primarySpan()->lineStart, 2);
    }

    void brokenManifest_isToldAtItsPlace()
    {
        const RunResult result = run(with(u"Cargo.toml"_s, "[package]\nname = \"counter\"\nversion = 1\n"), {});
        QCOMPARE(result.outcome, Outcome::CompileFailed);
        QCOMPARE(result.diagnostics.size(), size_t(1));
        const auto *span = result.diagnostics.front().primarySpan();
        QVERIFY(span);
        QCOMPARE(span->file, u"Cargo.toml"_s);
        QCOMPARE(span->lineStart, 3);
    }

    void unknownCrate_isToldWithTheWayToGetIt()
    {
        const RunResult result = run(with(u"Cargo.toml"_s, manifest + "no-such-crate = \"1\"\n"), {});
        QCOMPARE(result.outcome, Outcome::CompileFailed);
        QVERIFY2(result.diagnostics.front().message.contains(u"no-such-crate"_s)
                     || result.diagnostics.front().message.contains(u"no matching package"_s),
                 qPrintable(result.diagnostics.front().message));
        QVERIFY(!result.diagnostics.front().notes.empty());
    }

    void libraryAlone_hasNothingToRun()
    {
        Project project = counter(u"lesson/library"_s);
        std::erase_if(project.files, [](const SourceFile &file) { return file.path == u"src/main.rs"; });
        const RunResult result = run(project, {});
        QCOMPARE(result.outcome, Outcome::NotStarted);
        QVERIFY2(result.message.contains(u"library"_s), qPrintable(result.message));
    }

    void tests_areToldOneByOne()
    {
        const TestResult result = test(counter());
        QVERIFY2(result.allPassed(), qPrintable(result.message));
        QCOMPARE(result.tests.size(), size_t(2));
        QVERIFY(find(result, u"tests::one_follows_zero"));
        QVERIFY(find(result, u"steps::follows"));
    }

    void failingTest_namesFileLineAndValues()
    {
        const TestResult result = test(with(u"src/lib.rs"_s, QByteArray(library).replace("+ 1", "+ 2")));
        QCOMPARE(result.outcome, Outcome::Finished);
        const TestCase *unit = find(result, u"tests::one_follows_zero");
        QVERIFY(unit);
        QCOMPARE(unit->state, TestCase::State::Failed);
        QCOMPARE(unit->file, u"src/lib.rs"_s);
        QCOMPARE(unit->line, 9);
        const TestCase *integration = find(result, u"steps::follows");
        QVERIFY(integration);
        QCOMPARE(integration->file, u"tests/steps.rs"_s);
        QCOMPARE(integration->line, 3);
        QCOMPARE(integration->actual, u"43"_s);
        QCOMPARE(integration->expected, u"42"_s);
    }

    void hangingTest_isEndedAndTakesNoOtherWithIt()
    {
        Limits limits = Limits::forRun();
        limits.wallMs = 800;
        const TestResult result =
            test(with(u"tests/steps.rs"_s, tests + "#[test]\nfn hangs() {\n    std::thread::park();\n    loop {}\n}\n"),
                 limits);
        QCOMPARE(find(result, u"steps::hangs")->state, TestCase::State::TimedOut);
        QCOMPARE(find(result, u"steps::follows")->state, TestCase::State::Passed);
    }

    void integrationTest_canStartTheProgram()
    {
        const TestResult result =
            test(with(u"tests/steps.rs"_s,
                      "use std::process::{Command, Stdio};\n#[test]\nfn starts() {\n"
                      "    let status = Command::new(env!(\"CARGO_BIN_EXE_counter\")).stdin(Stdio::null())\n"
                      "        .stderr(Stdio::null()).status().unwrap();\n    assert!(!status.success());\n}\n"));
        QVERIFY2(result.allPassed(), qPrintable(result.message));
    }

    void stop_endsBuildAndProgram()
    {
        RunRequest request;
        request.trust = Trust::LearnerAllowed;
        request.project =
            with(u"build.rs"_s, "fn main() {\n    std::thread::sleep(std::time::Duration::from_secs(99));\n}\n");
        m_bench->runs.clear();
        QSignalSpy progress(&m_bench->runner, &CodeRunner::cratesProgressed);
        m_bench->runner.run(request);
        QVERIFY(progress.wait(cargoMs)); // cargo is at work
        m_bench->runner.stop();
        QCOMPARE(m_bench->nextRun().outcome, Outcome::Stopped);

        QSignalSpy waiting(&m_bench->runner, &CodeRunner::waitingForInputChanged);
        request.project = counter();
        m_bench->runner.run(request);
        QVERIFY(waiting.wait(cargoMs));
        m_bench->runner.stop();
        QCOMPARE(m_bench->nextRun().outcome, Outcome::Stopped);
    }

    void check_followsTheTexts()
    {
        QSignalSpy checked(&m_bench->runner, &CodeRunner::projectChecked);
        const Project broken = with(u"src/main.rs"_s, "fn main() {\n    let x: u8 = \"\";\n}\n");
        m_bench->runner.setProject(counter(), Trust::LearnerAllowed);
        m_bench->runner.setProject(broken, Trust::LearnerAllowed);
        QVERIFY(checked.wait(cargoMs));
        QCOMPARE(checked.size(), 1);
        const auto result = checked.front().front().value<ProjectCheckResult>();
        QVERIFY(result.project == broken);
        QVERIFY2(result.failure.isEmpty(), qPrintable(result.failure));
        QCOMPARE(std::ranges::count_if(result.diagnostics, &Diagnostics::Diagnostic::isError), 1);
        QCOMPARE(result.diagnostics.front().primarySpan()->file, u"src/main.rs"_s);
        // A single text is checked again when the project is put away.
        m_bench->runner.setProject({}, Trust::LearnerAllowed);
        const CheckResult single = m_bench->check("fn main() { let x: u8 = \"\"; }\n");
        QCOMPARE(single.diagnostics.front().code, u"E0308"_s);
        QCOMPARE(checked.size(), 1);
    }

    void check_givesWayToARun()
    {
        QSignalSpy checked(&m_bench->runner, &CodeRunner::projectChecked);
        m_bench->runner.setProject(with(u"src/main.rs"_s, program + "// changed\n"), Trust::LearnerAllowed);
        m_bench->runner.checkNow();
        QCOMPARE(run(counter(), "1\n").standardOutput, "2\n");
        QVERIFY(!checked.isEmpty() || checked.wait(cargoMs)); // and comes after it
        m_bench->runner.setProject({}, Trust::LearnerAllowed);
    }

    void clippy_looksAtTheProject()
    {
        if (!m_toolchain.clippy.isFound()) {
            QSKIP("Clippy is not installed.");
        }
        QSignalSpy linted(&m_bench->runner, &CodeRunner::lintFinished);
        m_bench->runner.lint(
            {.project = with(u"src/lib.rs"_s, "pub fn next(number: u32) -> u32 {\n    return number + 1;\n}\n"),
             .trust = Trust::LearnerAllowed});
        QVERIFY(linted.wait(cargoMs));
        const auto result = linted.front().front().value<CheckResult>();
        QCOMPARE(result.diagnostics.front().code, u"clippy::needless_return"_s);
    }

    void configurationOfTheUser_isNotRead_data() { weakerSandboxes_buildAndTestToo_data(); }

    // One that would start another program, in the folders above and in the home.
    void configurationOfTheUser_isNotRead()
    {
        QFETCH(SandboxLevel, level);
        Ochre::Toolchain::Toolchain toolchain = m_toolchain;
        toolchain.sandbox = level;
        RunnerBench bench(toolchain);
        const QString mark = bench.folder.filePath(u"mark"_s);
        const QString wrapper = bench.folder.filePath(u"wrapper"_s);
        writeScript(wrapper, "touch " + mark.toUtf8() + "\nexec \"$@\"\n");
        const QString above = bench.folder.filePath(u".cargo"_s);
        QVERIFY(QDir().mkpath(above));
        QFile configuration(above + u"/config.toml");
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write("[build]\nrustc-wrapper = \"" + wrapper.toUtf8() + "\"\n");
        configuration.close();
        RunRequest request;
        request.trust = Trust::LearnerAllowed;
        request.project = counter();
        request.input = "1\n";
        request.closeInput = true;
        const RunResult result = bench.run(request);
        QVERIFY2(result.outcome == Outcome::Finished, qPrintable(result.message));
        QCOMPARE(result.standardOutput, "2\n");
        QVERIFY(!QFile::exists(mark));
    }

    void weakerSandboxes_buildAndTestToo_data()
    {
        QTest::addColumn<SandboxLevel>("level");
        QTest::newRow("restricted") << SandboxLevel::Restricted;
        QTest::newRow("limits only") << SandboxLevel::LimitsOnly;
    }

    void weakerSandboxes_buildAndTestToo()
    {
        QFETCH(SandboxLevel, level);
        Ochre::Toolchain::Toolchain toolchain = m_toolchain;
        toolchain.sandbox = level;
        RunnerBench bench(toolchain);
        RunRequest request;
        request.trust = Trust::LearnerAllowed;
        request.project = counter();
        bench.runner.runTests(request);
        QVERIFY(bench.tests.wait(cargoMs));
        const auto result = bench.tests.takeFirst().front().value<TestResult>();
        QVERIFY2(result.allPassed(), qPrintable(result.message));
    }

    void badPaths_areRefused_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"../x.rs", "/etc/x.rs", ".cargo/config.toml", "src/../../x.rs", "a//b.rs",
                                 "target/x.rs", "src/lib.rs/x.rs", "src\\x.rs", "-x.rs", ""}) {
            QTest::newRow(path) << QString::fromUtf8(path);
        }
    }

    void badPaths_areRefused()
    {
        QFETCH(QString, path);
        const RunResult result = run(with(path, "x"), {});
        QCOMPARE(result.outcome, Outcome::NotStarted);
        QVERIFY(result.message.contains(u"not changed"_s));
    }

    void linksOfABuildScript_areNotWrittenThrough()
    {
        QTemporaryDir folder;
        ProjectScratch scratch(folder.filePath(u"projects"_s));
        QVERIFY(scratch.write(counter()));
        const QString package = scratch.folders(counter()).package;
        const QString precious = folder.filePath(u"precious"_s);
        QVERIFY(QDir().mkpath(precious));
        QVERIFY(QFile::remove(package + u"/src/main.rs"_s));
        QVERIFY(QFile::link(precious + u"/main.rs"_s, package + u"/src/main.rs"_s));
        QVERIFY(QFile::remove(package + u"/tests/steps.rs"_s) && QDir(package).rmdir(u"tests"_s));
        QVERIFY(QFile::link(precious, package + u"/tests"_s));
        QVERIFY(QDir(package).mkpath(u".cargo"_s));
        QVERIFY(QFile::link(precious, package + u"/.cargo/config.toml"_s));
        QVERIFY(scratch.write(counter()));
        QVERIFY(QDir(precious).isEmpty());
        QVERIFY(!QFileInfo(package + u"/src/main.rs"_s).isSymLink());
        QVERIFY(QFileInfo(package + u"/tests/steps.rs"_s).isFile());
        QVERIFY(!QFileInfo::exists(package + u"/.cargo"_s));
        QThreadPool::globalInstance()->waitForDone();
    }

    void unchangedFiles_keepTheirTime()
    {
        QTemporaryDir folder;
        ProjectScratch scratch(folder.filePath(u"projects"_s));
        QVERIFY(scratch.write(counter()));
        const QString package = scratch.folders(counter()).package;
        QFile old(package + u"/src/lib.rs"_s);
        QVERIFY(old.open(QIODevice::ReadWrite));
        const QDateTime past(QDate(2020, 1, 1), QTime(1, 0));
        QVERIFY(old.setFileTime(past, QFileDevice::FileModificationTime));
        old.close();
        QVERIFY(scratch.write(with(u"src/main.rs"_s, "fn main() {}\n")));
        QCOMPARE(QFileInfo(package + u"/src/lib.rs"_s).lastModified(), past);
        QThreadPool::globalInstance()->waitForDone();
    }

private:
    RunResult run(const Project &project, const QByteArray &input)
    {
        RunRequest request;
        request.trust = Trust::LearnerAllowed;
        request.project = project;
        request.input = input;
        request.closeInput = true;
        m_bench->runs.clear();
        m_bench->runner.run(request);
        if (m_bench->runs.isEmpty() && !m_bench->runs.wait(cargoMs)) {
            return {};
        }
        return m_bench->runs.takeFirst().front().value<RunResult>();
    }

    TestResult test(const Project &project, const Limits &limits = Limits::forRun())
    {
        RunRequest request;
        request.trust = Trust::LearnerAllowed;
        request.project = project;
        request.limits = limits;
        m_bench->tests.clear();
        m_bench->runner.runTests(request);
        if (m_bench->tests.isEmpty() && !m_bench->tests.wait(cargoMs)) {
            return {};
        }
        return m_bench->tests.takeFirst().front().value<TestResult>();
    }

    Ochre::Toolchain::Toolchain m_toolchain;
    std::unique_ptr<RunnerBench> m_bench;
};

QTEST_GUILESS_MAIN(TestCodeRunnerProject)
#include "tst_coderunnerproject.moc"
