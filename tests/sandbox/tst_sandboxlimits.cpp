// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxedprocess.h"
#include "watchedprogram.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using End = ProcessResult::End;

/// What a program finds inside: its folders, its limits, its input.
class TestSandboxLimits final : public QObject {
    Q_OBJECT

    struct Story {
        ProcessResult result;
        QByteArray output;
        QByteArray errors;
        int finished = 0;
    };

    std::unique_ptr<QTemporaryDir> m_folder;

    ProcessRequest shell(const QString &script, SandboxLevel level = SandboxLevel::Full) const
    {
        ProcessRequest request;
        request.sandbox = level;
        request.program = u"/bin/sh"_s;
        request.arguments = {u"-c"_s, script};
        request.isUnprotectedAllowed = true;
        request.helpers = QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers");
        request.workFolder = level == SandboxLevel::Full ? u"/box"_s : m_folder->path();
        if (level != SandboxLevel::Full) {
            request.mounts = {{m_folder->path(), m_folder->path(), true}};
        }
        return request;
    }

    static void listen(SandboxedProcess &process, Story &story)
    {
        connect(&process, &SandboxedProcess::outputReceived, &process,
                [&story](const QByteArray &bytes, bool isError) { (isError ? story.errors : story.output) += bytes; });
        connect(&process, &SandboxedProcess::finished, &process, [&story](const ProcessResult &result) {
            story.result = result;
            ++story.finished;
        });
    }

    static Story run(const ProcessRequest &request)
    {
        Story story;
        SandboxedProcess process;
        listen(process, story);
        process.start(request);
        if (!QTest::qWaitFor([&story] { return story.finished > 0; }, 20'000)) {
            qWarning("the process did not finish");
        }
        return story;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void limitsOfTheCompiler_areWiderThanThoseOfAProgram()
    {
        const Limits run = Limits::forRun();
        const Limits compile = Limits::forCompile();
        QVERIFY(run == Limits());
        QVERIFY(compile.wallMs > run.wallMs && compile.cpuSeconds > run.cpuSeconds);
        QVERIFY(compile.memoryBytes > run.memoryBytes && compile.processes > run.processes);
        QVERIFY(compile.outputBytes > run.outputBytes && compile.fileBytes > run.fileBytes);
        QVERIFY(compile.openFiles > run.openFiles);
        // The computing limit comes first, so that a busy loop is called one.
        QVERIFY(run.cpuSeconds * 1000 < run.wallMs && compile.cpuSeconds * 1000 < compile.wallMs);
    }

    void inside_isAMachineOfItsOwn_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("name") << u"cat /proc/sys/kernel/hostname"_s << QByteArray("lesson");
        QTest::newRow("user") << u"id -u"_s << QByteArray("1000");
        QTest::newRow("folder") << u"pwd"_s << QByteArray("/box");
        QTest::newRow("home") << u"echo $HOME"_s << QByteArray("/tmp");
        QTest::newRow("network") << u"grep -v -e face -e Inter -e ' lo:' /proc/net/dev | wc -l"_s << QByteArray("0");
        QTest::newRow("homes of people") << u"ls /home /root 2>/dev/null | wc -l"_s << QByteArray("0");
        QTest::newRow("passwords") << u"cat /etc/shadow 2>/dev/null | wc -l"_s << QByteArray("0");
        QTest::newRow("other processes") << u"ls -d /proc/[0-9]* | wc -l | { read n; [ $n -lt 12 ] && echo few; }"_s
                                         << QByteArray("few");
        QTest::newRow("root is read-only") << u"touch /x 2>/dev/null || echo no"_s << QByteArray("no");
        QTest::newRow("system is read-only") << u"touch /usr/x 2>/dev/null || echo no"_s << QByteArray("no");
        QTest::newRow("devices are read-only") << u"touch /dev/x 2>/dev/null || echo no"_s << QByteArray("no");
        QTest::newRow("box is writable") << u"echo yes > /box/a && cat /box/a"_s << QByteArray("yes");
        QTest::newRow("temporary files") << u"echo yes > /tmp/a && cat /tmp/a"_s << QByteArray("yes");
        QTest::newRow("boxes begin empty") << u"ls -A /box /tmp | grep -v : | grep . | wc -l"_s << QByteArray("0");
    }

    void inside_isAMachineOfItsOwn()
    {
        QFETCH(QString, script);
        QFETCH(QByteArray, said);
        const Story story = run(shell(script));
        QCOMPARE(story.result.failure, QString());
        QCOMPARE(story.output.trimmed(), said);
    }

    void mounts_areWhatTheyWereAskedToBe()
    {
        const QString outside = m_folder->filePath(u"a b ü"_s);
        QVERIFY(QDir().mkpath(outside));
        QFile file(outside + u"/text"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("from outside") > 0);
        file.close();
        ProcessRequest request =
            shell(u"cat /read/text; touch /read/x 2>/dev/null || echo ' kept'; echo written > /box/both/text"_s);
        request.mounts = {{outside, u"/read"_s, false}, {outside, u"/box/both"_s, true}};
        const Story story = run(request);
        QCOMPARE(story.result.failure, QString());
        QCOMPARE(story.output, "from outside kept\n");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "written\n");
    }

    void mountThatIsMissing_isAFailedStart()
    {
        ProcessRequest request = shell(u"true"_s);
        request.mounts = {{m_folder->filePath(u"none"_s), u"/run/lesson"_s, false}};
        const Story story = run(request);
        QCOMPARE(story.result.end, End::NotStarted);
        QVERIFY2(story.result.failure.contains(u"none"_s), qPrintable(story.result.failure));
        QCOMPARE(story.finished, 1);
    }

    void scratchFolders_haveAnEnd_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("mebibytes");
        QTest::newRow("box") << u"/box"_s << 64;
        QTest::newRow("temporary") << u"/tmp"_s << 32;
    }

    void scratchFolders_haveAnEnd()
    {
        QFETCH(QString, folder);
        QFETCH(int, mebibytes);
        ProcessRequest request =
            shell(u"dd if=/dev/zero of=%1/x bs=1M count=200 status=none; wc -c < %1/x"_s.arg(folder));
        request.limits.fileBytes = 1LL << 30;
        const Story story = run(request);
        QVERIFY2(story.errors.contains("No space left"), story.errors.constData());
        QCOMPARE(story.output.trimmed(), QByteArray::number(mebibytes << 20));
    }

    void limits_endWhatGoesBeyond_data()
    {
        QTest::addColumn<SandboxLevel>("level");
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("signal");
        for (const auto &[name, level] :
             {std::pair("full", SandboxLevel::Full), std::pair("restricted", SandboxLevel::Restricted),
              std::pair("limits only", SandboxLevel::LimitsOnly)}) {
            QTest::addRow("computing, %s", name) << level << u"while :; do :; done"_s << SIGXCPU;
            QTest::addRow("file, %s", name)
                << level << u"exec dd if=/dev/zero of=x bs=1000 count=9999 status=none"_s << SIGXFSZ;
        }
    }

    void limits_endWhatGoesBeyond()
    {
        QFETCH(SandboxLevel, level);
        QFETCH(QString, script);
        QFETCH(int, signal);
        ProcessRequest request = shell(script, level);
        request.limits.cpuSeconds = 1;
        request.limits.fileBytes = 100'000;
        const Story story = run(request);
        QCOMPARE(story.result.end, End::Signalled);
        QCOMPARE(story.result.signal, signal);
        QCOMPARE(story.result.exitCode, 128 + signal);
        QVERIFY(signal != SIGXCPU || story.result.cpuMs >= 500);
    }

    void openFiles_runOut()
    {
        ProcessRequest request = shell(u"exec 3</dev/null 4</dev/null 5</dev/null 6</dev/null 7</dev/null; echo all"_s);
        request.limits.openFiles = 6;
        const Story story = run(request);
        QCOMPARE(story.output, "");
        QVERIFY(story.result.exitCode != 0);
    }

    void environment_isOursAlone()
    {
        qputenv("OCHRE_SECRET", "token");
        ProcessRequest request = shell(u"env | grep -c SECRET; echo $GIVEN; cat /proc/1/environ | grep -c SECRET"_s);
        request.environment = {u"GIVEN=a=b c"_s};
        const Story story = run(request);
        qunsetenv("OCHRE_SECRET");
        QCOMPARE(story.output, "0\na=b c\n0\n");
    }

    void input_arrivesAndEnds_data()
    {
        QTest::addColumn<SandboxLevel>("level");
        QTest::addColumn<QByteArray>("input");
        const QByteArray large(300'000, 'x');
        QTest::newRow("nothing") << SandboxLevel::Full << QByteArray();
        QTest::newRow("line") << SandboxLevel::Full << QByteArray("hello\n");
        QTest::newRow("no line end, CR and zeros") << SandboxLevel::Full << QByteArray("a\r\n\0\xff", 5);
        QTest::newRow("large") << SandboxLevel::Full << large;
        QTest::newRow("large, restricted") << SandboxLevel::Restricted << large;
        QTest::newRow("large, limits only") << SandboxLevel::LimitsOnly << large;
    }

    void input_arrivesAndEnds()
    {
        QFETCH(SandboxLevel, level);
        QFETCH(QByteArray, input);
        ProcessRequest request = shell(u"exec cat"_s, level);
        request.input = input;
        request.closeInput = true;
        const Story story = run(request);
        QCOMPARE(story.result.end, End::Exited);
        QCOMPARE(story.output, input);
        QCOMPARE(story.result.droppedBytes, 0);
    }

    void inputWithoutAProcess_isNothing()
    {
        SandboxedProcess process;
        process.writeInput("x");
        process.closeInput();
        process.kill();
        QVERIFY(!process.isRunning());
        QCOMPARE(run(shell(u"echo fine"_s)).output, "fine\n");
    }

    void outputUpToTheLimit_isWhole()
    {
        ProcessRequest request = shell(u"printf '%s' 1234567890; printf '%s' abcde >&2"_s);
        request.limits.outputBytes = 15;
        const Story whole = run(request);
        QCOMPARE(whole.result.end, End::Exited);
        QCOMPARE(whole.output + whole.errors, "1234567890abcde");
        request.limits.outputBytes = 14; // both channels together
        const Story cut = run(request);
        QCOMPARE(cut.result.end, End::OutputLimit);
        QCOMPARE(cut.output.size() + cut.errors.size(), 14);
        QCOMPARE(cut.result.droppedBytes, 1);
    }

    void killBeforeTheStart_isStopped()
    {
        Story story;
        SandboxedProcess process;
        listen(process, story);
        process.start(shell(u"echo late; sleep 300"_s));
        process.kill();
        process.kill();
        QTRY_COMPARE(story.finished, 1);
        QCOMPARE(story.result.end, End::Stopped);
        QVERIFY(!process.isRunning());
    }

    void oneObject_runsOneAfterTheOther()
    {
        Story story;
        SandboxedProcess process;
        listen(process, story);
        for (int round = 1; round <= 3; ++round) {
            ProcessRequest request = shell(u"ls -A /box; echo %1 | tee /box/left; exit %1"_s.arg(round));
            request.limits.outputBytes = 2;
            process.start(request);
            QTRY_COMPARE(story.finished, round);
            QCOMPARE(story.result.exitCode, round); // the budget is that of one run, and the box is empty again
        }
        QCOMPARE(story.output, "1\n2\n3\n");
    }

    void startIsTold_beforeAnyOutput()
    {
        SandboxedProcess process;
        QStringList order;
        connect(&process, &SandboxedProcess::started, this, [&order] { order << u"started"_s; });
        connect(&process, &SandboxedProcess::outputReceived, this, [&order] { order << u"output"_s; });
        connect(&process, &SandboxedProcess::finished, this, [&order] { order << u"finished"_s; });
        process.start(shell(u"echo x"_s));
        QTRY_COMPARE(order.value(order.size() - 1), u"finished"_s);
        QCOMPARE(order, (QStringList{u"started"_s, u"output"_s, u"finished"_s}));
    }

    void missingHelper_isAFailedStart_data()
    {
        QTest::addColumn<SandboxLevel>("level");
        QTest::newRow("full") << SandboxLevel::Full;
        QTest::newRow("restricted") << SandboxLevel::Restricted;
        QTest::newRow("limits only") << SandboxLevel::LimitsOnly;
    }

    void missingHelper_isAFailedStart()
    {
        QFETCH(SandboxLevel, level);
        Story story;
        SandboxedProcess process;
        listen(process, story);
        ProcessRequest request = shell(u"true"_s, level);
        request.helpers = m_folder->path();
        process.start(request);
        QCOMPARE(story.finished, 0); // never from within start()
        QTRY_COMPARE(story.finished, 1);
        QCOMPARE(story.result.end, End::NotStarted);
        QVERIFY2(story.result.failure.contains(u"Install Ochre again"_s), qPrintable(story.result.failure));
    }
};

QTEST_GUILESS_MAIN(TestSandboxLimits)
#include "tst_sandboxlimits.moc"
