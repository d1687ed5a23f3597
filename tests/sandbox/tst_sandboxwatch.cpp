// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxtree.h"
#include "sandbox/sandboxwatch.h"
#include "watchedprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

class TestSandboxWatch final : public QObject {
    Q_OBJECT

    static constexpr int farAway = 600'000;

private slots:
    void time_isUpOnce()
    {
        const auto program = WatchedProgram::shell(u"exec sleep 300"_s);
        SandboxWatch watch;
        QSignalSpy up(&watch, &SandboxWatch::timeIsUp);
        watch.start(program->pid(), 40);
        QTRY_COMPARE(up.size(), 1);
        QVERIFY(watch.usedMs() >= 39);
        watch.stop();
        const int used = watch.usedMs();
        QTest::qWait(20); // a stopped clock stands still, and nothing more comes
        QCOMPARE(watch.usedMs(), used);
        QCOMPARE(up.size(), 1);
    }

    void noTimeAtAll_isUpAtOnce_data()
    {
        QTest::addColumn<int>("wallMs");
        QTest::newRow("none") << 0;
        QTest::newRow("less than none") << -5;
    }

    void noTimeAtAll_isUpAtOnce()
    {
        QFETCH(int, wallMs);
        SandboxWatch watch;
        QSignalSpy up(&watch, &SandboxWatch::timeIsUp);
        watch.start(1, wallMs);
        QTRY_COMPARE(up.size(), 1);
    }

    void clockThatWasNeverStarted_saysNothing()
    {
        SandboxWatch watch;
        QCOMPARE(watch.usedMs(), 0);
        QVERIFY(!watch.isWaiting());
    }

    void waitingProgram_isToldAndCostsNoTime()
    {
        const auto program = WatchedProgram::shell(u"exec cat"_s);
        SandboxWatch watch;
        QSignalSpy up(&watch, &SandboxWatch::timeIsUp);
        QSignalSpy changed(&watch, &SandboxWatch::waitingChanged);
        QSignalSpy still(&watch, &SandboxWatch::stillWaiting);
        watch.start(program->pid(), farAway);
        watch.watchInput(program->inputInode());
        QTRY_VERIFY(watch.isWaiting());
        const int used = watch.usedMs();
        QTRY_VERIFY(still.size() >= 3); // looks go on, more and more slowly
        QCOMPARE(watch.usedMs(), used);
        QCOMPARE(changed.size(), 1);
        QVERIFY(up.isEmpty());
    }

    // Each look has shown that it did not wait: only what comes after the last of them may be forgiven.
    void silentWorkBeforeARead_counts_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("sleep") << u"sleep 0.9; exec cat"_s;
        QTest::newRow("two sleeps") << u"sleep 0.5; sleep 0.4; read line"_s;
        QTest::newRow("work")
            << u"end=$(($(date +%s%N) + 900000000)); while [ $(date +%s%N) -lt $end ]; do :; done; read line"_s;
    }

    void silentWorkBeforeARead_counts()
    {
        QFETCH(QString, script);
        const auto program = WatchedProgram::shell(script);
        SandboxWatch watch;
        watch.start(program->pid(), farAway);
        watch.watchInput(program->inputInode());
        QTRY_VERIFY(watch.isWaiting());
        QVERIFY2(watch.usedMs() >= 600, QByteArray::number(watch.usedMs()).constData());
    }

    void answer_endsTheWaiting()
    {
        const auto program = WatchedProgram::shell(u"exec cat"_s);
        SandboxWatch watch;
        QSignalSpy changed(&watch, &SandboxWatch::waitingChanged);
        watch.start(program->pid(), farAway);
        watch.watchInput(program->inputInode());
        QTRY_VERIFY(watch.isWaiting());
        watch.noteInput(true); // given, and not yet sent
        QVERIFY(!watch.isWaiting());
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.at(1).at(0).toBool(), false);
        program->process.write("x\n");
        QTRY_VERIFY(program->process.canReadLine());
        QVERIFY(!watch.isWaiting()); // as long as some of it is with us
        watch.noteInput(false);
        QTRY_VERIFY(watch.isWaiting());
        QCOMPARE(changed.size(), 3);
    }

    void clock_runsOnAfterTheAnswer()
    {
        const auto program = WatchedProgram::shell(u"read line; exec sleep 300"_s);
        SandboxWatch watch;
        QSignalSpy up(&watch, &SandboxWatch::timeIsUp);
        QTRY_VERIFY(SandboxTree(program->pid()).isWaitingFor(program->inputInode())); // its start does not count
        watch.start(program->pid(), 400);
        watch.watchInput(program->inputInode());
        QTRY_VERIFY(watch.isWaiting());
        program->process.write("x\n");
        watch.noteInput(false);
        QTRY_COMPARE(up.size(), 1);
        QVERIFY(!watch.isWaiting());
    }

    void output_doesNotEndTheWaiting()
    {
        const auto program = WatchedProgram::shell(u"exec cat"_s);
        SandboxWatch watch;
        QSignalSpy changed(&watch, &SandboxWatch::waitingChanged);
        watch.start(program->pid(), farAway);
        watch.watchInput(program->inputInode());
        QTRY_VERIFY(watch.isWaiting());
        watch.noteOutput(); // of another thread, perhaps
        QVERIFY(watch.isWaiting());
        QCOMPARE(changed.size(), 1);
    }

    void stopWhileWaiting_isToldAndIsTheEnd()
    {
        const auto program = WatchedProgram::shell(u"exec cat"_s);
        SandboxWatch watch;
        QSignalSpy changed(&watch, &SandboxWatch::waitingChanged);
        watch.start(program->pid(), farAway);
        watch.watchInput(program->inputInode());
        QTRY_VERIFY(watch.isWaiting());
        watch.stop();
        QCOMPARE(changed.size(), 2);
        QVERIFY(!watch.isWaiting());
        watch.stop();
        QCOMPARE(changed.size(), 2);
    }

    // The second program must not inherit the time, the pipe or the waiting of the first.
    void secondStart_beginsAnew()
    {
        SandboxWatch watch;
        QSignalSpy up(&watch, &SandboxWatch::timeIsUp);
        const auto first = WatchedProgram::shell(u"exec cat"_s);
        watch.start(first->pid(), farAway);
        watch.watchInput(first->inputInode());
        QTRY_VERIFY(watch.isWaiting());
        const auto second = WatchedProgram::shell(u"exec sleep 300"_s);
        watch.start(second->pid(), 60);
        QVERIFY(!watch.isWaiting());
        QTRY_COMPARE(up.size(), 1);
        QVERIFY(!watch.isWaiting());
    }

    void endedProgram_doesNotWait()
    {
        const auto program = WatchedProgram::shell(u"exit 0"_s);
        SandboxWatch watch;
        QSignalSpy changed(&watch, &SandboxWatch::waitingChanged);
        QSignalSpy up(&watch, &SandboxWatch::timeIsUp);
        watch.start(program->pid(), 80);
        watch.watchInput(7);
        QTRY_COMPARE(up.size(), 1);
        QVERIFY(changed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSandboxWatch)
#include "tst_sandboxwatch.moc"
