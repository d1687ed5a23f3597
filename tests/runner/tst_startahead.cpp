// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/runnerbench.h"

#include <csignal>

using namespace Ochre::Runner;
using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int waitMs = 20'000;

QByteArray printing(const QByteArray &word)
{
    return "fn main() {\n    println!(\"" + word + "\");\n}\n";
}

/// Long enough for incremental data.
QByteArray longer(const QByteArray &word)
{
    return printing(word) + QByteArray("// a remark that takes a whole line of the text\n").repeated(20);
}

RunRequest runOf(const QByteArray &source)
{
    RunRequest request;
    request.trust = Trust::LearnerAllowed;
    request.source = source;
    return request;
}

/// Processes whose command line names a folder.
QList<qint64> processesOf(const QString &folder)
{
    QList<qint64> found;
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile line(u"/proc/"_s + entry + u"/cmdline");
        if (entry.toLongLong() > 0 && line.open(QIODevice::ReadOnly)
            && line.readAll().contains(QFile::encodeName(folder))) {
            found.append(entry.toLongLong());
        }
    }
    return found;
}

} // namespace

/// A compiler that is started before there is a text to compile.
class TestStartAhead final : public QObject {
    Q_OBJECT

    Ochre::Toolchain::Toolchain m_toolchain;

    /// A runner whose compiler waits.
    struct Desk {
        explicit Desk(const Ochre::Toolchain::Toolchain &toolchain)
            : bench(toolchain, {.scratch = {}, .helpers = {}, .startsAhead = true})
        {
            bench.runner.setDelays(100'000, 100'000); // nothing but what is asked for
        }

        void type(const QByteArray &text) { bench.runner.setSource(text, u"2024"_s); }
        [[nodiscard]] QString folder() const { return bench.folder.filePath(u"scratch/0"_s); }
        [[nodiscard]] QString pipe() const { return folder() + u"/waiting/main.rs"_s; }
        [[nodiscard]] bool awaitCompiler() const
        {
            return QTest::qWaitFor(
                [this] { return QFileInfo::exists(pipe()) && !processesOf(folder() + u"/waiting"_s).isEmpty(); },
                waitMs);
        }
        /// What a compiler of the usual way has read.
        [[nodiscard]] QString usualText() const { return folder() + u"/build/main.rs"_s; }

        RunnerBench bench;
    };

private slots:
    void initTestCase()
    {
        m_toolchain = probeToolchain();
        QVERIFY(m_toolchain.canCompile());
        if (m_toolchain.sandbox != SandboxLevel::Full) {
            QSKIP("only where there are namespaces");
        }
    }

    void text_isGivenToTheCompilerThatWaits_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("short") << printing("one") << printing("two");
        QTest::newRow("long") << longer("one") << longer("two");
        QTest::newRow("longer than a pipe") << longer("one") << printing("two") + QByteArray(300'000, '\n');
    }

    void text_isGivenToTheCompilerThatWaits()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        Desk desk(m_toolchain);
        for (const QByteArray &text : {first, second, QByteArray(second + "// and once more\n")}) {
            desk.type(text);
            QVERIFY(desk.awaitCompiler());
            const RunResult result = desk.bench.run(runOf(text));
            QVERIFY2(result.outcome == Outcome::Finished, qPrintable(result.message));
        }
        QCOMPARE(desk.bench.printed(), "one\ntwo\ntwo\n");
        QVERIFY(!QFileInfo::exists(desk.usualText()));
    }

    void words_areThoseOfAnyCompile()
    {
        const QByteArray broken = "fn main() {\n    let ö: i32 = \"x\";\n    println!(\"{ö}\");\n}\n";
        const QByteArray panics = "fn main() {\n    let all = [1];\n    let at = all.len();\n"
                                  "    println!(\"{} {}\", file!(), line!());\n    println!(\"{}\", all[at]);\n}\n";
        for (const QByteArray &text : {broken, panics}) {
            RunnerBench plain(m_toolchain);
            const RunResult usual = plain.run(runOf(text));
            Desk desk(m_toolchain);
            desk.type(text);
            QVERIFY(desk.awaitCompiler());
            const RunResult ahead = desk.bench.run(runOf(text));
            QVERIFY(!QFileInfo::exists(desk.usualText()));
            QCOMPARE(ahead.outcome, usual.outcome);
            QCOMPARE(ahead.message, usual.message);
            QVERIFY(ahead.diagnostics == usual.diagnostics);
            QCOMPARE(desk.bench.printed().replace("(2)", ""), plain.printed().replace("(2)", ""));
        }
    }

    void otherOptions_areTheUsualWay()
    {
        Desk desk(m_toolchain);
        desk.type(printing("plain"));
        QVERIFY(desk.awaitCompiler());
        RunRequest optimised = runOf(printing("quick"));
        optimised.optimised = true;
        QCOMPARE(desk.bench.run(optimised).outcome, Outcome::Finished);
        QVERIFY(QFileInfo::exists(desk.usualText()));
        QCOMPARE(desk.bench.run(runOf(longer("long"))).outcome, Outcome::Finished);
        QCOMPARE(desk.bench.printed(), "quick\nlong\n");
    }

    void compilerThatWentAway_isNotMissed()
    {
        Desk desk(m_toolchain);
        desk.type(printing("one"));
        QVERIFY(desk.awaitCompiler());
        for (const qint64 process : processesOf(desk.folder() + u"/waiting"_s)) {
            ::kill(static_cast<pid_t>(process), SIGKILL);
        }
        QCOMPARE(desk.bench.run(runOf(printing("one"))).outcome, Outcome::Finished);
        desk.type(printing("two"));
        QVERIFY(desk.awaitCompiler());
        QVERIFY(QFile::remove(desk.pipe())); // somebody has tidied the cache
        QCOMPARE(desk.bench.run(runOf(printing("two"))).outcome, Outcome::Finished);
        QCOMPARE(desk.bench.printed(), "one\ntwo\n");
    }

    void toolchainThatChanges_getsACompilerOfItsOwn()
    {
        Desk desk(m_toolchain);
        desk.type(printing("one"));
        QVERIFY(desk.awaitCompiler());
        const QList<qint64> before = processesOf(desk.folder() + u"/waiting"_s);
        desk.bench.runner.setToolchain(m_toolchain);
        QTRY_VERIFY_WITH_TIMEOUT(!QSet(before.begin(), before.end()).intersects([&desk] {
            const QList<qint64> now = processesOf(desk.folder() + u"/waiting"_s);
            return QSet(now.begin(), now.end());
        }()),
                                 waitMs);
        QVERIFY(desk.awaitCompiler());
        QCOMPARE(desk.bench.run(runOf(printing("one"))).outcome, Outcome::Finished);
    }

    void nobodyWaits_whereItIsNotWanted()
    {
        RunnerBench plain(m_toolchain);
        plain.runner.setSource(printing("x"), u"2024"_s);
        Ochre::Toolchain::Toolchain weaker = m_toolchain;
        weaker.sandbox = SandboxLevel::Restricted;
        Desk desk(weaker);
        desk.type(printing("x"));
        QTest::qWait(1000);
        QVERIFY(!QFileInfo::exists(desk.pipe()));
        QVERIFY(!QFileInfo::exists(plain.folder.filePath(u"scratch/0/waiting/main.rs"_s)));
    }

    void end_leavesNoCompiler()
    {
        QString folder;
        {
            Desk desk(m_toolchain);
            desk.type(printing("x"));
            QVERIFY(desk.awaitCompiler());
            folder = desk.folder();
        }
        QTRY_VERIFY_WITH_TIMEOUT(processesOf(folder).isEmpty(), waitMs);
    }
};

QTEST_GUILESS_MAIN(TestStartAhead)
#include "tst_startahead.moc"
