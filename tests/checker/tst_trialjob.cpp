// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trialjob.h"
#include "support/runnerbench.h"

#include <QDir>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;

const QByteArray source = "fn main() {}\nfn a() {}\nfn b() {}\n"_ba;

/// One message of a compiler about a line of the source, as a line of JSON.
QByteArray message(const char *level, const QByteArray &code, int line, const QByteArray &text = "said")
{
    const QByteArray number = QByteArray::number(line);
    const qsizetype start = source.split('\n').first(line - 1).join('\n').size() + (line > 1 ? 1 : 0);
    return R"({"$message_type":"diagnostic","message":")" + text + R"(","code":)"
           + (code.isEmpty() ? QByteArray("null") : R"({"code":")" + code + R"(","explanation":null})")
           + R"(,"level":")" + level + R"(","spans":[{"file_name":"main.rs","byte_start":)" + QByteArray::number(start)
           + R"(,"byte_end":)" + QByteArray::number(start + 1) + R"(,"line_start":)" + number + R"(,"line_end":)"
           + number + R"(,"column_start":1,"column_end":2,"is_primary":true,"text":[],"label":null,"expansion":null,)"
           + R"("suggested_replacement":null,"suggestion_applicability":null}],"children":[],"rendered":"said\n"})"
           + '\n';
}

/// A compiler that says this and ends so.
QByteArray saying(const QByteArray &json, int exitCode)
{
    return "cat >&2 <<'END'\n" + json + "END\nexit " + QByteArray::number(exitCode) + '\n';
}

/// A compiler whose program is this script.
QByteArray making(const QByteArray &program)
{
    return "while [ $# -gt 0 ]; do [ \"$1\" = -o ] && out=$2; shift; done\n"
           "cat > \"$out\" <<'END'\n#!/bin/sh\n"
           + program + "END\nchmod +x \"$out\"\n";
}

} // namespace

/// With scripts in the place of the compiler, so that every ending can be had.
class TestTrialJob final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    TrialSetting m_setting;

    void writeCompiler(const QByteArray &script) const { Runner::writeScript(m_setting.toolchain.rustc.path, script); }

    [[nodiscard]] TrialResult made(const Trial &trial, const QString &obstacle = {}) const
    {
        TrialJob job(trial, m_setting, nullptr);
        TrialResult answer;
        int answers = 0;
        connect(&job, &TrialJob::finished, &job, [&](const TrialResult &result) {
            answer = result;
            ++answers;
        });
        job.start(obstacle);
        if (answers > 0 || !QTest::qWaitFor([&] { return answers > 0; }, patienceMs)) {
            answer.failure = u"It finished at once, or never."_s;
        }
        return answer;
    }

    [[nodiscard]] static Trial trialOf(TrialKind kind, int repeat = 1)
    {
        Trial trial;
        trial.kind = kind;
        trial.source = source;
        trial.repeat = repeat;
        return trial;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_setting = {};
        m_setting.helpers = Runner::helpersFolder();
        m_setting.isUnprotectedAllowed = true;
        m_setting.scratch = m_folder->filePath(u"scratch"_s);
        QVERIFY(QDir().mkpath(m_setting.scratch));
        m_setting.toolchain.rustc = {m_folder->filePath(u"bin/rustc"_s), u"1.95.0"_s};
        m_setting.toolchain.linker = {u"/usr/bin/cc"_s, u"14.2.0"_s};
        m_setting.toolchain.identity = u"0123456789"_s;
    }

    void errors_becomeCodesAndLines()
    {
        writeCompiler(saying(message("error", "E0505", 3) + message("error", "E0382", 2)
                                 + message("warning", "dead_code", 1) + message("error", "E0382", 3)
                                 + message("error", {}, 1),
                             1));
        const TrialResult result = made(trialOf(TrialKind::Run));
        QCOMPARE(result.failure, QString());
        QVERIFY(!result.compiled && !result.passed);
        QCOMPARE(result.codes, (QStringList{u"E0382"_s, u"E0505"_s, u"error"_s}));
        QCOMPARE(result.errorLines, (QList<int>{1, 2, 3}));
        QCOMPARE(result.warnings, 1);
        QCOMPARE(result.messages.size(), 5U);
        QCOMPARE(result.messages.front().line, 3);
        QCOMPARE(result.outcome, Runner::Outcome::NotStarted);
    }

    void cause_isWhereTheFirstErrorPoints()
    {
        writeCompiler(saying(
            message("warning", "dead_code", 1) + message("error", "E0382", 3) + message("error", "E0382", 2), 1));
        Trial trial = trialOf(TrialKind::Build);
        QCOMPARE(made(trial).causeLines, QList<int>());
        trial.wantsCause = true;
        QCOMPARE(made(trial).causeLines, QList<int>{3});
    }

    void messages_areBounded()
    {
        QByteArray many;
        for (int count = 0; count < 100; ++count) {
            many += message("warning", "dead_code", 1 + count % 3, QByteArray::number(count));
        }
        writeCompiler(saying(many, 0));
        const TrialResult result = made(trialOf(TrialKind::Build));
        QVERIFY(result.compiled && !result.passed);
        QCOMPARE(result.warnings, 100);
        QCOMPARE(result.messages.size(), 20U);
    }

    void compilerThatMakesNoSense_isAFailure_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("words");
        QTest::newRow("no message") << QByteArray("echo 'cannot link' >&2; exit 1\n") << u"cannot link"_s;
        QTest::newRow("silence") << QByteArray("exit 1\n") << u"without a message"_s;
        QTest::newRow("no program") << QByteArray("exit 0\n") << u"no program"_s;
        QTest::newRow("killed") << QByteArray("kill -9 $$\n") << u"did not come to an end"_s;
    }

    void compilerThatMakesNoSense_isAFailure()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, words);
        writeCompiler(script);
        const TrialResult result = made(trialOf(TrialKind::Run));
        QVERIFY2(result.failure.contains(words), qPrintable(result.failure));
    }

    void missingCompiler_isAFailure()
    {
        QVERIFY(!made(trialOf(TrialKind::Run)).failure.isEmpty());
        m_setting.toolchain = {};
        QVERIFY(made(trialOf(TrialKind::Run)).failure.contains(u"toolchain"_s));
    }

    void obstacle_isToldLater()
    {
        writeCompiler("touch \"$0.started\"\n");
        QCOMPARE(made(trialOf(TrialKind::Build), u"The crates are not there."_s).failure,
                 u"The crates are not there."_s);
        QVERIFY(!QFile::exists(m_setting.toolchain.rustc.path + u".started"_s));
    }

    void scratchThatCannotBeMade_isAFailure()
    {
        writeCompiler("exit 0\n");
        m_setting.scratch = m_setting.toolchain.rustc.path; // a file
        QVERIFY(made(trialOf(TrialKind::Build)).failure.contains(m_setting.scratch));
    }

    void program_isRunWithItsInput()
    {
        writeCompiler(making("read line\necho \"got $line\"\n"));
        Trial trial = trialOf(TrialKind::Run);
        trial.input = "42\n";
        const TrialResult result = made(trial);
        QCOMPARE(result.failure, QString());
        QVERIFY(result.compiled && result.passed && result.stable);
        QCOMPARE(result.output, QByteArray("got 42\n"));
        QCOMPARE(result.outcome, Runner::Outcome::Finished);
    }

    void onlyRunsAndTests_startTheProgram()
    {
        writeCompiler(making("exit 7\n"));
        const TrialResult built = made(trialOf(TrialKind::Build));
        QVERIFY(built.compiled && built.passed);
        QCOMPARE(built.outcome, Runner::Outcome::NotStarted);
        QVERIFY(!made(trialOf(TrialKind::Run)).passed);
    }

    void programThatEndsBadly_doesNotPass_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("outcome");
        QTest::newRow("exit code") << QByteArray("exit 3\n") << static_cast<int>(Runner::Outcome::Finished);
        QTest::newRow("panic") << QByteArray("echo before\necho \"thread 'main' panicked at main.rs:1:1:\" >&2\n"
                                             "echo boom >&2\nexit 101\n")
                               << static_cast<int>(Runner::Outcome::Panicked);
        QTest::newRow("signal") << QByteArray("kill -11 $$\n") << static_cast<int>(Runner::Outcome::Signalled);
        QTest::newRow("flood") << QByteArray("while :; do echo 0123456789012345678901234567890123456789; done\n")
                               << static_cast<int>(Runner::Outcome::OutputLimit);
    }

    void programThatEndsBadly_doesNotPass()
    {
        QFETCH(QByteArray, script);
        writeCompiler(making(script));
        const TrialResult result = made(trialOf(TrialKind::Run));
        QCOMPARE(result.failure, QString());
        QVERIFY(result.compiled && !result.passed);
        QTEST(static_cast<int>(result.outcome), "outcome");
        QVERIFY(!result.ending.isEmpty());
    }

    void repetitions_mustEndAlike_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("stable");
        QTest::newRow("same") << QByteArray("echo 1\n") << true;
        QTest::newRow("other output") << QByteArray("echo $$\n") << false;
        QTest::newRow("other end") << QByteArray("[ -e again ] && exit 101\n: > again\n") << false;
    }

    void repetitions_mustEndAlike()
    {
        QFETCH(QByteArray, script);
        writeCompiler(making(script));
        const TrialResult result = made(trialOf(TrialKind::Run, 3));
        QCOMPARE(result.failure, QString());
        QTEST(result.stable, "stable");
    }

    void tests_areCounted_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("tests");
        QTest::addColumn<bool>("passed");
        const auto row = [](const char *name, const QByteArray &output, int code, int tests, bool passed) {
            QTest::newRow(name) << QByteArray("cat <<'LIBTEST'\n" + output + "LIBTEST\nexit " + QByteArray::number(code)
                                              + '\n')
                                << tests << passed;
        };
        const auto result = [](const QByteArray &counts) -> QByteArray {
            return "\ntest result: " + counts + "; 0 measured; 0 filtered out; finished in 0.00s\n\n";
        };
        const QByteArray one = "\nrunning 1 test\ntest a ... ok\n" + result("ok. 1 passed; 0 failed; 0 ignored");
        row("one", one, 0, 1, true);
        row("several",
            "\nrunning 3 tests\ntest a ... ok\ntest b ... ok\ntest c ... ok\n"
                + result("ok. 3 passed; 0 failed; 0 ignored"),
            0, 3, true);
        row("none", "\nrunning 0 tests\n" + result("ok. 0 passed; 0 failed; 0 ignored"), 0, 0, true);
        row("all ignored", "\nrunning 1 test\ntest a ... ignored\n" + result("ok. 0 passed; 0 failed; 1 ignored"), 0, 0,
            true);
        row("some ignored",
            "\nrunning 2 tests\ntest a ... ignored\ntest b ... ok\n" + result("ok. 1 passed; 0 failed; 1 ignored"), 0,
            1, true);
        row("failing",
            "\nrunning 2 tests\ntest a ... FAILED\ntest b ... ok\n\nfailures:\n    a\n"
                + result("FAILED. 1 passed; 1 failed; 0 ignored"),
            101, 2, false);
        row("passed, but for the code", one, 3, 1, false);
        row("ended by a test with code 0", "\nrunning 2 tests\ntest a ... \n", 0, 2, false);
        row("own summary, then code 0", "\nrunning 1 test\ntest a ... " + result("ok. 1 passed; 0 failed; 0 ignored"),
            0, 1, false);
        row("talk of tests", "I am running 5 tests now\n", 0, 0, true);
    }

    void tests_areCounted()
    {
        QFETCH(QByteArray, script);
        writeCompiler(making(script));
        const TrialResult result = made(trialOf(TrialKind::Test));
        QCOMPARE(result.failure, QString());
        QTEST(result.tests, "tests");
        QTEST(result.passed, "passed");
    }

    void formatting_comparesTheText()
    {
        const Trial trial = trialOf(TrialKind::Format);
        m_setting.toolchain.rustfmt = {m_folder->filePath(u"bin/rustfmt"_s), u"1.8.0"_s};
        Runner::writeScript(m_setting.toolchain.rustfmt.path, "cat\n");
        QVERIFY(made(trial).passed);
        Runner::writeScript(m_setting.toolchain.rustfmt.path, "cat; echo\n");
        QVERIFY(!made(trial).passed && made(trial).compiled);
        Runner::writeScript(m_setting.toolchain.rustfmt.path, "cat; exit 1\n");
        QVERIFY(!made(trial).passed && !made(trial).compiled);
    }

    void explanation_isKnownOrNot()
    {
        writeCompiler("[ \"$1 $2\" = '--explain E0382' ]\n");
        Trial trial = trialOf(TrialKind::Explain);
        trial.source = "E0382";
        QVERIFY(made(trial).passed);
        trial.source = "E9999";
        QVERIFY(!made(trial).passed);
    }

    void stoppedJob_saysNothingAndLeavesNothing()
    {
        writeCompiler("while :; do :; done\n");
        {
            TrialJob job(trialOf(TrialKind::Run), m_setting, nullptr);
            QSignalSpy finished(&job, &TrialJob::finished);
            job.start();
            job.stop();
            QTRY_VERIFY_WITH_TIMEOUT(job.findChildren<Sandbox::SandboxedProcess *>().isEmpty(), patienceMs);
            QCOMPARE(finished.count(), 0);
        }
        QVERIFY(QDir(m_setting.scratch).entryList({u"trial-*"_s}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTrialJob)
#include "tst_trialjob.moc"
