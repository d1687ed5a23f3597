// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostilebench.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTest>
#include <unistd.h>

#include <csignal>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using End = ProcessResult::End;

namespace {

QString helpers()
{
    return QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers");
}

// A shell script with a marker that every process it starts carries too.
ProcessRequest script(SandboxLevel level, const QString &text, const QString &marker)
{
    ProcessRequest request;
    request.sandbox = level;
    request.program = u"/usr/bin/sh"_s;
    request.arguments = {u"-c"_s, text};
    request.helpers = helpers();
    request.isUnprotectedAllowed = true;
    request.workFolder = u"/"_s;
    request.environment = {u"OCHRE_MARKER="_s + marker};
    return request;
}

constexpr auto daemonAndSleep = "(setsid sleep 1000 </dev/null >/dev/null 2>&1 &); echo ready; sleep 1000";

// The other half of ownerCrash_endsTheTree(): owns a sandbox until it is killed, or until the end of its input.
int beOwner(const QString &level, const QString &marker)
{
    SandboxedProcess process;
    QObject::connect(&process, &SandboxedProcess::outputReceived, &process,
                     [](const QByteArray &) { std::ignore = ::write(1, "ready\n", 6); });
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &input, [] { QCoreApplication::quit(); });
    process.start(script(static_cast<SandboxLevel>(level.toInt()), QLatin1StringView(daemonAndSleep), marker));
    return QCoreApplication::exec();
}

} // namespace

// Starts and ends of a process tree, orderly and not.
class TestSandboxLife final : public QObject {
    Q_OBJECT

    int m_number = 0;

    QString newMarker() { return u"life-%1-%2"_s.arg(::getpid()).arg(++m_number); }
    static bool isGone(const QString &marker)
    {
        return QTest::qWaitFor([&] { return processesWith(marker.toUtf8()).isEmpty(); }, 5000);
    }

    // The shell and its two children; the helper may be out of sight.
    static bool isComplete(const QString &marker)
    {
        return QTest::qWaitFor([&] { return processesWith(marker.toUtf8()).size() >= 3; }, 5000);
    }

    static void everyLevel()
    {
        QTest::addColumn<SandboxLevel>("level");
        QTest::newRow("full") << SandboxLevel::Full;
        QTest::newRow("restricted") << SandboxLevel::Restricted;
        QTest::newRow("limits only") << SandboxLevel::LimitsOnly;
    }

private slots:
    void earlyKill_leavesNothing_data() { everyLevel(); }
    // Within its first 10 ms bubblewrap has no hold on its sandbox yet.
    void earlyKill_leavesNothing()
    {
        QFETCH(SandboxLevel, level);
        const QString marker = newMarker();
        for (int round = 0; round < 60; ++round) {
            SandboxedProcess process;
            QSignalSpy finished(&process, &SandboxedProcess::finished);
            process.start(script(level, QLatin1StringView(daemonAndSleep), marker));
            QElapsedTimer time;
            time.start();
            while (time.nsecsElapsed() < round * 200'000) {
                QCoreApplication::processEvents();
            }
            process.kill();
            QVERIFY(!finished.isEmpty() || finished.wait(10'000));
            QCOMPARE(finished.at(0).at(0).value<ProcessResult>().end, End::Stopped);
            QCOMPARE(processesWith(marker.toUtf8()), QStringList());
        }
    }

    void destruction_endsTheTree_data() { everyLevel(); }
    void destruction_endsTheTree()
    {
        QFETCH(SandboxLevel, level);
        const QString marker = newMarker();
        auto process = std::make_unique<SandboxedProcess>();
        QSignalSpy output(process.get(), &SandboxedProcess::outputReceived);
        process->start(script(level, QLatin1StringView(daemonAndSleep), marker));
        QVERIFY(output.wait(10'000));
        QVERIFY(isComplete(marker));
        QElapsedTimer time;
        time.start();
        process.reset();
        QVERIFY2(time.elapsed() < 20 * hostileGapMs, QByteArray::number(time.elapsed()).constData());
        QVERIFY(isGone(marker));
    }

    void ownerCrash_endsTheTree_data() { everyLevel(); }
    void ownerCrash_endsTheTree()
    {
        QFETCH(SandboxLevel, level);
        const QString marker = newMarker();
        QProcess owner;
        owner.start(QCoreApplication::applicationFilePath(),
                    {u"--owner"_s, QString::number(static_cast<int>(level)), marker});
        QVERIFY(owner.waitForReadyRead(10'000));
        QVERIFY(isComplete(marker));
        owner.kill();
        owner.waitForFinished();
        QVERIFY2(isGone(marker), qPrintable(processesWith(marker.toUtf8()).join(u'\n')));
    }

    // What still ran is ended and reaped before the program is gone: Qt has nothing to complain about.
    void ownerEnd_endsTheTreeWithoutAWord_data() { everyLevel(); }
    void ownerEnd_endsTheTreeWithoutAWord()
    {
        QFETCH(SandboxLevel, level);
        const QString marker = newMarker();
        QProcess owner;
        owner.start(QCoreApplication::applicationFilePath(),
                    {u"--owner"_s, QString::number(static_cast<int>(level)), marker});
        QVERIFY(owner.waitForReadyRead(10'000));
        QVERIFY(isComplete(marker));
        owner.closeWriteChannel();
        QVERIFY(owner.waitForFinished(10'000));
        QCOMPARE(owner.exitStatus(), QProcess::NormalExit);
        QCOMPARE(owner.readAllStandardError(), QByteArray());
        QVERIFY2(isGone(marker), qPrintable(processesWith(marker.toUtf8()).join(u'\n')));
    }

    // Nobody winds up the back-stop: the window hangs.
    void backStop_endsTheTree()
    {
        const QString marker = newMarker();
        QProcess runbox;
        QProcessEnvironment environment;
        environment.insert(u"OCHRE_MARKER"_s, marker);
        runbox.setProcessEnvironment(environment);
        runbox.start(helpers() + u"/runbox"_s,
                     {u"--confine"_s, u"limits"_s, u"--wall"_s, u"200"_s, u"--report"_s, u"2"_s, u"--"_s,
                      u"/usr/bin/sh"_s, u"-c"_s, QLatin1StringView(daemonAndSleep)});
        QVERIFY(runbox.waitForFinished(10'000));
        QCOMPARE(runbox.exitCode(), 137);
        QCOMPARE(processesWith(marker.toUtf8()), QStringList());
    }

    void runbox_refusesWrongOptions_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("none") << QStringList();
        QTest::newRow("no program") << QStringList{u"--cpu"_s, u"1"_s, u"--"_s};
        QTest::newRow("unknown option") << QStringList{u"--colour"_s, u"red"_s, u"--"_s, u"/usr/bin/true"_s};
        QTest::newRow("no number") << QStringList{u"--cpu"_s, u"1s"_s, u"--"_s, u"/usr/bin/true"_s};
        QTest::newRow("negative") << QStringList{u"--memory"_s, u"-1"_s, u"--"_s, u"/usr/bin/true"_s};
        QTest::newRow("closed descriptor") << QStringList{u"--report"_s, u"77"_s, u"--"_s, u"/usr/bin/true"_s};
        QTest::newRow("unknown confinement") << QStringList{u"--confine"_s, u"all"_s, u"--"_s, u"/usr/bin/true"_s};
    }
    void runbox_refusesWrongOptions()
    {
        QFETCH(QStringList, arguments);
        QProcess runbox;
        runbox.start(helpers() + u"/runbox"_s, arguments);
        QVERIFY(runbox.waitForFinished(10'000));
        QCOMPARE(runbox.exitCode(), 126);
        QVERIFY(runbox.readAllStandardError().startsWith("runbox: "));
    }

    // A program may stop the helper that watches it, but not the time.
    void stoppedHelper_doesNotHelp()
    {
        const QString marker = newMarker();
        ProcessRequest request = script(SandboxLevel::Full, u"kill -STOP $PPID; sleep 1000"_s, marker);
        request.limits.wallMs = 300;
        SandboxedProcess process;
        QSignalSpy finished(&process, &SandboxedProcess::finished);
        process.start(request);
        QVERIFY(finished.wait(10'000));
        QCOMPARE(finished.at(0).at(0).value<ProcessResult>().end, End::WallTime);
        QCOMPARE(processesWith(marker.toUtf8()), QStringList());
    }

    void secondStart_worksFromFinished()
    {
        SandboxedProcess process;
        int count = 0;
        const ProcessRequest request = script(SandboxLevel::Full, u"echo $$"_s, newMarker());
        connect(&process, &SandboxedProcess::finished, &process, [&](const ProcessResult &result) {
            if (result.end == End::Exited && ++count < 3) {
                process.start(request);
            }
        });
        process.start(request);
        QVERIFY(QTest::qWaitFor([&] { return count == 3; }));
        QVERIFY(!process.isRunning());
    }

    void longInput_arrives()
    {
        ProcessRequest request = script(SandboxLevel::Full, u"wc -c"_s, newMarker());
        request.input = QByteArray(3 << 20, 'x');
        request.closeInput = true;
        SandboxedProcess process;
        QByteArray output;
        connect(&process, &SandboxedProcess::outputReceived, &process,
                [&](const QByteArray &bytes) { output += bytes; });
        QSignalSpy finished(&process, &SandboxedProcess::finished);
        process.start(request);
        QVERIFY(finished.wait(10'000));
        QCOMPARE(output.trimmed(), QByteArray::number(3 << 20));
    }

    void unreadInput_doesNotHang()
    {
        ProcessRequest request = script(SandboxLevel::Full, u"exit 3"_s, newMarker());
        request.input = QByteArray(3 << 20, 'x');
        SandboxedProcess process;
        QSignalSpy finished(&process, &SandboxedProcess::finished);
        process.start(request);
        QVERIFY(finished.wait(10'000));
        QCOMPARE(finished.at(0).at(0).value<ProcessResult>().exitCode, 3);
    }

    void waiting_isNoticedInChildrenToo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("waits");
        QTest::newRow("child reads") << u"cat >/dev/null; true"_s << true;
        QTest::newRow("another descriptor") << u"exec 5<&0 0</dev/null; cat <&5; true"_s << true;
        QTest::newRow("reads from its own pipe") << u"sleep 1000 | cat; true"_s << false;
        QTest::newRow("sleeps") << u"sleep 1000; true"_s << false;
        QTest::newRow("computes while it reads") << u"while :; do :; done & cat"_s << false;
    }
    void waiting_isNoticedInChildrenToo()
    {
        QFETCH(QString, text);
        QFETCH(bool, waits);
        ProcessRequest request = script(SandboxLevel::Full, text, newMarker());
        request.limits.wallMs = 700;
        request.limits.cpuSeconds = 30;
        SandboxedProcess process;
        QSignalSpy waiting(&process, &SandboxedProcess::waitingForInputChanged);
        QSignalSpy finished(&process, &SandboxedProcess::finished);
        process.start(request);
        if (waits) {
            QVERIFY(waiting.wait(10'000));
            process.closeInput();
        }
        QVERIFY(!finished.isEmpty() || finished.wait(10'000));
        QCOMPARE(finished.at(0).at(0).value<ProcessResult>().end, waits ? End::Exited : End::WallTime);
        QCOMPARE(waiting.size(), waits ? 2 : 0);
    }

    void answers_costNoTime()
    {
        const QString text = u"while read line; do echo got $line; done"_s;
        ProcessRequest request = script(SandboxLevel::Full, text, newMarker());
        SandboxedProcess process;
        QByteArray output;
        connect(&process, &SandboxedProcess::outputReceived, &process,
                [&](const QByteArray &bytes) { output += bytes; });
        QSignalSpy waiting(&process, &SandboxedProcess::waitingForInputChanged);
        QSignalSpy finished(&process, &SandboxedProcess::finished);
        process.start(request);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(QTest::qWaitFor([&] { return waiting.size() == 2 * i + 1; }));
            process.writeInput("line\n");
            QVERIFY(QTest::qWaitFor([&] { return output.count("got line\n") == i + 1; }));
        }
        QVERIFY(QTest::qWaitFor([&] { return waiting.size() == 11; }));
        process.closeInput();
        QVERIFY(finished.wait(10'000));
        const auto result = finished.at(0).at(0).value<ProcessResult>();
        QCOMPARE(result.end, End::Exited);
        QVERIFY2(result.wallMs < 1000, QByteArray::number(result.wallMs).constData());
    }
};

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 4 && words.at(1) == u"--owner") {
        return beOwner(words.at(2), words.at(3));
    }
    TestSandboxLife test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_sandboxlife.moc"
