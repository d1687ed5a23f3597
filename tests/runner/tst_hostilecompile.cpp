// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostilebench.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <functional>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using End = ProcessResult::End;
using Tweak = std::function<void(ProcessRequest &)>;

// Programs that misbehave while they are compiled. The numbers are those of the list of hostile programs that the
// sandbox has to withstand. What the compiler says may change with its version, so each test asks only for what
// matters: it ended, it gave nothing away, and nothing is left.
class TestHostileCompile final : public QObject {
    Q_OBJECT

    HostileBench m_bench;
    HostileStory m_story;

    void compileText(const QByteArray &text, const Tweak &tweak = {})
    {
        m_bench.writeSource(text);
        QFile::remove(m_bench.outFolder() + u"/program"_s);
        ProcessRequest request = m_bench.compileRequest(u"program"_s);
        if (tweak) {
            tweak(request);
        }
        m_story = m_bench.run(request);
        HOSTILE_VERIFY_CLEAN(m_story);
        QVERIFY2(m_story.result.end != End::NotStarted, qPrintable(m_story.result.failure));
    }

    void compile(const char *name, const Tweak &tweak = {})
    {
        compileText(HostileBench::program(u"compile/"_s + QLatin1StringView(name)), tweak);
    }

    void runProgram()
    {
        QCOMPARE(m_story.result.exitCode, 0);
        m_story = m_bench.run(m_bench.runRequest(u"program"_s));
        HOSTILE_VERIFY_CLEAN(m_story);
    }

    // A clean "no" of the compiler.
    void expectError(const char *text)
    {
        QCOMPARE(m_story.result.end, End::Exited);
        QCOMPARE(m_story.result.exitCode, 1);
        QVERIFY2(m_story.errors.contains(text), m_story.errors.constData());
        QVERIFY(!m_story.errors.contains(HostileBench::secret()));
        QVERIFY(!QFileInfo::exists(m_bench.outFolder() + u"/program"_s));
    }

    // It gave up without an answer, in whichever way.
    void expectGivesUp()
    {
        QVERIFY2(m_story.result.end == End::Signalled || m_story.result.end == End::WallTime
                     || m_story.result.exitCode != 0,
                 m_story.errors.constData());
        QVERIFY(!QFileInfo::exists(m_bench.outFolder() + u"/program"_s));
    }

    static void shortLimits(ProcessRequest &request)
    {
        request.limits.cpuSeconds = 1;
        request.limits.memoryBytes = 1LL << 30;
    }

    // A file that would be executed by cargo or rustup in the source folder.
    void plant(const QString &name, const QByteArray &text) const
    {
        QFile file(m_bench.sourceFolder() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private slots:
    void initTestCase()
    {
        qputenv("OCHRE_TEST_SECRET", HostileBench::secret());
        if (!m_bench.problem().isEmpty()) {
            QSKIP(qPrintable(m_bench.problem()));
        }
    }

    void rowC01_includeOfPrivateFile_isNotFound()
    {
        compile("c01_include_str");
        expectError("couldn't read");
    }

    void rowC02_includeOfEndlessDevice_ends()
    {
        compile("c02_include_zero", shortLimits);
        expectGivesUp();
    }

    void rowC03_environment_isClean()
    {
        compile("c03_environment");
        runProgram();
        QCOMPARE(m_story.output, "None /tmp\n");
    }

    void rowC04_privateFileAsModule_isNotQuoted()
    {
        compile("c04_path_module");
        expectError("couldn't read");
    }

    void rowC05_incbinOfPrivateFile_isNotFound()
    {
        compile("c05_incbin");
        expectError("secret");
    }

    void rowC06_doublingMacro_ends()
    {
        compile("c06_doubling_macro", shortLimits);
        expectGivesUp();
    }

    void rowC07_endlessConstant_isRefused()
    {
        compile("c07_const_loop");
        expectError("long_running_const_eval");
    }

    void rowC07_endlessConstantAllowed_endsAtCpuLimit()
    {
        compile("c07_const_loop_allowed", shortLimits);
        QCOMPARE(m_story.result.end, End::Signalled);
        QCOMPARE(m_story.result.signal, SIGXCPU);
    }

    void rowC08_exponentialTypes_end()
    {
        compile("c08_exponential_types", shortLimits);
        expectGivesUp();
    }

    void rowC08_endlessObligation_ends()
    {
        compile("c08_endless_obligation", shortLimits);
        expectGivesUp();
    }

    void rowC09_hugeStatic_isRefused()
    {
        compile("c09_huge_static");
        expectGivesUp();
        QCOMPARE(m_story.result.end, End::Exited);
    }

    void rowC10_deepNesting_ends_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::newRow("parentheses") << QByteArray(200'000, '(') + '1' + QByteArray(200'000, ')');
        QTest::newRow("arrays") << "{ let _ = " + QByteArray(3000, '[') + '1' + QByteArray(3000, ']') + "; }";
        QTest::newRow("sum") << QByteArray("1 + ").repeated(100'000) + '1';
    }
    void rowC10_deepNesting_ends()
    {
        QFETCH(QByteArray, expression);
        compileText("fn main() {\n    let _: () = " + expression + ";\n}\n", shortLimits);
        expectGivesUp();
    }

    void rowC11_linkOptions_areNotInjected()
    {
        compile("c11_link_options");
        QCOMPARE(m_story.result.end, End::Exited);
        QVERIFY(m_story.result.exitCode != 0);
        QVERIFY(!QFileInfo::exists(m_bench.outFolder() + u"/injected"_s));
    }

    void rowC12_codeBeforeMain_isInTheSandbox()
    {
        compile("c12_before_main");
        runProgram();
        QCOMPARE(m_story.output, "early on lesson\npasswd: false\nmain\n");
    }

    void rowC13_feature_isRefused()
    {
        if (m_bench.isNightly()) {
            QSKIP("a nightly compiler accepts features");
        }
        qputenv("RUSTC_BOOTSTRAP", "1"); // of the user, must not get in
        compile("c13_feature");
        qunsetenv("RUSTC_BOOTSTRAP");
        expectError("E0554");
    }

    void rowC14_manyErrors_areCut()
    {
        QByteArray text = "fn main() {\n";
        for (int i = 0; i < 20'000; ++i) {
            text += "    let _: u8 = \"" + QByteArray::number(i) + "\";\n";
        }
        compileText(text + "}\n");
        QCOMPARE(m_story.result.end, End::OutputLimit);
        QCOMPARE(m_story.errors.size(), Limits::forCompile().outputBytes);
    }

    void rowC15_manyFunctions_endAtCpuLimit()
    {
        QByteArray text = "fn main() {}\n";
        for (int i = 0; i < 20'000; ++i) {
            text += "pub fn f" + QByteArray::number(i)
                    + "(list: &mut Vec<String>) { list.sort(); list.dedup(); println!(\"{list:?}\"); }\n";
        }
        compileText(text, [](ProcessRequest &request) {
            request.limits.cpuSeconds = 1;
            request.arguments << u"-Clink-dead-code"_s;
        });
        QCOMPARE(m_story.result.end, End::Signalled);
        QCOMPARE(m_story.result.signal, SIGXCPU);
    }

    void rowC16_procMacro_isNotAProgram()
    {
        compile("c16_proc_macro");
        if (m_story.result.exitCode == 0) {
            m_story = m_bench.run(m_bench.runRequest(u"program"_s));
            HOSTILE_VERIFY_CLEAN(m_story);
            QVERIFY(m_story.result.end == End::NotStarted || m_story.result.end == End::Signalled);
        }
    }

    void rowC17_buildScript_isNotExecuted()
    {
        plant(u"build.rs"_s, "fn main() { println!(\"cargo::rustc-env=FROM_BUILD_SCRIPT=yes\"); }\n");
        compile("c17_build_script");
        runProgram();
        QCOMPARE(m_story.output, "None\n");
    }

    void rowC18_cargoConfiguration_isNotExecuted()
    {
        plant(u"evil.sh"_s, "#!/bin/sh\ntouch /box/out/executed\nexec \"$@\"\n");
        QDir(m_bench.sourceFolder()).mkdir(u".cargo"_s);
        plant(u".cargo/config.toml"_s,
              "[build]\nrustc-wrapper = \"/box/src/evil.sh\"\n[target.'cfg(all())']\nlinker = \"/box/src/evil.sh\"\n"
              "runner = \"/box/src/evil.sh\"\n");
        compileText("fn main() { println!(\"plain\"); }\n");
        runProgram();
        QCOMPARE(m_story.output, "plain\n");
        QVERIFY(!QFileInfo::exists(m_bench.outFolder() + u"/executed"_s));
    }

    void rowC19_toolchainFile_isNotExecuted()
    {
        QDir(m_bench.sourceFolder()).mkpath(u"evil/bin"_s);
        plant(u"evil/bin/rustc"_s, "#!/bin/sh\ntouch /box/out/executed\n");
        plant(u"rust-toolchain.toml"_s, "[toolchain]\npath = \"/box/src/evil\"\n");
        compileText("fn main() { println!(\"plain\"); }\n");
        runProgram();
        QCOMPARE(m_story.output, "plain\n");
        QVERIFY(!QFileInfo::exists(m_bench.outFolder() + u"/executed"_s));
    }

    void rowC20_linkInTheSources_leadsNowhere()
    {
        compileText("mod stolen;\nfn main() {}\n", [this](ProcessRequest &) {
            QFile::link(m_bench.secretFile(), m_bench.sourceFolder() + u"/stolen.rs"_s);
        });
        QFile::remove(m_bench.sourceFolder() + u"/stolen.rs"_s);
        QCOMPARE(m_story.result.end, End::Exited);
        QVERIFY(m_story.result.exitCode != 0);
        QVERIFY(!m_story.errors.contains(HostileBench::secret()));
    }

    void sourceFolder_isReadOnly()
    {
        compileText("fn main() {}\n", [](ProcessRequest &request) {
            request.arguments.replace(request.arguments.indexOf(u"-o"_s) + 1, u"/box/src/program"_s);
        });
        QVERIFY(m_story.result.exitCode != 0);
        QVERIFY(!QFileInfo::exists(m_bench.sourceFolder() + u"/program"_s));
    }
};

QTEST_GUILESS_MAIN(TestHostileCompile)
#include "tst_hostilecompile.moc"
