// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/runnerbench.h"

using namespace Ochre;
using namespace Ochre::Runner;
using namespace Qt::StringLiterals;

namespace {

constexpr int answerMs = 20'000;
const QByteArray text = "fn main() {}\n";

/// A project whose build script would be executed by every cargo command.
Project foreignProject()
{
    return {
        u"lesson/exercise"_s,
        {{u"Cargo.toml"_s, "[package]\nname = \"p\"\nversion = \"0.1.0\"\nedition = \"2024\"\nbuild = \"build.rs\"\n"},
         {u"build.rs"_s, text},
         {u"src/main.rs"_s, text}}};
}

} // namespace

/// Nothing that can execute code of a text starts without trust, whichever order asks for it. The tools are scripts
/// that leave a mark, without any sandbox.
class TestTrust final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        RunnerConfig config;
        config.sandboxed = false;
        m_bench = std::make_unique<RunnerBench>(Toolchain::Toolchain(), config);
        m_mark = m_bench->folder.filePath(u"started"_s);
        const QString tools = m_bench->folder.filePath(u"tools"_s);
        Toolchain::Toolchain toolchain;
        for (const auto &[tool, name] :
             {std::pair{&toolchain.rustc, u"rustc"_s}, std::pair{&toolchain.cargo, u"cargo"_s},
              std::pair{&toolchain.clippy, u"clippy-driver"_s}}) {
            *tool = {tools + u'/' + name, u"1.95.0"_s};
            writeScript(tool->path, "echo \"$0\" >> " + QFile::encodeName(m_mark) + name.toUtf8() + "\nexit 0\n");
        }
        toolchain.linker = {u"/usr/bin/cc"_s, u"1"_s};
        toolchain.sandbox = Sandbox::SandboxLevel::Full;
        m_bench->runner.setToolchain(toolchain);
        QTRY_VERIFY_WITH_TIMEOUT(hasStarted(u"rustc"_s), answerMs); // the warm-up, which executes nothing of anybody
        QFile::remove(m_mark + u"rustc"_s);
    }

    void order_startsNothingWithoutTrust_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<Trust>("trust");
        const std::vector<std::pair<const char *, Trust>> trusts = {{"unstated", Trust::Unstated},
                                                                    {"foreign", Trust::Foreign},
                                                                    {"contained by nothing", Trust::ForeignContained}};
        for (const QString &order : {u"run"_s, u"run project"_s, u"test"_s, u"test project"_s, u"lint project"_s,
                                     u"show project"_s, u"check project"_s, u"new toolchain"_s}) {
            for (const auto &[name, trust] : trusts) {
                QTest::addRow("%s, %s", qPrintable(order), name) << order << trust;
            }
        }
    }

    void order_startsNothingWithoutTrust()
    {
        QFETCH(QString, order);
        QFETCH(Trust, trust);
        give(order, trust);
        QVERIFY(answered(order));
        // A text that executes nothing goes through the same slot afterwards: what was to start has started by then.
        QVERIFY(!hasStarted(u"cargo"_s));
        QVERIFY(!hasStarted(u"rustc"_s));
        QVERIFY(!hasStarted(u"clippy-driver"_s));
    }

    void order_startsWithTrust_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("tool");
        QTest::newRow("run") << u"run"_s << u"rustc"_s;
        QTest::newRow("run project") << u"run project"_s << u"cargo"_s;
        QTest::newRow("test") << u"test"_s << u"rustc"_s;
        QTest::newRow("test project") << u"test project"_s << u"cargo"_s;
        QTest::newRow("lint project") << u"lint project"_s << u"cargo"_s;
        QTest::newRow("show project") << u"show project"_s << u"cargo"_s;
        QTest::newRow("check project") << u"check project"_s << u"cargo"_s;
    }

    void order_startsWithTrust()
    {
        QFETCH(QString, order);
        QFETCH(QString, tool);
        give(order, Trust::ForeignAllowed);
        QTRY_VERIFY_WITH_TIMEOUT(hasStarted(tool), answerMs);
    }

    void checkAndLintOfOneText_needNone()
    {
        m_bench->runner.setSource(text, QStringLiteral("2024"));
        QTRY_VERIFY_WITH_TIMEOUT(hasStarted(u"rustc"_s), answerMs);
        m_bench->runner.lint({.source = text});
        QTRY_VERIFY_WITH_TIMEOUT(hasStarted(u"clippy-driver"_s), answerMs);
    }

    void sandbox_holdsWhatWasOrdered()
    {
        using Sandbox::SandboxLevel;
        for (const SandboxLevel level : {SandboxLevel::Full, SandboxLevel::Restricted, SandboxLevel::LimitsOnly}) {
            for (const Trust contained : {Trust::ForeignContained, Trust::Learner}) {
                QCOMPARE(mayExecute(contained, level), level != SandboxLevel::LimitsOnly);
            }
            for (const Trust free : {Trust::OwnCourse, Trust::LearnerAllowed, Trust::ForeignAllowed}) {
                QVERIFY(mayExecute(free, level));
            }
            QVERIFY(!mayExecute(Trust::Foreign, level) && !mayExecute(Trust::Unstated, level));
        }
        // The choice to do without a sandbox counts, whatever the machine could do.
        QCOMPARE(m_bench->runner.sandboxLevel(), SandboxLevel::LimitsOnly);
    }

private:
    void give(const QString &order, Trust trust)
    {
        CodeRunner &runner = m_bench->runner;
        m_lints = std::make_unique<QSignalSpy>(&runner, &CodeRunner::lintFinished);
        m_checks = std::make_unique<QSignalSpy>(&runner, &CodeRunner::projectChecked);
        m_bench->runs.clear();
        m_bench->tests.clear();
        const bool isProject = order.contains(u"project"_s);
        RunRequest request;
        request.trust = trust;
        isProject ? void(request.project = foreignProject()) : void(request.source = text);
        if (order.startsWith(u"run"_s)) {
            runner.run(request);
        } else if (order.startsWith(u"test"_s)) {
            runner.runTests(request, "#[test]\nfn one() {}\n");
        } else if (order == u"lint project"_s) {
            runner.lint({.project = foreignProject(), .trust = trust});
        } else {
            runner.setProject(foreignProject(), trust, true);
        }
        if (order == u"check project"_s) {
            runner.checkNow();
        } else if (order == u"new toolchain"_s) {
            runner.setToolchain(Toolchain::Toolchain(runner.toolchain()));
        }
    }

    /// Everything that answers says why; showing a project answers nothing, so a check of another text comes after it.
    bool answered(const QString &order)
    {
        if (order.startsWith(u"run"_s)) {
            const RunResult result = m_bench->nextRun();
            return result.outcome == Outcome::NotStarted && !result.message.isEmpty();
        }
        if (order.startsWith(u"test"_s)) {
            return (!m_bench->tests.isEmpty() || m_bench->tests.wait(answerMs))
                   && m_bench->tests.front().front().value<TestResult>().outcome == Outcome::NotStarted;
        }
        if (order == u"lint project"_s) {
            return (!m_lints->isEmpty() || m_lints->wait(answerMs))
                   && !m_lints->front().front().value<CheckResult>().failure.isEmpty();
        }
        if (order == u"check project"_s) {
            return (!m_checks->isEmpty() || m_checks->wait(answerMs))
                   && !m_checks->front().front().value<ProjectCheckResult>().failure.isEmpty();
        }
        // rustfmt is not found: its answer comes by the event loop, after the pause of no length that a check waits
        // for.
        QSignalSpy formatted(&m_bench->runner, &CodeRunner::formatFinished);
        m_bench->runner.format({.source = text});
        const bool isAnswered = formatted.wait(answerMs);
        if (order == u"new toolchain"_s) { // its warm-up executes nothing of anybody
            const bool isWarm = QTest::qWaitFor([this] { return hasStarted(u"rustc"_s); }, answerMs);
            QFile::remove(m_mark + u"rustc"_s);
            return isAnswered && isWarm;
        }
        return isAnswered;
    }

    [[nodiscard]] bool hasStarted(const QString &tool) const { return QFile::exists(m_mark + tool); }

    std::unique_ptr<RunnerBench> m_bench;
    std::unique_ptr<QSignalSpy> m_lints;
    std::unique_ptr<QSignalSpy> m_checks;
    QString m_mark;
};

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
