// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxstatus.h"
#include "watchedprogram.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

#include <algorithm>
#include <csignal>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using Why = SandboxStatus::Why;

/// The helper itself, started by a shell that gives it descriptor 3 for its report and descriptor 4 for its lifeline.
class TestRunbox final : public QObject {
    Q_OBJECT

    struct Story {
        int code = -1;
        QByteArray output; ///< the program's
        QByteArray errors; ///< runbox's own
        SandboxStatus status;
    };

    QTemporaryDir m_folder;

    static QString runbox() { return QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers/runbox"); }

    /// With everything before the program's arguments, then `--` and those.
    Story run(const QStringList &options, const QStringList &program, bool hangUp = false,
              const QByteArray &words = {}) const
    {
        const QString report = m_folder.filePath(u"report"_s);
        QFile::remove(report);
        QProcess process;
        process.setUnixProcessParameters(QProcess::UnixProcessFlag::CloseFileDescriptors);
        process.start(u"/bin/sh"_s, QStringList{u"-c"_s, u"exec \"$@\" 3>\"$0\" 4<&0 0</dev/null"_s, report, runbox(),
                                                u"--report"_s, u"3"_s, u"--lifeline"_s, u"4"_s}
                                        + options + QStringList{u"--"_s} + program);
        process.write(words);
        if (hangUp) {
            if (!QTest::qWaitFor([&process] { return process.canReadLine(); })) {
                qWarning("the program said nothing");
            }
            process.closeWriteChannel();
        }
        if (!process.waitForFinished(20'000)) {
            qWarning("runbox did not end");
        }
        Story story{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError(), {}};
        QFile file(report);
        if (file.open(QIODevice::ReadOnly)) {
            story.status.feed(file.readAll());
        }
        return story;
    }

    Story shell(const QString &script, const QStringList &options = {}, bool hangUp = false) const
    {
        return run(QStringList{u"--confine"_s, u"limits"_s} + options, {u"/bin/sh"_s, u"-c"_s, script}, hangUp);
    }

private slots:
    void program_getsItsArgumentsAsTheyAre()
    {
        const Story story = run({u"--confine"_s, u"limits"_s},
                                {u"/usr/bin/printf"_s, u"%s|"_s, u"--cpu"_s, u""_s, u"a b"_s, u"--"_s, u"ä\n*"_s});
        QCOMPARE(story.output, "--cpu||a b|--|ä\n*|");
        QCOMPARE(story.code, 0);
        QVERIFY(story.status.hasStarted());
        QCOMPARE(story.status.why(), Why::Program);
        QVERIFY(story.status.inputInode() > 0);
    }

    void ending_isPassedOn_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("signal");
        QTest::newRow("success") << u"exit 0"_s << 0 << 0;
        QTest::newRow("code") << u"exit 7"_s << 7 << 0;
        QTest::newRow("highest code") << u"exit 255"_s << 255 << 0;
        QTest::newRow("code of runbox itself") << u"exit 126"_s << 126 << 0;
        QTest::newRow("terminated") << u"kill -TERM $$"_s << 143 << 15;
        QTest::newRow("aborted") << u"kill -ABRT $$"_s << 134 << 6;
        QTest::newRow("killed") << u"kill -KILL $$"_s << 137 << 9;
    }

    void ending_isPassedOn()
    {
        QFETCH(QString, script);
        QFETCH(int, code);
        QFETCH(int, signal);
        const Story story = shell(script);
        QCOMPARE(story.code, code);
        QVERIFY(story.status.hasEnded());
        QCOMPARE(story.status.signal(), signal);
        QCOMPARE(story.status.exitCode(), signal == 0 ? code : 0);
        QCOMPARE(story.status.failure(), QString());
    }

    void limits_areThoseOfTheProgram_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("asks");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("memory") << QStringList{u"--memory"_s, u"536870912"_s} << u"ulimit -v"_s << QByteArray("524288");
        QTest::newRow("computing") << QStringList{u"--cpu"_s, u"3"_s} << u"ulimit -S -t"_s << QByteArray("3");
        QTest::newRow("computing at most") << QStringList{u"--cpu"_s, u"3"_s} << u"ulimit -H -t"_s << QByteArray("4");
        QTest::newRow("files") << QStringList{u"--files"_s, u"17"_s} << u"ulimit -n"_s << QByteArray("17");
        QTest::newRow("size of a file") << QStringList{u"--file-size"_s, u"1048576"_s} << u"ulimit -f"_s
                                        << QByteArray("2048");
        QTest::newRow("no core files") << QStringList() << u"ulimit -H -c"_s << QByteArray("0");
        QTest::newRow("stack") << QStringList() << u"ulimit -s"_s << QByteArray("8192");
        QTest::newRow("politeness") << QStringList{u"--nice"_s, u"7"_s} << u"nice"_s << QByteArray("7");
        QTest::newRow("no right to come first")
            << QStringList{} << u"grep -c 'Max nice priority  *0  *0' /proc/self/limits"_s << QByteArray("1");
        QTest::newRow("last one counts") << QStringList{u"--files"_s, u"17"_s, u"--files"_s, u"18"_s} << u"ulimit -n"_s
                                         << QByteArray("18");
    }

    void limits_areThoseOfTheProgram()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, asks);
        QFETCH(QByteArray, told);
        QCOMPARE(shell(asks, options).output.trimmed(), told);
    }

    // Each of them alone would be allowed.
    void totals_areThoseOfTheWholeTree_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("script");
        QTest::addColumn<Why>("why");
        const QString hold = u"head -c 60000000 /dev/zero | tail -n 1 | sleep 20 & "_s;
        const QString spin = u"sh -c 'while :; do :; done' & "_s;
        QTest::newRow("memory") << QStringList{u"--memory"_s, u"150000000"_s} << hold.repeated(4) + u"wait"_s
                                << Why::Memory;
        QTest::newRow("memory of a detached one")
            << QStringList{u"--memory"_s, u"150000000"_s} << hold.repeated(4) + u"exec sleep 20"_s << Why::Memory;
        QTest::newRow("computing") << QStringList{u"--total-cpu"_s, u"1"_s} << spin.repeated(3) + u"wait"_s << Why::Cpu;
        QTest::newRow("computing of many short ones")
            << QStringList{u"--total-cpu"_s, u"1"_s}
            << u"while :; do sh -c 'i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done'; done"_s << Why::Cpu;
        QTest::newRow("processes") << QStringList{u"--processes"_s, u"20"_s}
                                   << u"for i in $(seq 40); do sleep 20 & done; wait"_s << Why::Processes;
        QTest::newRow("files") << QStringList{u"--quota"_s, m_folder.path(), u"--quota-files"_s, u"100"_s}
                               << u"for i in $(seq 300); do : > f$i; done; exec sleep 20"_s << Why::Files;
        QTest::newRow("bytes of files") << QStringList{u"--quota"_s, m_folder.path(), u"--quota-bytes"_s, u"1000000"_s}
                                        << u"for i in 1 2 3; do head -c 500000 /dev/zero > b$i; done; exec sleep 20"_s
                                        << Why::Files;
        QTest::newRow("files of a compiler")
            << QStringList{u"--build"_s, u"--quota"_s, m_folder.path(), u"--quota-files"_s, u"100"_s}
            << u"for i in $(seq 300); do : > c$i; done; exec sleep 20"_s << Why::Files;
        // Deeper than anything that walks down by calling itself comes back from.
        QTest::newRow("folders in folders")
            << QStringList{u"--quota"_s, m_folder.path()}
            << u"i=0; while [ $i -lt 2500 ]; do mkdir d; cd -P d; i=$((i+1)); done 2>/dev/null; exec sleep 20"_s
            << Why::Files;
    }

    void totals_areThoseOfTheWholeTree()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, script);
        QFETCH(Why, why);
        if (why == Why::Processes && ::geteuid() != 0) {
            return; // the kernel counts first
        }
        QElapsedTimer time;
        time.start();
        const Story story = shell(script, options + QStringList{u"--chdir"_s, m_folder.path()});
        QCOMPARE(story.status.why(), why);
        QCOMPARE(story.status.signal(), SIGKILL);
        QVERIFY(time.elapsed() < 15'000);
    }

    void totals_letAlmostAllBeUsed()
    {
        const QString hold = u"head -c 60000000 /dev/zero | tail -n 1 | sleep 1 & "_s;
        QCOMPARE(shell(hold + hold + u"wait"_s, {u"--memory"_s, u"200000000"_s}).status.why(), Why::Program);
    }

    // Started by root too: what is left is what its files allow.
    void program_hasNoPrivileges()
    {
        const QByteArray told = shell(u"grep -E '^Cap(Inh|Prm|Eff|Bnd|Amb)' /proc/self/status"_s).output;
        QCOMPARE(told.count('\n'), 5);
        if (::geteuid() == 0) {
            QCOMPARE(told.count("\t0000000000000000\n"), 5);
        } else { // of a plain user only the bound could be more, and it leads nowhere without a program that may raise
                 // it
            QCOMPARE(told.count("\t0000000000000000\n"), told.contains("CapBnd:\t0000000000000000") ? 5 : 4);
        }
    }

    void folder_isWhereTheProgramStarts()
    {
        const Story story = shell(u"pwd"_s, {u"--chdir"_s, m_folder.path()});
        QCOMPARE(QString::fromUtf8(story.output).trimmed(), m_folder.path());
    }

    void failedStart_saysTheStepAndTheReason_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("said");
        const QStringList limits{u"--confine"_s, u"limits"_s};
        QTest::newRow("no program") << limits << u"/no/such/program"_s << u"/no/such/program: No such file"_s;
        QTest::newRow("a folder") << limits << u"/usr"_s << u"/usr: Permission denied"_s;
        QTest::newRow("no text for a kernel") << limits << u"/etc/passwd"_s << u"/etc/passwd: Permission denied"_s;
        QTest::newRow("empty name") << limits << QString(u""_s) << u": No such file"_s;
        QTest::newRow("no folder") << limits + QStringList{u"--chdir"_s, u"/no/folder"_s} << u"/bin/true"_s
                                   << u"/no/folder: No such file"_s;
        QTest::newRow("very long name") << limits << QString(5000, u'x') << u"xxx"_s;
    }

    void failedStart_saysTheStepAndTheReason()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, program);
        QFETCH(QString, said);
        const Story story = run(options, {program});
        QCOMPARE(story.code, 126);
        QVERIFY(!story.status.hasStarted() && !story.status.hasEverStarted() && !story.status.hasEnded());
        QVERIFY2(story.status.failure().contains(said), qPrintable(story.status.failure()));
    }

    void wrongOption_isRefusedBeforeAnythingStarts_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("without its value") << QStringList{u"--chdir"_s};
        QTest::newRow("beyond all numbers") << QStringList{u"--memory"_s, u"99999999999999999999999"_s};
        QTest::newRow("less than nothing") << QStringList{u"--wall"_s, u"-1"_s};
        QTest::newRow("beyond an int") << QStringList{u"--report"_s, u"2147483648"_s};
        QTest::newRow("beyond all time") << QStringList{u"--wall"_s, u"9223372036854775807"_s};
        QTest::newRow("with a unit") << QStringList{u"--memory"_s, u"1G"_s};
        QTest::newRow("with a space") << QStringList{u"--memory"_s, u" 1"_s};
        QTest::newRow("nothing") << QStringList{u"--memory"_s, u""_s};
        QStringList paths;
        for (int i = 0; i < 65; ++i) {
            paths << u"--read"_s << u"/usr"_s;
        }
        QTest::newRow("too many paths") << paths;
    }

    void wrongOption_isRefusedBeforeAnythingStarts()
    {
        QFETCH(QStringList, options);
        const Story story = run(options, {u"/bin/echo"_s, u"started"_s});
        QCOMPARE(story.code, 126);
        QCOMPARE(story.output, "");
        QVERIFY2(story.errors.startsWith("runbox: wrong option or value: "), story.errors.constData());
    }

    void backStop_endsAProgramThatNobodyWatches()
    {
        const Story story = shell(u"echo ready; exec sleep 300"_s, {u"--wall"_s, u"700"_s});
        QCOMPARE(story.output, "ready\n");
        QCOMPARE(story.code, 137);
        QCOMPARE(story.status.why(), Why::Wall);
    }

    // What waits for its first word has been given nothing that could do harm.
    void backStop_waitsForTheFirstWord()
    {
        const QStringList options{u"--confine"_s, u"limits"_s, u"--wall"_s, u"700"_s};
        const QStringList program{u"/bin/sh"_s, u"-c"_s, u"sleep 2; echo done"_s};
        const Story waits = run(options, program, false, "p");
        QCOMPARE(waits.output, "done\n");
        QCOMPARE(waits.status.why(), Why::Program);
        QCOMPARE(run(options, program, false, "pw").status.why(), Why::Wall);
    }

    void longBackStop_isNoneAtAll_data()
    {
        QTest::addColumn<QString>("wall");
        QTest::newRow("twenty-one minutes") << u"1260000"_s;
        QTest::newRow("more than an int") << u"4294972294"_s;
        QTest::newRow("longer than anybody lives") << u"1000000000000000"_s;
    }

    void longBackStop_isNoneAtAll()
    {
        QFETCH(QString, wall);
        const Story story = shell(u"sleep 0.1; echo done"_s, {u"--wall"_s, wall});
        QCOMPARE(story.output, "done\n");
        QCOMPARE(story.status.why(), Why::Program);
    }

    void lifelineThatCloses_endsEverything()
    {
        const Story story = shell(u"sleep 300 & echo $!; wait"_s, {}, true);
        QCOMPARE(story.code, 137);
        QCOMPARE(story.status.why(), Why::Lifeline);
        QVERIFY(!WatchedProgram::isAlive(story.output.trimmed().toLongLong()));
    }

    void whatTheProgramLeft_isEnded_data()
    {
        QTest::addColumn<QString>("script");
        const QString wait = u"until [ -s f ]; do sleep 0.01; done; cat f"_s;
        QTest::newRow("child") << u"sleep 300 & echo $!"_s;
        QTest::newRow("orphan") << u"(sleep 300 & echo $!)"_s;
        QTest::newRow("in a session of its own") << u"setsid sh -c 'echo $$ > f; exec sleep 300' & "_s + wait;
        QTest::newRow("deaf") << u"sh -c 'trap \"\" TERM HUP; echo $$ > f; while :; do sleep 1; done' & "_s + wait;
        QTest::newRow("stopped") << u"sleep 300 & echo $!; kill -STOP $!"_s;
    }

    void whatTheProgramLeft_isEnded()
    {
        QFETCH(QString, script);
        QFile::remove(m_folder.filePath(u"f"_s));
        const Story story = shell(script, {u"--chdir"_s, m_folder.path()});
        QCOMPARE(story.status.why(), Why::Program);
        const qint64 left = story.output.trimmed().toLongLong();
        QVERIFY2(left > 0, story.output.constData());
        QVERIFY(!WatchedProgram::isAlive(left));
    }

    void fileBeyondItsSize_endsTheProgram()
    {
        const QString file = m_folder.filePath(u"large"_s);
        const Story story =
            run({u"--confine"_s, u"limits"_s, u"--file-size"_s, u"65536"_s},
                {u"/bin/dd"_s, u"if=/dev/zero"_s, u"of="_s + file, u"bs=1000"_s, u"count=1000"_s, u"status=none"_s});
        QCOMPARE(story.status.signal(), SIGXFSZ);
        QVERIFY(QFileInfo(file).size() <= 65536);
    }

    void computing_isCounted()
    {
        const Story story = shell(u"i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done"_s);
        QCOMPARE(story.code, 0);
        QVERIFY(story.status.cpuMs() > 0);
    }

    void computingBeyondItsLimit_endsTheProgram()
    {
        // The kernel may count the limit in whole ticks, and says how long was really computed: where many processes
        // share a processor, a program is charged with ticks of which it had a part only. Not each of a few runs is.
        qint64 most = 0;
        for (int attempt = 0; attempt < 3 && most < 900; ++attempt) {
            const Story story = shell(u"while :; do :; done"_s, {u"--cpu"_s, u"1"_s});
            QCOMPARE(story.status.signal(), SIGXCPU);
            most = std::max<qint64>(most, story.status.cpuMs());
        }
        QVERIFY2(most >= 900, qPrintable(QString::number(most)));
    }

    // The kernel asks one process alone: where that is somebody around us, changes by path are denied, and the rest
    // works.
    void changesByPath_areDeniedWhereSomebodyElseIsAsked()
    {
        const QString folder = m_folder.path();
        const QStringList compiles{u"--confine"_s, u"landlock"_s, u"--build"_s, u"--write"_s, folder};
        const QString script = u"cd \"$0\" && touch own && chmod 640 own 2>/dev/null; echo $?"_s;
        const QStringList shell{u"/bin/sh"_s, u"-c"_s, script, folder};
        QCOMPARE(run(compiles, shell).output, "0\n");
        const QStringList inner = QStringList{runbox()} + compiles + QStringList{u"--"_s} + shell;
        const QStringList outer = compiles + QStringList{u"--read"_s, QFileInfo(runbox()).path()};
        QCOMPARE(run(outer, inner).output, "1\n");
    }

    // The program may close or fill what it inherits; the report is not among it.
    void report_cannotBeReachedByTheProgram()
    {
        const Story story = shell(u"echo 'runbox ended program exit 0 cpu 0' >&3; ls /proc/self/fd | wc -l; exit 9"_s);
        QCOMPARE(story.status.exitCode(), 9);
        QCOMPARE(story.code, 9);
        QVERIFY(story.output.trimmed().toInt() <= 4); // the standard three, and the folder that ls reads
    }
};

QTEST_GUILESS_MAIN(TestRunbox)
#include "tst_runbox.moc"
