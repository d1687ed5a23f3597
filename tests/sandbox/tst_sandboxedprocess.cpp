// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxedprocess.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using End = ProcessResult::End;

// What one run said.
struct Story {
    ProcessResult result;
    QByteArray output;
    QByteArray errors;
    int finished = 0;
};

class TestSandboxedProcess final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    ProcessRequest shell(SandboxLevel level, const QString &script) const
    {
        ProcessRequest request;
        request.sandbox = level;
        request.program = u"/usr/bin/sh"_s;
        request.arguments = {u"-c"_s, script};
        request.isUnprotectedAllowed = true;
        request.helpers = QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers");
        request.workFolder = level == SandboxLevel::Full ? u"/box"_s : m_folder.path();
        if (level != SandboxLevel::Full) {
            request.mounts = {{m_folder.path(), m_folder.path(), true}};
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

    static void everyLevel()
    {
        QTest::addColumn<SandboxLevel>("level");
        QTest::newRow("full") << SandboxLevel::Full;
        QTest::newRow("restricted") << SandboxLevel::Restricted;
        QTest::newRow("limits only") << SandboxLevel::LimitsOnly;
    }

private slots:
    void output_arrivesOnItsChannel_data() { everyLevel(); }
    void output_arrivesOnItsChannel()
    {
        QFETCH(SandboxLevel, level);
        const Story story = run(shell(level, u"echo out; echo err >&2; exit 7"_s));
        QCOMPARE(story.result.failure, QString());
        QCOMPARE(story.result.end, End::Exited);
        QCOMPARE(story.result.exitCode, 7);
        QCOMPARE(story.output, "out\n");
        QCOMPARE(story.errors, "err\n");
        QCOMPARE(story.finished, 1);
    }

    void weakSandbox_startsNothingUnasked()
    {
        ProcessRequest request = shell(SandboxLevel::LimitsOnly, u"echo out"_s);
        request.isUnprotectedAllowed = false;
        const Story refused = run(request);
        QCOMPARE(refused.result.end, End::NotStarted);
        QVERIFY2(refused.result.failure.contains(u"no sandbox"_s), qPrintable(refused.result.failure));
        QVERIFY(refused.output.isEmpty());
        request.executesText = false; // a compiler only reads
        QCOMPARE(run(request).output, "out\n");
        for (const SandboxLevel level : {SandboxLevel::Full, SandboxLevel::Restricted}) {
            request = shell(level, u"echo out"_s);
            request.isUnprotectedAllowed = false;
            QCOMPARE(run(request).output, "out\n");
        }
    }

    void signal_isTold_data() { everyLevel(); }
    void signal_isTold()
    {
        QFETCH(SandboxLevel, level);
        const Story story = run(shell(level, u"kill -SEGV $$"_s));
        QCOMPARE(story.result.end, End::Signalled);
        QCOMPARE(story.result.signal, SIGSEGV);
        QCOMPARE(story.result.exitCode, 139);
    }

    void exitCodeAbove128_isNoSignal()
    {
        const Story story = run(shell(SandboxLevel::Full, u"exit 152"_s));
        QCOMPARE(story.result.end, End::Exited);
        QCOMPARE(story.result.exitCode, 152);
    }

    void wallTime_endsSleepers_data() { everyLevel(); }
    void wallTime_endsSleepers()
    {
        QFETCH(SandboxLevel, level);
        ProcessRequest request = shell(level, u"echo before; sleep 100"_s);
        request.limits.wallMs = 300;
        const Story story = run(request);
        QCOMPARE(story.result.end, End::WallTime);
        QCOMPARE(story.output, "before\n");
        QVERIFY(story.result.wallMs >= 290);
        QVERIFY(story.result.cpuMs < 200);
    }

    void kill_endsDaemonsToo_data() { everyLevel(); }
    void kill_endsDaemonsToo()
    {
        QFETCH(SandboxLevel, level);
        Story story;
        SandboxedProcess process;
        listen(process, story);
        process.start(shell(level, u"(setsid sh -c 'sleep 98765' &) ; echo ready; sleep 98765"_s));
        QVERIFY(QTest::qWaitFor([&] { return story.output == "ready\n"; }));
        process.kill();
        QVERIFY(QTest::qWaitFor([&] { return story.finished == 1; }));
        QCOMPARE(story.result.end, End::Stopped);
    }

    void input_isWaitedFor_data() { everyLevel(); }
    void input_isWaitedFor()
    {
        QFETCH(SandboxLevel, level);
        // It reads a line at once; the shell itself reads byte by byte, and is seen to wait between two of them.
        ProcessRequest request = shell(level, u"exec head -n 1"_s);
        request.limits.wallMs = 500;
        Story story;
        SandboxedProcess process;
        listen(process, story);
        QSignalSpy waiting(&process, &SandboxedProcess::waitingForInputChanged);
        process.start(request);
        QVERIFY(QTest::qWaitFor([&] { return waiting.size() == 1; }));
        QVERIFY(waiting.at(0).at(0).toBool());
        QTest::qWait(1000); // the clock stands still
        QCOMPARE(story.finished, 0);
        process.writeInput("Ferris\n");
        QVERIFY(QTest::qWaitFor([&] { return story.finished == 1; }));
        QCOMPARE(story.result.end, End::Exited);
        QCOMPARE(story.output, "Ferris\n");
        QCOMPARE(waiting.size(), 2);
        QVERIFY(!waiting.at(1).at(0).toBool());
    }

    void outputLimit_endsFloods()
    {
        ProcessRequest request = shell(SandboxLevel::Full, u"yes"_s);
        request.limits.outputBytes = 100'000;
        const Story story = run(request);
        QCOMPARE(story.result.end, End::OutputLimit);
        QCOMPARE(story.output.size(), 100'000);
        QVERIFY(story.result.droppedBytes > 0);
    }

    void missingProgram_isNotStarted_data() { everyLevel(); }
    void missingProgram_isNotStarted()
    {
        QFETCH(SandboxLevel, level);
        ProcessRequest request = shell(level, QString());
        request.program = u"/usr/bin/no-such-program"_s;
        const Story story = run(request);
        QCOMPARE(story.result.end, End::NotStarted);
        QVERIFY2(story.result.failure.contains(u"no-such-program"), qPrintable(story.result.failure));
    }
};

QTEST_GUILESS_MAIN(TestSandboxedProcess)
#include "tst_sandboxedprocess.moc"
