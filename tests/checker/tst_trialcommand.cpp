// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trialcommand.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Ochre::Checker::Trial)

namespace {

using Sandbox::ProcessRequest;
using Sandbox::SandboxLevel;

Toolchain::Toolchain wholeToolchain(const QString &sysroot = u"/home/me/rust"_s)
{
    Toolchain::Toolchain toolchain;
    toolchain.sysroot = sysroot;
    toolchain.rustc = {sysroot + u"/bin/rustc"_s, u"1.95.0"_s};
    toolchain.cargo = {sysroot + u"/bin/cargo"_s, u"1.95.0"_s};
    toolchain.clippy = {sysroot + u"/bin/clippy-driver"_s, u"0.1.95"_s};
    toolchain.rustfmt = {sysroot + u"/bin/rustfmt"_s, u"1.8.0"_s};
    toolchain.linker = {u"/usr/bin/cc"_s, u"14.2.0"_s};
    toolchain.crateSources = u"/usr/share/cargo/registry"_s;
    toolchain.identity = u"0123456789abcdef"_s;
    toolchain.sandbox = SandboxLevel::Full;
    return toolchain;
}

Trial trialOf(TrialKind kind)
{
    Trial trial;
    trial.kind = kind;
    trial.source = "fn main() {}\n";
    return trial;
}

Trial project(TrialKind kind, const QStringList &crates = {})
{
    Trial trial = trialOf(kind);
    trial.files = {{u"Cargo.toml"_s, "[package]"}, {u"src/main.rs"_s, "fn main() {}"}};
    trial.crates = crates;
    return trial;
}

bool hasWritable(const ProcessRequest &request, const QString &inside)
{
    return std::ranges::any_of(request.mounts,
                               [&](const Sandbox::Mount &mount) { return mount.inside == inside && mount.writable; });
}

} // namespace

class TestTrialCommand final : public QObject {
    Q_OBJECT

private:
    TrialSetting m_setting{wholeToolchain(), u"/helpers"_s, u"/scratch"_s};
    TrialFolder m_folder{u"/scratch/trial-1"_s};

private slots:
    void init() { m_setting.toolchain = wholeToolchain(); }

    void compiler_seesOnlyItsOwnFolders()
    {
        const ProcessRequest request = compileRequest(trialOf(TrialKind::Run), m_setting, m_folder);
        QCOMPARE(request.program, u"/rust/bin/rustc"_s);
        QCOMPARE(request.workFolder, u"/box/src"_s);
        QCOMPARE(request.mounts.size(), 3U);
        QVERIFY(hasWritable(request, u"/box/out"_s) && !hasWritable(request, u"/box/src"_s)
                && !hasWritable(request, u"/rust"_s));
        QVERIFY(!request.arguments.join(u' ').contains(u"/scratch"_s));
        QVERIFY(request.environment.isEmpty());
        QVERIFY(request.closeInput && request.niceness > 0);
        QVERIFY(request.limits == Sandbox::Limits::forCompile());
    }

    void withoutNamespaces_pathsStayWhatTheyAre()
    {
        for (const SandboxLevel level : {SandboxLevel::Restricted, SandboxLevel::LimitsOnly}) {
            m_setting.toolchain.sandbox = level;
            const ProcessRequest request = compileRequest(trialOf(TrialKind::Run), m_setting, m_folder);
            QCOMPARE(request.program, u"/home/me/rust/bin/rustc"_s);
            QCOMPARE(request.workFolder, m_folder.source());
            QVERIFY(request.environment.contains(u"TMPDIR=/scratch/trial-1/out"_s));
            for (const Sandbox::Mount &mount : request.mounts) {
                QCOMPARE(mount.inside, mount.outside);
            }
        }
    }

    void systemCompiler_isNotMountedAgain_data()
    {
        QTest::addColumn<QString>("sysroot");
        QTest::addColumn<bool>("isSystem");
        QTest::newRow("usr") << u"/usr"_s << true;
        QTest::newRow("below usr") << u"/usr/lib/rust-1.85"_s << true;
        QTest::newRow("name like usr") << u"/usrlocal/rust"_s << false;
        QTest::newRow("home") << u"/home/me/rust"_s << false;
    }

    void systemCompiler_isNotMountedAgain()
    {
        QFETCH(QString, sysroot);
        QFETCH(bool, isSystem);
        m_setting.toolchain = wholeToolchain(sysroot);
        const ProcessRequest request = compileRequest(trialOf(TrialKind::Build), m_setting, m_folder);
        QCOMPARE(request.mounts.size(), isSystem ? 2U : 3U);
        QCOMPARE(request.program, isSystem ? sysroot + u"/bin/rustc"_s : u"/rust/bin/rustc"_s);
    }

    void toolOutsideTheSysroot_keepsItsPath()
    {
        m_setting.toolchain.clippy.path = u"/home/me/rust-other/clippy-driver"_s;
        QCOMPARE(compileRequest(trialOf(TrialKind::Lint), m_setting, m_folder).program,
                 u"/home/me/rust-other/clippy-driver"_s);
    }

    void question_isAskedInItsOwnWay_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("with");
        QTest::addColumn<QStringList>("without");
        const QString link = u"--emit=link"_s;
        const auto row = [](const char *name, TrialKind kind) -> QTestData & {
            return QTest::newRow(name) << static_cast<int>(kind);
        };
        row("build", TrialKind::Build) << u"rustc"_s << QStringList{link} << QStringList{u"--test"_s};
        row("run", TrialKind::Run) << u"rustc"_s << QStringList{link} << QStringList{u"--test"_s};
        row("test", TrialKind::Test) << u"rustc"_s << QStringList{link, u"--test"_s} << QStringList{};
        row("lint", TrialKind::Lint) << u"clippy-driver"_s << QStringList{u"--emit=metadata"_s} << QStringList{link};
        row("format", TrialKind::Format) << u"rustfmt"_s << QStringList{u"--emit"_s, u"stdout"_s}
                                         << QStringList{u"main.rs"_s};
        row("explain", TrialKind::Explain) << u"rustc"_s << QStringList{u"--explain"_s, u"E0382"_s} << QStringList{link};
    }

    void question_isAskedInItsOwnWay()
    {
        QFETCH(int, kind);
        QFETCH(QString, program);
        QFETCH(QStringList, with);
        QFETCH(QStringList, without);
        Trial trial = trialOf(static_cast<TrialKind>(kind));
        trial.edition = u"2018"_s;
        if (trial.kind == TrialKind::Explain) {
            trial.source = "E0382";
        }
        const ProcessRequest request = compileRequest(trial, m_setting, m_folder);
        QCOMPARE(request.program, u"/rust/bin/"_s + program);
        for (const QString &word : with) {
            QVERIFY2(request.arguments.contains(word), qPrintable(word));
        }
        for (const QString &word : without) {
            QVERIFY2(!request.arguments.contains(word), qPrintable(word));
        }
        const auto edition = request.arguments.indexOf(u"--edition"_s);
        QCOMPARE(edition >= 0, trial.kind != TrialKind::Explain);
        QVERIFY(edition < 0 || request.arguments[edition + 1] == u"2018"_s);
        QCOMPARE(request.input, trial.kind == TrialKind::Format ? trial.source : QByteArray());
    }

    void fasterLinker_isOnlyAskedWhereSomethingIsLinked()
    {
        m_setting.toolchain.fasterLinker = u"mold"_s;
        const auto asks = [this](TrialKind kind) {
            return compileRequest(trialOf(kind), m_setting, m_folder).arguments.contains(u"-Clink-arg=-fuse-ld=mold"_s);
        };
        QVERIFY(asks(TrialKind::Build) && asks(TrialKind::Run) && asks(TrialKind::Test));
        QVERIFY(!asks(TrialKind::Lint) && !asks(TrialKind::Format) && !asks(TrialKind::Explain));
    }

    void crates_areMountedAndNamed()
    {
        Trial trial = trialOf(TrialKind::Run);
        trial.crates = {u"serde"_s};
        trial.links = {u"/scratch/libraries/x"_s, {u"serde=libserde-1.rlib"_s}};
        const ProcessRequest request = compileRequest(trial, m_setting, m_folder);
        QVERIFY(request.arguments.join(u' ').contains(u"serde=/box/libraries/libserde-1.rlib"_s));
        QCOMPARE(request.mounts.back().outside, u"/scratch/libraries/x"_s);
        QVERIFY(!request.mounts.back().writable);
        QVERIFY(!request.environment.isEmpty()); // what cargo would tell about the package
    }

    void project_isBuiltByCargo_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("command");
        QTest::newRow("run") << static_cast<int>(TrialKind::Run) << u"build --quiet"_s;
        QTest::newRow("test") << static_cast<int>(TrialKind::Test) << u"test --quiet --no-run"_s;
        QTest::newRow("lint") << static_cast<int>(TrialKind::Lint) << u"build --quiet"_s;
        QTest::newRow("format") << static_cast<int>(TrialKind::Format) << u"fmt --check"_s;
    }

    void project_isBuiltByCargo()
    {
        QFETCH(int, kind);
        QFETCH(QString, command);
        const auto trialKind = static_cast<TrialKind>(kind);
        const ProcessRequest request = compileRequest(project(trialKind), m_setting, m_folder);
        QVERIFY(request.program.endsWith(u"/bin/cargo"_s));
        QVERIFY2(request.arguments.join(u' ').startsWith(command), qPrintable(request.arguments.join(u' ')));
        QCOMPARE(request.arguments.contains(u"--offline"_s), trialKind != TrialKind::Format);
        const bool wraps = !request.environment.filter(u"RUSTC_WORKSPACE_WRAPPER=/rust/bin/clippy-driver"_s).isEmpty();
        QCOMPARE(wraps, trialKind == TrialKind::Lint);
        QVERIFY(request.niceness > 0);
    }

    void projectsWithCrates_shareTheirTarget()
    {
        const auto targetOf = [this](const Trial &trial) {
            const ProcessRequest request = compileRequest(trial, m_setting, m_folder);
            const auto mount = std::ranges::find(request.mounts, true, &Sandbox::Mount::writable);
            QStringList writable;
            for (const Sandbox::Mount &each : request.mounts) {
                writable << (each.writable ? each.outside : QString());
            }
            return mount == request.mounts.end() ? QStringList() : writable;
        };
        QVERIFY(targetOf(project(TrialKind::Test, {u"serde"_s})).contains(u"/scratch/target-01234567"_s));
        QVERIFY(!targetOf(project(TrialKind::Test)).contains(u"/scratch/target-01234567"_s));
        QVERIFY(targetOf(project(TrialKind::Test)).contains(m_folder.out()));
    }

    void program_getsItsInputAndLittleElse()
    {
        Trial trial = trialOf(TrialKind::Run);
        trial.input = "42\n";
        const ProcessRequest request = programRequest(trial, m_setting, m_folder, m_folder.program());
        QCOMPARE(request.program, u"/run/lesson"_s);
        QCOMPARE(request.input, QByteArray("42\n"));
        QVERIFY(request.closeInput && request.arguments.isEmpty());
        QVERIFY(request.limits == Sandbox::Limits::forRun());
        QCOMPARE(programRequest(trialOf(TrialKind::Test), m_setting, m_folder, m_folder.program()).arguments,
                 QStringList{u"--test-threads=1"_s});
    }

    void folder_isFilledWithWhatIsCompiled()
    {
        QTemporaryDir temporary;
        m_setting.scratch = temporary.filePath(u"scratch"_s);
        const TrialFolder folder(m_setting.scratch + u"/trial-1"_s);
        const auto contentOf = [&folder](const QString &name) {
            QFile file(folder.source() + u'/' + name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
        };
        Trial trial = trialOf(TrialKind::Test);
        trial.tests = "#[test]\nfn a() {}\n";
        QVERIFY(folder.fill(trial, m_setting));
        QVERIFY(contentOf(u"main.rs"_s).startsWith(trial.source) && contentOf(u"main.rs"_s).contains("fn a()"));
        trial.kind = TrialKind::Run; // its tests are not part of the program
        QVERIFY(folder.fill(trial, m_setting));
        QCOMPARE(contentOf(u"main.rs"_s), trial.source);
        QVERIFY(folder.fill(project(TrialKind::Run), m_setting));
        QCOMPARE(contentOf(u"src/main.rs"_s), QByteArray("fn main() {}"));
        QVERIFY(QDir(folder.box()).exists() && QDir(sharedTarget(m_setting)).exists());
    }

    void folderThatCannotBeFilled_isAnError()
    {
        QTemporaryDir temporary;
        QFile file(temporary.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto filled = TrialFolder(file.fileName() + u"/trial"_s).fill(trialOf(TrialKind::Run), m_setting);
        QVERIFY(!filled && !filled.error().text().isEmpty());
    }

    void pathThatCargoTold_leadsOnlyIntoItsTarget()
    {
        QTemporaryDir temporary;
        const TrialFolder folder(temporary.path());
        QVERIFY(QDir().mkpath(folder.out() + u"/debug"_s) && QDir().mkpath(folder.source()));
        for (const QString &path : {folder.out() + u"/debug/lesson"_s, folder.source() + u"/secret"_s}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY(QFile::link(folder.source() + u"/secret"_s, folder.out() + u"/debug/link"_s));
        m_setting.toolchain.sandbox = SandboxLevel::LimitsOnly;
        const Trial trial = project(TrialKind::Run);
        const auto outside = [&](const QString &path) { return outsidePath(path, trial, m_setting, folder); };
        QCOMPARE(outside(folder.out() + u"/debug/lesson"_s), folder.out() + u"/debug/lesson"_s);
        QVERIFY(outside(folder.out() + u"/debug/none"_s).isEmpty());
        QVERIFY(outside(folder.out() + u"/debug/link"_s).isEmpty());
        QVERIFY(outside(folder.out() + u"/../src/secret"_s).isEmpty());
        QVERIFY(outside(u"/bin/sh"_s).isEmpty());
        QVERIFY(outside({}).isEmpty());
    }

    void obstacle_saysWhatIsMissing_data()
    {
        QTest::addColumn<Trial>("trial");
        QTest::addColumn<Toolchain::Toolchain>("toolchain");
        QTest::addColumn<QString>("word");
        const auto without = [](auto change) {
            Toolchain::Toolchain toolchain = wholeToolchain();
            change(toolchain);
            return toolchain;
        };
        const auto noCargo = without([](auto &toolchain) { toolchain.cargo = {}; });
        const auto noCrates = without([](auto &toolchain) { toolchain.crateSources.clear(); });
        const auto noLinker = without([](auto &toolchain) { toolchain.linker = {}; });
        Trial crates = trialOf(TrialKind::Run);
        crates.crates = {u"serde"_s, u"tokio"_s};
        QTest::newRow("all there") << crates << wholeToolchain() << QString();
        QTest::newRow("project without cargo") << project(TrialKind::Run) << noCargo << u"cargo"_s;
        QTest::newRow("crates without cargo") << crates << noCargo << u"cargo"_s;
        QTest::newRow("program without cargo") << trialOf(TrialKind::Run) << noCargo << QString();
        QTest::newRow("crates without sources") << crates << noCrates << u"serde, tokio"_s;
        QTest::newRow("no Clippy") << trialOf(TrialKind::Lint)
                                   << without([](auto &toolchain) { toolchain.clippy = {}; }) << u"Clippy"_s;
        QTest::newRow("no rustfmt") << trialOf(TrialKind::Format)
                                    << without([](auto &toolchain) { toolchain.rustfmt = {}; }) << u"rustfmt"_s;
        QTest::newRow("no linker") << trialOf(TrialKind::Build) << noLinker << u"toolchain"_s;
        QTest::newRow("Clippy needs no linker") << trialOf(TrialKind::Lint) << noLinker << QString();
        QTest::newRow("codes need no linker") << trialOf(TrialKind::Explain) << noLinker << QString();
        QTest::newRow("nothing") << trialOf(TrialKind::Explain) << Toolchain::Toolchain() << u"toolchain"_s;
    }

    void obstacle_saysWhatIsMissing()
    {
        QFETCH(Trial, trial);
        QFETCH(Toolchain::Toolchain, toolchain);
        QFETCH(QString, word);
        const QString obstacle = obstacleFor(trial, toolchain);
        QCOMPARE(obstacle.isEmpty(), word.isEmpty());
        QVERIFY2(obstacle.contains(word), qPrintable(obstacle));
    }
};

QTEST_GUILESS_MAIN(TestTrialCommand)
#include "tst_trialcommand.moc"
