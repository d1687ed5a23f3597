// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cratelibrary.h"
#include "support/runnerbench.h"

#include <QThreadPool>

using namespace Ochre;
using namespace Ochre::Runner;
using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int buildMs = 240'000; ///< several crates on a busy machine
const QString registry = u"/usr/share/cargo/registry"_s;

const QByteArray jsonProgram = "use serde::{Deserialize, Serialize};\n"
                               "#[derive(Serialize, Deserialize)]\nstruct Order { cups: u32 }\n"
                               "fn main() {\n"
                               "    let order: Order = serde_json::from_str(\"{\\\"cups\\\": 3}\").unwrap();\n"
                               "    println!(\"{}\", serde_json::to_string(&order).unwrap());\n}\n";
const QByteArray ticketProgram = "fn main() {\n    println!(\"{}\", ticket_box::next(41));\n}\n";

void write(const QString &path, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

/// One crate of our own in the place of crates.io: it needs no second to build.
QString writeTicketSource(const QString &folder, const QByteArray &body = "number + 1")
{
    const QString crate = folder + u"/vendor/ticket-box"_s;
    write(crate + u"/Cargo.toml"_s, "[package]\nname = \"ticket-box\"\nversion = \"1.2.3\"\nedition = \"2021\"\n");
    write(crate + u"/src/lib.rs"_s, "pub fn next(number: u32) -> u32 {\n    " + body + "\n}\n");
    write(crate + u"/.cargo-checksum.json"_s, "{\"files\":{}}");
    return folder + u"/vendor"_s;
}

/// A part of the system's registry, so that not all crates of all lessons are built.
QString linkPartOfRegistry(const QString &folder)
{
    const QString part = folder + u"/part"_s;
    const QStringList names{u"serde-*"_s,  u"serde_derive-*"_s, u"serde_json-*"_s,  u"itoa-*"_s,  u"ryu-*"_s,
                            u"memchr-*"_s, u"syn-2*"_s,         u"proc-macro2-*"_s, u"quote-*"_s, u"unicode-ident-*"_s};
    if (QDir().mkpath(part)) {
        for (const QString &name : QDir(registry).entryList(names, QDir::Dirs)) {
            QFile::link(registry + u'/' + name, part + u'/' + name);
        }
    }
    return part;
}

RunRequest requestFor(const QByteArray &source, const QStringList &crates)
{
    RunRequest request;
    request.trust = Trust::LearnerAllowed;
    request.source = source;
    request.crates = crates;
    return request;
}

QStringList setsIn(const RunnerBench &bench)
{
    return QDir(bench.folder.filePath(u"crates"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

} // namespace

class TestCrateLibrary final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_toolchain = probeToolchain();
        QVERIFY(m_toolchain.canCompile());
        if (m_toolchain.cargo.version.isEmpty()) {
            QSKIP("There is no cargo on this machine.");
        }
        m_toolchain.crateSources.clear();
    }

    void registryCrates_areBuiltOnceAndLinked()
    {
        if (QDir(registry).entryList({u"serde_json-*"_s}).isEmpty()) {
            QSKIP("The sources of serde_json are not in /usr/share/cargo/registry.");
        }
        QTemporaryDir sources;
        m_toolchain.crateSources = linkPartOfRegistry(sources.path());
        RunnerBench bench(m_toolchain);
        QSignalSpy steps(&bench.runner, &CodeRunner::cratesProgressed);
        QSignalSpy ready(&bench.runner, &CodeRunner::cratesFinished);
        bench.runner.prepareCrates({u"serde"_s, u"serde_json"_s});
        QVERIFY(ready.wait(buildMs));
        QCOMPARE(ready.front().front().toString(), QString());
        QVERIFY(steps.size() >= 2);
        QVERIFY(steps.back().at(0).toInt() <= steps.back().at(1).toInt());
        QVERIFY(!steps.back().at(2).toString().isEmpty());

        const RunResult run = bench.run(requestFor(jsonProgram, {u"serde"_s, u"serde_json"_s}));
        QVERIFY2(run.outcome == Outcome::Finished, qPrintable(run.message));
        QCOMPARE(run.standardOutput, "{\"cups\":3}\n");
        // Only what is declared can be named.
        const RunResult undeclared = bench.run(requestFor(jsonProgram, {u"serde"_s}));
        QCOMPARE(undeclared.outcome, Outcome::CompileFailed);
        QCOMPARE(undeclared.diagnostics.front().code, u"E0433"_s);

        const TestResult tests = [&] {
            bench.tests.clear();
            bench.runner.runTests(
                requestFor(jsonProgram, {u"serde"_s, u"serde_json"_s}),
                "#[test]\nfn reads() {\n    let order: Order = "
                "serde_json::from_str(\"{\\\"cups\\\": 4}\").unwrap();\n    assert_eq!(order.cups, 4);\n}\n");
            return bench.tests.wait(40'000) ? bench.tests.front().front().value<TestResult>() : TestResult();
        }();
        QVERIFY2(tests.allPassed(), qPrintable(tests.message));

        bench.runner.setCrates({u"serde"_s, u"serde_json"_s});
        const CheckResult check = bench.check(jsonProgram, true);
        QVERIFY(check.complete);
        QVERIFY2(check.diagnostics.empty(), qPrintable(check.failure));
        QCOMPARE(setsIn(bench).size(), 1);
    }

    void neededCrates_areBuiltByTheFirstRun()
    {
        QTemporaryDir sources;
        m_toolchain.crateSources = writeTicketSource(sources.path());
        RunnerBench bench(m_toolchain);
        const RunResult run = bench.run(requestFor(ticketProgram, {u"ticket-box"_s}));
        QVERIFY2(run.outcome == Outcome::Finished, qPrintable(run.message));
        QCOMPARE(run.standardOutput, "42\n");
        QTRY_COMPARE(setsIn(bench).size(), 1); // nothing of the work is left

        // Macros of crates ask for what cargo would tell them.
        const QByteArray asking =
            QByteArray(ticketProgram).replace("ticket_box::next(41)", "env!(\"CARGO_PKG_VERSION\")");
        QCOMPARE(bench.run(requestFor(asking, {u"ticket-box"_s})).standardOutput, "0.1.0\n");

        // Another runner, another day: they are there.
        CodeRunner second({.scratch = bench.folder.filePath(u"scratch2"_s), .helpers = helpersFolder()});
        second.setToolchain(m_toolchain);
        QSignalSpy steps(&second, &CodeRunner::cratesProgressed);
        QSignalSpy ready(&second, &CodeRunner::cratesFinished);
        second.prepareCrates({u"ticket-box"_s});
        QVERIFY(ready.wait(5'000));
        QCOMPARE(ready.front().front().toString(), QString());
        QCOMPARE(steps.size(), 0);
    }

    void liveCheck_waitsForTheCrates()
    {
        QTemporaryDir sources;
        m_toolchain.crateSources = writeTicketSource(sources.path());
        RunnerBench bench(m_toolchain);
        bench.runner.setCrates({u"ticket-box"_s});
        const CheckResult check = bench.check(ticketProgram, true);
        QCOMPARE(check.failure, QString());
        QVERIFY(check.complete);
        QVERIFY(check.diagnostics.empty());
        bench.runner.setCrates({});
        const CheckResult without = bench.check(ticketProgram + "\n", false);
        QCOMPARE(without.diagnostics.front().code, u"E0433"_s);
    }

    void missingSources_areNamedWithTheWayToGetThem()
    {
        RunnerBench bench(m_toolchain);
        const RunResult run = bench.run(requestFor(jsonProgram, {u"serde"_s, u"serde_json"_s}));
        QCOMPARE(run.outcome, Outcome::NotStarted);
        for (const QString &part : {u"serde, serde_json"_s, u"librust-serde-dev librust-serde-derive-dev"_s,
                                    u"librust-serde-json-dev"_s, u"cargo vendor"_s}) {
            QVERIFY2(run.message.contains(part), qPrintable(run.message));
        }
        QCOMPARE(bench.run(requestFor("fn main() {}\n", {})).outcome, Outcome::Finished);
    }

    void brokenCrate_isToldAndLeavesNothing()
    {
        QTemporaryDir sources;
        m_toolchain.crateSources = writeTicketSource(sources.path(), "number + \"1\"");
        RunnerBench bench(m_toolchain);
        const RunResult run = bench.run(requestFor(ticketProgram, {u"ticket-box"_s}));
        QCOMPARE(run.outcome, Outcome::NotStarted);
        QVERIFY2(run.message.contains(u"could not compile `ticket-box`"_s), qPrintable(run.message));
        QTRY_COMPARE(setsIn(bench), QStringList());
        // Repaired, it is built.
        m_toolchain.crateSources = writeTicketSource(sources.path());
        QCOMPARE(bench.run(requestFor(ticketProgram, {u"ticket-box"_s})).outcome, Outcome::Finished);
    }

    void cancelledBuild_leavesNothingAndCanBeRepeated()
    {
        QTemporaryDir sources;
        m_toolchain.crateSources = writeTicketSource(sources.path());
        RunnerBench bench(m_toolchain);
        QSignalSpy ready(&bench.runner, &CodeRunner::cratesFinished);
        bench.runner.prepareCrates({u"ticket-box"_s});
        bench.runner.cancelCrates();
        QVERIFY(ready.wait(10'000));
        QVERIFY(!ready.front().front().toString().isEmpty());
        QTRY_COMPARE(setsIn(bench), QStringList());
        QCOMPARE(bench.run(requestFor(ticketProgram, {u"ticket-box"_s})).outcome, Outcome::Finished);
    }

    void stop_endsARunThatWaitsForCrates()
    {
        QTemporaryDir sources;
        m_toolchain.crateSources = writeTicketSource(sources.path());
        RunnerBench bench(m_toolchain);
        QSignalSpy ready(&bench.runner, &CodeRunner::cratesFinished);
        bench.runner.run(requestFor(ticketProgram, {u"ticket-box"_s}));
        bench.runner.stop();
        QCOMPARE(bench.nextRun().outcome, Outcome::Stopped);
        QVERIFY(ready.size() == 1 || ready.wait(60'000)); // the crates are finished for the next run
        QCOMPARE(ready.front().front().toString(), QString());
        QThreadPool::globalInstance()->waitForDone(); // it tidies up behind the build
    }

    void buildOfAnotherProgram_isWaitedFor()
    {
        QTemporaryDir sources;
        m_toolchain.crateSources = writeTicketSource(sources.path());
        RunnerBench bench(m_toolchain);
        CodeRunner second({.scratch = bench.folder.filePath(u"scratch2"_s), .helpers = helpersFolder()});
        second.setToolchain(m_toolchain);
        QSignalSpy first(&bench.runner, &CodeRunner::cratesFinished);
        QSignalSpy other(&second, &CodeRunner::cratesFinished);
        bench.runner.prepareCrates({u"ticket-box"_s});
        second.prepareCrates({u"ticket-box"_s});
        QTRY_COMPARE_WITH_TIMEOUT(other.size(), 1, 60'000);
        QTRY_COMPARE(first.size(), 1);
        QCOMPARE(other.front().front().toString(), QString());
        QCOMPARE(setsIn(bench).size(), 1);
    }

    void otherCompiler_getsLibrariesOfItsOwn()
    {
        QTemporaryDir sources;
        m_toolchain.crateSources = writeTicketSource(sources.path());
        RunnerBench bench(m_toolchain);
        QCOMPARE(bench.run(requestFor(ticketProgram, {u"ticket-box"_s})).outcome, Outcome::Finished);
        Ochre::Toolchain::Toolchain other = m_toolchain;
        other.identity = u"another"_s;
        bench.runner.setToolchain(other);
        QSignalSpy ready(&bench.runner, &CodeRunner::cratesFinished);
        bench.runner.prepareCrates({u"ticket-box"_s});
        QVERIFY(ready.wait(60'000));
        QTRY_COMPARE(setsIn(bench).size(), 2);
    }

    void weakerSandboxes_buildAndLinkToo_data()
    {
        QTest::addColumn<SandboxLevel>("level");
        QTest::newRow("restricted") << SandboxLevel::Restricted;
        QTest::newRow("limits only") << SandboxLevel::LimitsOnly;
    }

    void weakerSandboxes_buildAndLinkToo()
    {
        QFETCH(SandboxLevel, level);
        QTemporaryDir sources;
        Ochre::Toolchain::Toolchain toolchain = m_toolchain;
        toolchain.crateSources = writeTicketSource(sources.path());
        toolchain.sandbox = level;
        RunnerBench bench(toolchain);
        const RunResult run = bench.run(requestFor(ticketProgram, {u"ticket-box"_s}));
        QVERIFY2(run.outcome == Outcome::Finished, qPrintable(run.message));
        QCOMPARE(run.standardOutput, "42\n");
    }

    void externs_areReadFromTheVerboseBuild()
    {
        const QByteArray text =
            "     Running `rustc --crate-name other --extern no=/t/libno-1.rlib`\n"
            "    Building [=====>  ] 91/93: axum\r     Running `rustc --crate-name lesson src/main.rs -L dependency=/t "
            "--extern serde_json=/t/debug/deps/libserde_json-a1.rmeta --extern 'http=/t with space/libhttp-b2.rlib' "
            "--extern derive=/t/debug/deps/libderive-c3.so`\n";
        const QHash<QString, QString> externs = externsOf(text);
        QCOMPARE(externs.size(), 3);
        QCOMPARE(externs.value(u"serde_json"_s), u"libserde_json-a1.rlib"_s);
        QCOMPARE(externs.value(u"http"_s), u"libhttp-b2.rlib"_s);
        QCOMPARE(externs.value(u"derive"_s), u"libderive-c3.so"_s);
    }

    void progress_isTheLastBar()
    {
        QCOMPARE(
            lastCargoStep("    Building [==>    ] 16/60: syn\r    Building [===>   ] 17/60: tokio, syn(build.rs)\r"),
            (CargoStep{17, 60, u"tokio"_s}));
        QVERIFY(!lastCargoStep("   Compiling serde v1.0.217\n"));
        QCOMPARE(cargoComplaint("    Building [=>  ] 1/2: a\r\rerror: no matching package named `serde_jsn` found\n"
                                "location searched: x\n"),
                 u"no matching package named `serde_jsn` found\nlocation searched: x"_s);
    }

private:
    Ochre::Toolchain::Toolchain m_toolchain;
};

QTEST_GUILESS_MAIN(TestCrateLibrary)
#include "tst_cratelibrary.moc"
