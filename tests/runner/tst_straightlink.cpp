// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "runner/straightlink.h"
#include "support/runnerbench.h"

#include <QProcess>

using namespace Ochre;
using namespace Ochre::Runner;
using namespace Qt::StringLiterals;

/// The linker without the C driver before it: what comes out is the same, and what is unusual is the driver's.
class TestStraightLink final : public QObject {
    Q_OBJECT

    Ochre::Toolchain::Toolchain m_toolchain;
    QTemporaryDir m_folder;

    /// What rustc said, and whether it made a program.
    struct Made {
        QByteArray program;
        QByteArray words;
    };

    /// With another folder before those where the C driver is looked for.
    Made compile(const QString &link, const QStringList &options) const
    {
        const QString output = m_folder.filePath(u"program"_s);
        QFile::remove(output);
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, link.isEmpty() ? u"/usr/bin:/bin"_s : link + u":/usr/bin:/bin"_s);
        QProcess rustc;
        rustc.setWorkingDirectory(m_folder.path());
        rustc.setProcessEnvironment(environment);
        rustc.start(m_toolchain.rustc.path,
                    QStringList{u"--edition"_s, u"2024"_s, u"-o"_s, u"program"_s, u"main.rs"_s} + options);
        if (!rustc.waitForFinished(60'000)) {
            return {{}, "rustc did not end"};
        }
        QFile file(output);
        return {file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), rustc.readAllStandardError()};
    }

    void write(const QByteArray &text) const { QVERIFY(saveFile(m_folder.filePath(u"main.rs"_s), text)); }

    [[nodiscard]] QString link(const QStringList &plan) const
    {
        return makeStraightLink(m_folder.filePath(u"link"_s), helpersFolder(), plan);
    }

    /// Shows in the program that it was linked with the plan.
    [[nodiscard]] QStringList markedPlan() const
    {
        return QStringList(m_toolchain.linkPlan) << u"--build-id=0x6f636872652d7761732d68657265"_s;
    }
    static bool isMarked(const QByteArray &program) { return program.contains("ochre-was-here"); }

    /// rustc asks for a linker that the helper knows: its own, or one that is installed.
    [[nodiscard]] QStringList fast() const
    {
        return m_toolchain.fasterLinker.isEmpty() ? QStringList()
                                                  : QStringList{u"-Clink-arg=-fuse-ld="_s + m_toolchain.fasterLinker};
    }

private slots:
    void initTestCase()
    {
        m_toolchain = probeToolchain();
        QVERIFY(m_toolchain.canCompile());
        if (m_toolchain.linkPlan.isEmpty()) {
            QSKIP("another processor or another C driver");
        }
    }

    void program_isTheSameToTheByte_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("plain") << QStringList();
        QTest::newRow("as Ochre builds") << QStringList{u"-Ccodegen-units=1"_s, u"-Cstrip=debuginfo"_s,
                                                        u"-Cprefer-dynamic"_s};
        QTest::newRow("optimised") << QStringList{u"-Copt-level=3"_s, u"-Cstrip=debuginfo"_s};
        QTest::newRow("tests") << QStringList{u"--test"_s};
    }

    void program_isTheSameToTheByte()
    {
        QFETCH(QStringList, options);
        write("use std::collections::HashMap;\nfn main() {\n    let all = HashMap::from([(1, \"one\")]);\n"
              "    std::thread::spawn(move || println!(\"{all:?}\")).join().unwrap();\n}\n");
        const Made usual = compile({}, options + fast());
        QVERIFY2(!usual.program.isEmpty(), usual.words.constData());
        const Made straight = compile(link(m_toolchain.linkPlan), options + fast());
        QVERIFY(straight.program == usual.program);
        QCOMPARE(straight.words, usual.words);
        QVERIFY(isMarked(compile(link(markedPlan()), options + fast()).program));
    }

    void unusualLink_isTheDrivers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("options");
        const QByteArray plain = "fn main() {}\n";
        const QByteArray native = "#[link(name = \"crypt\")]\nunsafe extern \"C\" {}\nfn main() {}\n";
        QTest::newRow("no position-independent program") << plain << QStringList{u"-Crelocation-model=static"_s};
        QTest::newRow("an option of the linker") << plain << fast() + QStringList{u"-Clink-arg=-Wl,-Map=map"_s};
        QTest::newRow("an option of the driver") << plain << fast() + QStringList{u"-Clink-arg=-rdynamic"_s};
        QTest::newRow("a place for libraries") << plain << fast() + QStringList{u"-Crpath"_s};
        QTest::newRow("a native library") << native << fast();
        QTest::newRow("a library") << "#[unsafe(no_mangle)]\npub extern \"C\" fn one() -> i32 { 1 }\n"_ba
                                   << fast() + QStringList{u"--crate-type=cdylib"_s};
        QTest::newRow("the linker of binutils") << plain << QStringList{u"-Clink-arg=-fuse-ld=bfd"_s};
    }

    void unusualLink_isTheDrivers()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, options);
        write(text);
        const Made usual = compile({}, options);
        const Made straight = compile(link(markedPlan()), options);
        QVERIFY(straight.program == usual.program);
        QVERIFY(!isMarked(straight.program));
    }

    // The words of the driver, since it has been asked too.
    void failedLink_isToldByTheDriver()
    {
        write("unsafe extern \"C\" {\n    fn nowhere();\n}\nfn main() {\n    unsafe { nowhere() }\n}\n");
        const Made usual = compile({}, fast());
        Made straight = compile(link(m_toolchain.linkPlan), fast());
        QVERIFY(straight.program.isEmpty() && usual.program.isEmpty());
        QVERIFY2(straight.words.contains("linking with `cc` failed"), straight.words.constData());
        QVERIFY2(straight.words.contains("collect2: error: ld returned 1 exit status"), straight.words.constData());
        QVERIFY(straight.words.contains("nowhere"));
    }

    void brokenPlan_isTheDrivers()
    {
        write("fn main() {}\n");
        const Made usual = compile({}, fast());
        for (const QStringList &plan :
             {QStringList{u"--no-such-option"_s, u"@"_s}, QStringList{u"@"_s, u"/none.o"_s}}) {
            QVERIFY(compile(link(plan), fast()).program == usual.program);
        }
        const QString folder = link(m_toolchain.linkPlan);
        QVERIFY(QFile::remove(folder + u"/plan"));
        QVERIFY(compile(folder, fast()).program == usual.program);
    }

    void folder_isMadeOnlyWhereItHelps()
    {
        const QString folder = m_folder.filePath(u"other"_s);
        QCOMPARE(makeStraightLink(folder, helpersFolder(), {}), QString());
        QCOMPARE(makeStraightLink(folder, m_folder.path(), m_toolchain.linkPlan), QString());
        QVERIFY(saveFile(m_folder.filePath(u"file"_s), "x"));
        QCOMPARE(makeStraightLink(m_folder.filePath(u"file/folder"_s), helpersFolder(), m_toolchain.linkPlan),
                 QString());
    }

    // As a learner sees it: every level, in the runner.
    void runner_linksWithIt_data()
    {
        QTest::addColumn<Sandbox::SandboxLevel>("level");
        QTest::newRow("as here") << m_toolchain.sandbox;
        QTest::newRow("restricted") << Sandbox::SandboxLevel::Restricted;
        QTest::newRow("limits only") << Sandbox::SandboxLevel::LimitsOnly;
    }

    void runner_linksWithIt()
    {
        QFETCH(Sandbox::SandboxLevel, level);
        Ochre::Toolchain::Toolchain marked = m_toolchain;
        marked.sandbox = level;
        marked.linkPlan = markedPlan();
        RunnerBench bench(marked);
        RunRequest request;
        request.trust = Trust::LearnerAllowed;
        request.source = "fn main() {\n    println!(\"linked\");\n}\n";
        const RunResult result = bench.run(request);
        QVERIFY2(result.outcome == Outcome::Finished, qPrintable(result.message));
        QCOMPARE(bench.printed(), "linked\n");
        const QDir out(bench.folder.filePath(u"scratch/0/out"_s));
        const QStringList programs = out.entryList({QString(40, u'?')}, QDir::Files); // by their keys
        QCOMPARE(programs.size(), 1);
        QFile program(out.filePath(programs.front()));
        QVERIFY(program.open(QIODevice::ReadOnly));
        QVERIFY(isMarked(program.readAll()));
    }
};

QTEST_GUILESS_MAIN(TestStraightLink)
#include "tst_straightlink.moc"
