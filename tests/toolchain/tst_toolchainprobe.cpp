// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "environmentvariable.h"
#include "support/runnerbench.h"
#include "toolchain/toolchainlocations.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Ochre::Toolchain;
using namespace Qt::StringLiterals;

namespace {

bool hasProblem(const Toolchain &toolchain, QStringView words)
{
    return std::ranges::any_of(toolchain.problems, [words](const ToolchainProblem &problem) {
        return problem.what.contains(words) && !problem.advice.isEmpty();
    });
}

} // namespace

class TestToolchainProbe final : public QObject {
    Q_OBJECT
private slots:
    void probe_findsTheToolchain();
    void probe_ignoresToolchainFiles();
    void probe_startedTwice_finishesOnce();
    void brokenCompiler_isAProblem_data();
    void brokenCompiler_isAProblem();
    void missingLinker_isAProblem();
    void brokenCandidate_isPassedOver();
    void debianLayout_isUnderstood();
};

void TestToolchainProbe::probe_findsTheToolchain()
{
    QElapsedTimer clock;
    clock.start();
    const Toolchain toolchain = Ochre::Runner::probeToolchain();
    qInfo("probe: %lld ms, rustc %s in %s", clock.elapsed(), qPrintable(toolchain.rustc.version),
          qPrintable(toolchain.sysroot));
    QVERIFY(toolchain.canCheck());
    QVERIFY(toolchain.canCompile());
    QVERIFY(toolchain.rustc.version.startsWith(u"1."));
    QVERIFY(!isRustupShim(toolchain.rustc.path));
    QVERIFY(toolchain.rustc.path.startsWith(toolchain.sysroot));
    QVERIFY(toolchain.triple.contains(u"-linux-"));
    QVERIFY(toolchain.cargo.isFound() && !toolchain.cargo.version.isEmpty());
    QVERIFY(toolchain.rustfmt.isFound() && toolchain.clippy.isFound());
    QVERIFY(!toolchain.linker.version.isEmpty());
}

void TestToolchainProbe::probe_ignoresToolchainFiles()
{
    const Toolchain before = Ochre::Runner::probeToolchain();
    QTemporaryDir folder;
    const QString mark = folder.filePath(u"mark"_s);
    Ochre::Runner::writeScript(folder.filePath(u"evil/bin/rustc"_s), "touch " + mark.toUtf8() + "\n");
    QFile file(folder.filePath(u"rust-toolchain.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[toolchain]\npath = \"" + folder.path().toUtf8() + "/evil\"\n");
    file.close();
    const QString here = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const Toolchain after = Ochre::Runner::probeToolchain();
    QVERIFY(QDir::setCurrent(here));
    QVERIFY(!QFile::exists(mark));
    QCOMPARE(after, before);
}

void TestToolchainProbe::probe_startedTwice_finishesOnce()
{
    ToolchainProbe probe;
    QSignalSpy spy(&probe, &ToolchainProbe::finished);
    probe.start({{}, Ochre::Runner::helpersFolder()});
    probe.start({{}, Ochre::Runner::helpersFolder()});
    QVERIFY(spy.wait(20'000));
    QVERIFY(!spy.wait(200));
    QCOMPARE(spy.size(), 1);
}

void TestToolchainProbe::brokenCompiler_isAProblem_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << QByteArray() << u"is missing"_s;
    QTest::newRow("garbage") << "echo 'I am no compiler'\n"_ba << u"does not answer like a Rust compiler"_s;
    QTest::newRow("flood") << "yes\n"_ba << u"does not answer like a Rust compiler"_s;
    QTest::newRow("hangs") << "sleep 100\n"_ba << u"did not answer in time"_s;
    QTest::newRow("fails") << "echo 'error: toolchain is not installed' >&2; exit 1\n"_ba << u"is not installed"_s;
    QTest::newRow("garbled version") << "[ $1 = -vV ] && echo rustc || echo ROOT\n"_ba
                                     << u"does not answer like a Rust compiler"_s;
    QTest::newRow("old")
        << "[ $1 = -vV ] && printf 'rustc 1.84.1 (abc 2025-01-01)\\nhost: x86_64-unknown-linux-gnu\\n' "
           "|| echo ROOT\n"_ba
        << u"is version 1.84.1"_s;
}

void TestToolchainProbe::brokenCompiler_isAProblem()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, words);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"lib"_s));
    const QString path = folder.filePath(u"bin/rustc"_s);
    if (!script.isEmpty()) {
        Ochre::Runner::writeScript(path, script.replace("ROOT", folder.path().toUtf8()));
    }
    QElapsedTimer clock;
    clock.start();
    const Toolchain toolchain = Ochre::Runner::probeToolchain({path, Ochre::Runner::helpersFolder(), 500});
    QVERIFY(clock.elapsed() < 5000);
    QVERIFY(!toolchain.canCheck());
    QVERIFY2(hasProblem(toolchain, words),
             toolchain.problems.empty() ? "no problem" : qPrintable(toolchain.problems.front().what));
}

void TestToolchainProbe::missingLinker_isAProblem()
{
    const Toolchain whole = Ochre::Runner::probeToolchain();
    QTemporaryDir empty;
    const Variable path("PATH", empty.path().toUtf8());
    const Toolchain toolchain = Ochre::Runner::probeToolchain({whole.rustc.path, Ochre::Runner::helpersFolder()});
    QVERIFY(toolchain.canCheck());
    QVERIFY(!toolchain.canCompile());
    QVERIFY(hasProblem(toolchain, u"No C compiler"));
}

void TestToolchainProbe::brokenCandidate_isPassedOver()
{
    QTemporaryDir folder;
    const QString good = folder.filePath(u".rustup/toolchains/stable-mine"_s);
    Ochre::Runner::writeScript(folder.filePath(u"bin/rustc"_s), "exit 1\n");
    Ochre::Runner::writeScript(good + u"/bin/rustc",
                               "[ $1 = -vV ] && printf 'rustc 1.99.0 (abc)\\nhost: x86_64-unknown-linux-gnu\\n' || "
                               "echo "
                                   + good.toUtf8() + "\n");
    QVERIFY(QDir(good).mkpath(u"lib"_s));
    const Variable path("PATH", folder.filePath(u"bin"_s).toUtf8());
    const Variable home("HOME", folder.path().toUtf8());
    const Variable cargo("CARGO_HOME", {});
    const Variable rustup("RUSTUP_HOME", {});
    const Toolchain toolchain = Ochre::Runner::probeToolchain();
    QCOMPARE(toolchain.rustc.version, u"1.99.0"_s);
    QCOMPARE(toolchain.sysroot, good);
    QVERIFY(!hasProblem(toolchain, u"rustc"));
}

void TestToolchainProbe::debianLayout_isUnderstood()
{
    if (!QFile::exists(u"/usr/bin/rustc"_s)) {
        QSKIP("This system has no rustc of its own.");
    }
    const Toolchain toolchain = Ochre::Runner::probeToolchain({u"/usr/bin/rustc"_s, Ochre::Runner::helpersFolder()});
    QCOMPARE(toolchain.sysroot, u"/usr"_s);
    QCOMPARE(toolchain.rustc.path, u"/usr/bin/rustc"_s);
    QVERIFY(toolchain.canCheck());
}

QTEST_GUILESS_MAIN(TestToolchainProbe)
#include "tst_toolchainprobe.moc"
