// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/landlock.h"
#include "support/runnerbench.h"

#include <QRegularExpression>
#include <QThread>
#include <QTimer>

#include <csignal>

using namespace Ochre::Runner;
using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int waitMs = 60'000;

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

/// A panic names the thread by its number, which is another one each time.
QString withoutNumbers(const QByteArray &text)
{
    static const QRegularExpression number(u"\\(\\d+\\)"_s);
    return QString::fromUtf8(text).remove(number);
}

QByteArray procFile(const QString &process, QLatin1StringView name)
{
    QFile file(u"/proc/"_s + process + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Compilers that work for a runner: the name of its folder stands in their command line, or in what is mounted for
/// them.
QSet<qint64> compilersOf(const QString &folder)
{
    const QByteArray name = QFile::encodeName(QDir(folder).dirName()) + '/';
    QHash<qint64, qint64> parents;
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (entry.toLongLong() > 0 && procFile(entry, "comm"_L1) == "rustc\n"
            && (procFile(entry, "cmdline"_L1).contains(name) || procFile(entry, "mountinfo"_L1).contains(name))) {
            const QByteArray facts = procFile(entry, "stat"_L1); // PID (rustc) STATE PARENT …
            parents[entry.toLongLong()] = facts.mid(facts.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
        }
    }
    // Until it has become the linker, what a compiler starts looks like one itself.
    parents.removeIf([known = parents](const auto &entry) { return known.contains(entry.value()); });
    const QList<qint64> compilers = parents.keys();
    return {compilers.begin(), compilers.end()};
}

bool isPipe(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

/// Every compiler that is seen from its making on, without the next one that waits.
class CompilerWatch final {
public:
    CompilerWatch(const QString &folder, const QString &pipe)
        : m_folder(folder)
        , m_seen(compilersOf(folder))
    {
        constexpr int oftenMs = 20; // a compiler takes five times that
        QObject::connect(&m_timer, &QTimer::timeout, [this, pipe] {
            if (!isPipe(pipe)) { // it is made before the compiler that waits for it
                m_seen.unite(compilersOf(m_folder));
            }
        });
        m_timer.start(oftenMs);
    }

    [[nodiscard]] qsizetype count() const { return m_seen.size(); }

private:
    QString m_folder;
    QSet<qint64> m_seen;
    QTimer m_timer;
};

} // namespace

/// A compiler that is started before there is a text to compile.
class TestStartAhead final : public QObject {
    Q_OBJECT

    Ochre::Toolchain::Toolchain m_found;
    Ochre::Toolchain::Toolchain m_toolchain; ///< the same, at the level of the row

    /// A runner whose compiler waits.
    struct Desk {
        explicit Desk(const Ochre::Toolchain::Toolchain &toolchain)
            : place(toolchain.sandbox == SandboxLevel::Full ? u"waiting"_s : u"build"_s)
            , bench(toolchain, {.scratch = {}, .helpers = {}, .startsAhead = true})
        {
            bench.runner.setDelays(100'000, 100'000); // nothing but what is asked for
        }

        void type(const QByteArray &text) { bench.runner.setSource(text, u"2024"_s); }
        [[nodiscard]] QString folder() const { return bench.folder.path(); }
        [[nodiscard]] QString pipe() const { return folder() + u"/scratch/0/"_s + place + u"/main.rs"_s; }
        /// One compiler is there, and nobody has written what it is to read.
        [[nodiscard]] bool awaitCompiler() const
        {
            return QTest::qWaitFor([this] { return isPipe(pipe()) && compilersOf(folder()).size() == 1; }, waitMs);
        }
        /// Whether a compiler of the usual way has worked beside the one that waits, or in its place.
        [[nodiscard]] bool hasGoneTheUsualWay(const CompilerWatch &watch) const
        {
            return place == u"waiting"_s ? QFileInfo::exists(folder() + u"/scratch/0/build/main.rs"_s)
                                         : watch.count() == 2;
        }

        QString place;
        RunnerBench bench;
    };

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<SandboxLevel>("level");
        QTest::newRow("full") << SandboxLevel::Full;
        QTest::newRow("restricted") << SandboxLevel::Restricted;
    }

    void initTestCase()
    {
        m_found = probeToolchain();
        QVERIFY(m_found.canCompile());
    }

    void init()
    {
        QFETCH_GLOBAL(SandboxLevel, level);
        if (level == SandboxLevel::Full && m_found.sandbox != SandboxLevel::Full) {
            QSKIP("only where there are namespaces");
        }
        if (level == SandboxLevel::Restricted && Ochre::landlockVersion() < 1) {
            QSKIP("this kernel has no Landlock");
        }
        m_toolchain = m_found;
        m_toolchain.sandbox = level;
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
            const CompilerWatch watch(desk.folder(), desk.pipe());
            const RunResult result = desk.bench.run(runOf(text));
            QVERIFY2(result.outcome == Outcome::Finished, qPrintable(result.message));
            QCOMPARE(watch.count(), 1); // no other one was started
        }
        QCOMPARE(desk.bench.printed(), "one\ntwo\ntwo\n");
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
            const CompilerWatch watch(desk.folder(), desk.pipe());
            const RunResult ahead = desk.bench.run(runOf(text));
            QCOMPARE(watch.count(), 1);
            QCOMPARE(ahead.outcome, usual.outcome);
            QCOMPARE(ahead.message, usual.message);
            QVERIFY(ahead.diagnostics == usual.diagnostics);
            QCOMPARE(withoutNumbers(desk.bench.printed()), withoutNumbers(plain.printed()));
        }
    }

    void otherOptions_areTheUsualWay()
    {
        Desk desk(m_toolchain);
        desk.type(printing("plain"));
        QVERIFY(desk.awaitCompiler());
        RunRequest optimised = runOf(printing("quick"));
        optimised.optimised = true;
        const CompilerWatch watch(desk.folder(), desk.pipe());
        QCOMPARE(desk.bench.run(optimised).outcome, Outcome::Finished);
        QVERIFY(desk.hasGoneTheUsualWay(watch));
        QCOMPARE(desk.bench.run(runOf(longer("long"))).outcome, Outcome::Finished);
        QCOMPARE(desk.bench.printed(), "quick\nlong\n");
    }

    void compilerThatWentAway_isNotMissed()
    {
        Desk desk(m_toolchain);
        desk.type(printing("one"));
        QVERIFY(desk.awaitCompiler());
        for (const qint64 process : compilersOf(desk.folder())) {
            ::kill(static_cast<pid_t>(process), SIGKILL);
        }
        while (!compilersOf(desk.folder()).isEmpty()) {
            QThread::msleep(5); // without the event loop, so that nobody here knows of it yet
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
        const QSet<qint64> before = compilersOf(desk.folder());
        desk.bench.runner.setToolchain(m_toolchain);
        QTRY_VERIFY_WITH_TIMEOUT(!before.intersects(compilersOf(desk.folder())), waitMs);
        QVERIFY(desk.awaitCompiler());
        QCOMPARE(desk.bench.run(runOf(printing("one"))).outcome, Outcome::Finished);
    }

    // Where the folder of a build is also where the compiler waits, a build in the background has it to itself.
    void backgroundBuild_isNotDisturbed()
    {
        Desk desk(m_toolchain);
        desk.type(printing("one"));
        QVERIFY(desk.awaitCompiler());
        desk.bench.runner.setDelays(0, 0);
        const CheckResult built = desk.bench.check(printing("two"), true);
        QVERIFY2(built.complete && built.failure.isEmpty(), qPrintable(built.failure));
        desk.bench.runner.setDelays(100'000, 100'000);
        QVERIFY(desk.awaitCompiler());
        QCOMPARE(desk.bench.run(runOf(printing("two"))).outcome, Outcome::Finished);
        QCOMPARE(desk.bench.run(runOf(printing("three"))).outcome, Outcome::Finished);
        QCOMPARE(desk.bench.printed(), "two\nthree\n");
    }

    // A text may read itself: the compiler opens main.rs once more.
    void textThatIncludesItself_isCompiled()
    {
        const QByteArray text = "fn main() {\n    print!(\"{}\", include_str!(\"main.rs\"));\n}\n";
        Desk desk(m_toolchain);
        desk.type(text);
        QVERIFY(desk.awaitCompiler());
        const RunResult result = desk.bench.run(runOf(text));
        QVERIFY2(result.outcome == Outcome::Finished, qPrintable(result.message));
        QCOMPARE(desk.bench.printed(), text);
    }

    void nobodyWaits_whereItIsNotWanted()
    {
        RunnerBench plain(m_toolchain);
        plain.runner.setDelays(100'000, 100'000);
        plain.runner.setSource(printing("x"), u"2024"_s);
        QTest::qWait(1000);
        for (const QString &place : {u"waiting"_s, u"build"_s}) {
            QVERIFY(!isPipe(plain.folder.filePath(u"scratch/0/"_s + place + u"/main.rs"_s)));
        }
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
        QTRY_VERIFY_WITH_TIMEOUT(compilersOf(folder).isEmpty(), waitMs);
    }
};

QTEST_GUILESS_MAIN(TestStartAhead)
#include "tst_startahead.moc"
