// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/outputbudget.h"
#include "sandbox/sandboxclock.h"
#include "sandbox/sandboxresult.h"

#include <QTest>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using End = ProcessResult::End;

Q_DECLARE_METATYPE(Ochre::Sandbox::SandboxEnding)

// From what bubblewrap, runbox and QProcess tell to one result; the clock and the output budget.
class TestSandboxResult final : public QObject {
    Q_OBJECT

    static SandboxStatus statusOf(const QByteArray &text)
    {
        SandboxStatus status;
        status.feed(text);
        return status;
    }

private slots:
    void status_isReadFromAnyPieces()
    {
        const QByteArray text = "{ \"child-pid\": 4711, \"pid-namespace\": 4026532184 }\nrunbox ready 99\n"
                                "runbox started\nsomething new\n{ broken\nrunbox ended program signal 24 cpu 2012\n"
                                "{ \"exit-code\": 152 }\n";
        for (int size = 1; size < 40; ++size) {
            SandboxStatus status;
            for (qsizetype i = 0; i < text.size(); i += size) {
                status.feed(text.mid(i, size));
            }
            QCOMPARE(status.childPid(), 4711);
            QCOMPARE(status.inputInode(), 99U);
            QVERIFY(status.hasStarted() && status.hasEnded());
            QCOMPARE(status.why(), SandboxStatus::Why::Program);
            QCOMPARE(status.signal(), 24);
            QCOMPARE(status.cpuMs(), 2012);
        }
    }

    void status_garbageIsPassedOver_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no line end") << QByteArray("runbox ended program exit 0 cpu 1");
        QTest::newRow("short end") << QByteArray("runbox ended program\n");
        QTest::newRow("unknown reason") << QByteArray("runbox ended moon exit 0 cpu 1\n");
        QTest::newRow("array") << QByteArray("[1]\n");
        QTest::newRow("zeros") << QByteArray(100, '\0');
    }
    void status_garbageIsPassedOver()
    {
        QFETCH(QByteArray, text);
        const SandboxStatus status = statusOf(text);
        QVERIFY(!status.hasStarted() && !status.hasEverStarted() && !status.hasEnded());
        QCOMPARE(status.childPid(), 0);
    }

    void result_isTold_data()
    {
        QTest::addColumn<SandboxEnding>("ending");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<End>("end");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<int>("signal");
        const QByteArray started = "runbox ready 1\nrunbox started\n";
        const SandboxEnding plain;
        QTest::newRow("exit") << plain << started + "runbox ended program exit 7 cpu 1\n" << End::Exited << 7 << 0;
        QTest::newRow("exit above 128") << SandboxEnding{.code = 152}
                                        << started + "runbox ended program exit 152 cpu 1\n"
                                        << End::Exited << 152 << 0;
        QTest::newRow("signal") << SandboxEnding{.code = 139} << started + "runbox ended program signal 11 cpu 1\n"
                                << End::Signalled << 139 << 11;
        QTest::newRow("back-stop") << SandboxEnding{.code = 137} << started + "runbox ended wall signal 9 cpu 1\n"
                                   << End::WallTime << 137 << 9;
        QTest::newRow("lifeline") << SandboxEnding{.code = 137} << started + "runbox ended lifeline signal 9 cpu 1\n"
                                  << End::Stopped << 137 << 9;
        for (const QByteArray &total : {"processes"_ba, "memory"_ba, "cpu"_ba, "files"_ba}) {
            QTest::newRow(total.constData())
                << SandboxEnding{.code = 137} << started + "runbox ended " + total + " signal 9 cpu 1\n"
                << End::TotalLimit << 137 << 9;
        }
        QTest::newRow("our kill") << SandboxEnding{.ourKill = End::WallTime, .crashed = true, .code = 9} << started
                                  << End::WallTime << 137 << 9;
        QTest::newRow("output limit wins over exit")
            << SandboxEnding{.ourKill = End::OutputLimit} << started + "runbox ended program exit 0 cpu 1\n"
            << End::OutputLimit << 137 << 9;
        QTest::newRow("runbox was killed, in bubblewrap")
            << SandboxEnding{.code = 137} << started << End::Signalled << 137 << 9;
        QTest::newRow("runbox was killed, alone")
            << SandboxEnding{.level = SandboxLevel::Restricted, .crashed = true, .code = 9} << started << End::Signalled
            << 137 << 9;
        QTest::newRow("runbox was killed at once")
            << SandboxEnding{.code = 137} << QByteArray("runbox ready 1\n") << End::Signalled << 137 << 9;
        QTest::newRow("no namespaces") << SandboxEnding{.code = 1, .setupErrors = "bwrap: No permissions"}
                                       << QByteArray() << End::NotStarted << 0 << 0;
        QTest::newRow("no program") << SandboxEnding{.code = 126}
                                    << QByteArray("runbox ready 1\nrunbox failed /x: No such file\n") << End::NotStarted
                                    << 0 << 0;
    }
    void result_isTold()
    {
        QFETCH(SandboxEnding, ending);
        QFETCH(QByteArray, status);
        QFETCH(End, end);
        QFETCH(int, exitCode);
        QFETCH(int, signal);
        const ProcessResult result = sandboxResult(ending, statusOf(status));
        QCOMPARE(result.end, end);
        QCOMPARE(result.exitCode, exitCode);
        QCOMPARE(result.signal, signal);
        QCOMPARE(result.total != ProcessResult::Total::None, end == End::TotalLimit);
        QCOMPARE(result.failure.isEmpty(), end != End::NotStarted);
    }

    void failure_namesTheReason()
    {
        const ProcessResult setup =
            sandboxResult({.code = 1, .setupErrors = "bwrap: setting up uid map: Permission denied\n"}, {});
        QVERIFY(setup.failure.contains(u"setting up uid map: Permission denied."));
        const ProcessResult program = sandboxResult({.code = 126}, statusOf("runbox failed /x: No such file\n"));
        QVERIFY(program.failure.contains(u"/x: No such file"));
        QVERIFY(sandboxResult({.code = 5}, {}).failure.contains(u'5'));
    }

    void clock_standsStillWhilePaused()
    {
        SandboxClock clock;
        clock.start(1000);
        QCOMPARE(clock.usedMs(1100), 100);
        clock.pause(1050); // noticed at 1100, waiting since 1050
        QCOMPARE(clock.usedMs(9000), 50);
        clock.pause(9000);
        QCOMPARE(clock.usedMs(9000), 50);
        clock.resume(9000);
        clock.resume(9100);
        QCOMPARE(clock.usedMs(9200), 250);
        clock.pause(100); // before the start: nothing is given back
        QCOMPARE(clock.usedMs(9300), 50);
    }

    void budget_cutsExactly()
    {
        OutputBudget budget(5);
        QCOMPARE(budget.take("abc"), "abc");
        QVERIFY(!budget.isExceeded());
        QCOMPARE(budget.take("de"), "de");
        QVERIFY(!budget.isExceeded());
        QCOMPARE(budget.take("fgh"), "");
        QVERIFY(budget.isExceeded());
        QCOMPARE(budget.droppedBytes(), 3);
        OutputBudget negative(-1);
        QCOMPARE(negative.take("a"), "");
    }
};

QTEST_GUILESS_MAIN(TestSandboxResult)
#include "tst_sandboxresult.moc"
