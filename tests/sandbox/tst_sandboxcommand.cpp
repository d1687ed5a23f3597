// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxcommand.h"

#include <QTest>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

// The command line and the environment of a sandbox.
class TestSandboxCommand final : public QObject {
    Q_OBJECT

    static SandboxHost mergedHost()
    {
        SandboxHost host;
        host.bubblewrap = u"/usr/bin/bwrap"_s;
        host.systemFolders = {{u"/bin"_s, u"usr/bin"_s}, {u"/lib"_s, u"usr/lib"_s}};
        return host;
    }
    static ProcessRequest request(SandboxLevel level)
    {
        ProcessRequest request;
        request.sandbox = level;
        request.program = u"/run/lesson"_s;
        request.arguments = {u"--cpu"_s, u"--"_s, u"-x"_s};
        request.helpers = u"/usr/libexec/ochre"_s;
        request.workFolder = u"/box"_s;
        request.mounts = {{u"/cache/a b/out"_s, u"/run/lesson"_s, false}, {u"/cache/data"_s, u"/box/data"_s, true}};
        return request;
    }
    static QString line(const ProcessRequest &request, const SandboxHost &host = mergedHost())
    {
        const SandboxCommand command = sandboxCommand(request, host, {10, 11, 12});
        return (QStringList{command.program} + command.arguments).join(u'|');
    }
    static qsizetype place(const QString &line, const QString &part)
    {
        const qsizetype found = line.indexOf(part);
        if (found < 0) {
            qWarning("%s is missing in %s", qPrintable(part), qPrintable(line));
        }
        return found;
    }

private slots:
    void full_isBubblewrapAroundRunbox()
    {
        const QString text = line(request(SandboxLevel::Full));
        QVERIFY(text.startsWith(u"/usr/bin/bwrap|--unshare-all|--unshare-user|--disable-userns|--die-with-parent|"));
        QVERIFY(text.contains(
            u"|--new-session|--hostname|lesson|--uid|1000|--gid|1000|--cap-drop|ALL|--ro-bind|/usr|/usr|"));
        QVERIFY(text.contains(
            u"|--symlink|usr/bin|/bin|--symlink|usr/lib|/lib|--proc|/proc|--dev|/dev|--size|4096|--tmpfs|/dev/pts|"));
        QVERIFY(text.contains(u"|--chdir|/box|--json-status-fd|10|--|/run/runbox|--confine|namespace|"));
        QVERIFY(text.contains(u"|--report|11|--lifeline|12|--|/run/lesson|"));
        QVERIFY(text.endsWith(u"|--|/run/lesson|--cpu|--|-x"));
        QVERIFY(!text.contains(u"--clearenv"));
    }

    void mounts_comeAfterTheMemoryFoldersAndBeforeReadOnly()
    {
        const QString text = line(request(SandboxLevel::Full));
        const qsizetype box = place(text, u"--size|67108864|--tmpfs|/box"_s);
        const qsizetype temporary = place(text, u"--size|33554432|--tmpfs|/tmp"_s);
        const qsizetype program = place(text, u"--ro-bind|/cache/a b/out|/run/lesson"_s);
        const qsizetype data = place(text, u"--bind|/cache/data|/box/data"_s);
        const qsizetype readOnly = place(text, u"--remount-ro|/|--remount-ro|/dev|--remount-ro|/proc"_s);
        QVERIFY(box > 0 && box < temporary && temporary < program && program < data && data < readOnly);
    }

    void compile_hasLargeTemporaryFolderAndNoBox()
    {
        ProcessRequest compile = request(SandboxLevel::Full);
        compile.kind = ProcessRequest::Kind::Compile;
        const QString text = line(compile);
        QVERIFY(text.contains(u"|--size|268435456|--tmpfs|/tmp|"));
        QVERIFY(!text.contains(u"--tmpfs|/box"));
        // What it may fill lies on the disk, and is not without an end.
        QVERIFY(text.contains(u"|--build|--quota-bytes|4294967296|--quota-files|100000|--quota|/box/data|"));
    }

    void programThatMustReturn_isGuardedAndNothingElse()
    {
        for (const SandboxLevel level : {SandboxLevel::Full, SandboxLevel::Restricted, SandboxLevel::LimitsOnly}) {
            ProcessRequest guarded = request(level);
            QVERIFY(!line(guarded).contains(u"endguard"));
            guarded.mustReturn = true;
            const QString inside = level == SandboxLevel::Full ? u"/run"_s : guarded.helpers;
            QVERIFY(line(guarded).contains(u"|--preload|"_s + inside + u"/endguard.so|--|/run/lesson|"));
            QVERIFY(!sandboxEnvironment(guarded).contains(u"LD_PRELOAD"_s));
        }
    }

    void oldHost_isTakenAsItIs()
    {
        SandboxHost host = mergedHost();
        host.canBlockNamespaces = false;
        host.systemFolders = {{u"/bin"_s, QString()}};
        const QString text = line(request(SandboxLevel::Full), host);
        QVERIFY(!text.contains(u"--disable-userns"));
        QVERIFY(text.contains(u"|--ro-bind|/bin|/bin|"));
    }

    void limits_arePassedOn()
    {
        ProcessRequest limited = request(SandboxLevel::Full);
        limited.limits = {.wallMs = 1000,
                          .cpuSeconds = 2,
                          .totalCpuSeconds = 8,
                          .memoryBytes = 3,
                          .processes = 4,
                          .outputBytes = 5,
                          .fileBytes = 6,
                          .openFiles = 7};
        limited.niceness = 10;
        QVERIFY(line(limited).contains(
            u"|--memory|3|--cpu|2|--total-cpu|8|--file-size|6|--processes|4|--files|7|--nice|10|--wall|7000|"));
    }

    // It must never end a program that Ochre still allows.
    void backStop_liesAboveTheWatchedLimit_data()
    {
        QTest::addColumn<int>("wallMs");
        QTest::newRow("nothing") << 0;
        QTest::newRow("ten seconds") << 10'000;
        QTest::newRow("ten minutes") << 600'000;
        QTest::newRow("twenty-one minutes") << 1'260'000;
        QTest::newRow("a day") << 86'400'000;
        QTest::newRow("all that fits") << std::numeric_limits<int>::max();
    }

    void backStop_liesAboveTheWatchedLimit()
    {
        QFETCH(int, wallMs);
        ProcessRequest limited = request(SandboxLevel::Full);
        limited.limits.wallMs = wallMs;
        const QString text = line(limited);
        const qint64 backStop = text.section(u"--wall|"_s, 1).section(u'|', 0, 0).toLongLong();
        QVERIFY2(backStop >= 2LL * wallMs + 5000, qPrintable(text));
    }

    void restricted_isRunboxWithPaths()
    {
        const QString text = line(request(SandboxLevel::Restricted));
        QVERIFY(text.startsWith(u"/usr/libexec/ochre/runbox|--confine|landlock|"));
        QVERIFY(text.endsWith(u"|--report|11|--lifeline|12|--chdir|/box|--read|/cache/a b/out|--write|/cache/data"
                              "|--|/run/lesson|--cpu|--|-x"));
    }

    void limitsOnly_hasNoPaths()
    {
        const QString text = line(request(SandboxLevel::LimitsOnly));
        QVERIFY(text.startsWith(u"/usr/libexec/ochre/runbox|--confine|limits|"));
        QVERIFY(!text.contains(u"--read|") && !text.contains(u"--write|"));
    }

    void environment_isCleanAndCanBeAddedTo()
    {
        ProcessRequest wanted = request(SandboxLevel::Full);
        wanted.environment = {u"RUST_BACKTRACE=1"_s, u"A=b=c"_s, u"EMPTY="_s, u"=wrong"_s, u"wrong"_s};
        QStringList variables = sandboxEnvironment(wanted).toStringList();
        variables.sort();
        QCOMPARE(variables, (QStringList{u"A=b=c"_s, u"EMPTY="_s, u"HOME=/tmp"_s, u"LANG=C.UTF-8"_s,
                                         u"MALLOC_ARENA_MAX=2"_s, u"PATH=/usr/bin:/bin"_s, u"RUST_BACKTRACE=1"_s}));
    }

    void environment_withoutNamespaces_keepsTemporaryFilesInTheWritableFolder()
    {
        const QProcessEnvironment environment = sandboxEnvironment(request(SandboxLevel::Restricted));
        QCOMPARE(environment.value(u"TMPDIR"_s), u"/cache/data"_s);
        QCOMPARE(environment.value(u"HOME"_s), u"/cache/data"_s);
    }

    void host_isThisMachine()
    {
        const SandboxHost host = SandboxHost::detect();
        QVERIFY(!host.systemFolders.empty());
        for (const SandboxHost::SystemFolder &folder : host.systemFolders) {
            QVERIFY(folder.path.startsWith(u'/'));
            QVERIFY(folder.linkTarget.isEmpty() || folder.linkTarget.startsWith(u"usr/"));
        }
    }
};

QTEST_GUILESS_MAIN(TestSandboxCommand)
#include "tst_sandboxcommand.moc"
