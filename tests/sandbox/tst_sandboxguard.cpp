// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxguard.h"

#include "watchedprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

/// The end of a tree, shown with plain processes in the place of bubblewrap and runbox.
class TestSandboxGuard final : public QObject {
    Q_OBJECT

    static qint64 numberFrom(WatchedProgram &program)
    {
        const bool hasLine = QTest::qWaitFor([&program] { return program.process.canReadLine(); });
        return hasLine ? program.process.readLine().trimmed().toLongLong() : 0;
    }

private slots:
    void kill_endsTheGroupAtOnce()
    {
        const auto root = WatchedProgram::shell(u"sleep 300 & echo $!; wait"_s);
        const qint64 child = numberFrom(*root);
        QVERIFY(WatchedProgram::isAlive(child));
        SandboxGuard guard;
        QSignalSpy gone(&guard, &SandboxGuard::gone);
        connect(&root->process, &QProcess::finished, &guard, &SandboxGuard::rootEnded);
        guard.begin(SandboxLevel::Full, root->pid());
        guard.kill();
        QTRY_COMPARE(gone.size(), 1);
        QVERIFY(!WatchedProgram::isAlive(child));
        QCOMPARE(root->process.exitStatus(), QProcess::CrashExit);
    }

    // Process 1 of a sandbox is in no group of ours; the kernel ends the rest when it is killed.
    void heldProcess_diesWithTheRoot()
    {
        const auto root = WatchedProgram::shell(u"exec sleep 300"_s);
        const auto inside = WatchedProgram::shell(u"exec sleep 300"_s);
        SandboxGuard guard;
        QSignalSpy gone(&guard, &SandboxGuard::gone);
        connect(&root->process, &QProcess::finished, &guard, &SandboxGuard::rootEnded);
        guard.begin(SandboxLevel::Full, root->pid());
        guard.hold(0); // not told yet
        guard.hold(inside->pid());
        guard.kill();
        QTRY_COMPARE(gone.size(), 1);
        QVERIFY(!WatchedProgram::isAlive(inside->pid()));
    }

    // The number is told again and again; only the first counts.
    void secondNumber_isNotHeld()
    {
        const auto root = WatchedProgram::shell(u"exec sleep 300"_s);
        const auto inside = WatchedProgram::shell(u"exec sleep 300"_s);
        const auto stranger = WatchedProgram::shell(u"exec sleep 300"_s);
        SandboxGuard guard;
        QSignalSpy gone(&guard, &SandboxGuard::gone);
        connect(&root->process, &QProcess::finished, &guard, &SandboxGuard::rootEnded);
        guard.begin(SandboxLevel::Full, root->pid());
        guard.hold(inside->pid());
        guard.hold(stranger->pid());
        guard.kill();
        QTRY_COMPARE(gone.size(), 1);
        QVERIFY(WatchedProgram::isAlive(stranger->pid()));
    }

    void rootThatEndsByItself_takesTheHeldOneAlong()
    {
        const auto root = WatchedProgram::shell(u"exit 3"_s);
        const auto inside = WatchedProgram::shell(u"exec sleep 300"_s);
        SandboxGuard guard;
        QSignalSpy gone(&guard, &SandboxGuard::gone);
        guard.begin(SandboxLevel::Full, root->pid());
        guard.hold(inside->pid());
        QVERIFY(root->process.state() == QProcess::NotRunning || root->process.waitForFinished());
        guard.rootEnded();
        QTRY_COMPARE(gone.size(), 1);
        QVERIFY(!WatchedProgram::isAlive(inside->pid()));
    }

    // "Nothing is left" is not said before it is so.
    void gone_waitsForTheGroup()
    {
        const auto root = WatchedProgram::shell(u"sleep 300 > /dev/null 2>&1 & echo $!"_s);
        const qint64 group = root->pid();
        const qint64 left = numberFrom(*root);
        QVERIFY(root->process.state() == QProcess::NotRunning || root->process.waitForFinished());
        SandboxGuard guard;
        QSignalSpy gone(&guard, &SandboxGuard::gone);
        guard.begin(SandboxLevel::Full, group);
        guard.rootEnded();
        QVERIFY(gone.isEmpty() && WatchedProgram::isAlive(left));
        QCOMPARE(::kill(static_cast<pid_t>(left), SIGKILL), 0);
        QTRY_COMPARE(gone.size(), 1);
        QVERIFY(!WatchedProgram::isAlive(left));
    }

    // Without namespaces runbox is given a moment to collect what it started.
    void rootWithoutSandbox_mayEndByItself()
    {
        for (const SandboxLevel level : {SandboxLevel::Restricted, SandboxLevel::LimitsOnly}) {
            const auto root = WatchedProgram::shell(u"read line; exit 5"_s);
            SandboxGuard guard;
            QSignalSpy gone(&guard, &SandboxGuard::gone);
            connect(&root->process, &QProcess::finished, &guard, &SandboxGuard::rootEnded);
            guard.begin(level, root->pid());
            guard.kill();
            QVERIFY(WatchedProgram::isAlive(root->pid()));
            root->process.write("end\n");
            QTRY_COMPARE(gone.size(), 1);
            QCOMPARE(root->process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(root->process.exitCode(), 5);
        }
    }

    void rootThatDoesNotEnd_isKilledWithItsTree()
    {
        const auto root = WatchedProgram::shell(u"trap '' TERM HUP; setsid sleep 300 & echo $!; wait"_s);
        const qint64 child = numberFrom(*root);
        SandboxGuard guard;
        QSignalSpy gone(&guard, &SandboxGuard::gone);
        connect(&root->process, &QProcess::finished, &guard, &SandboxGuard::rootEnded);
        guard.begin(SandboxLevel::LimitsOnly, root->pid());
        guard.kill();
        QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, 10'000);
        QCOMPARE(root->process.exitStatus(), QProcess::CrashExit);
        QTRY_VERIFY(!WatchedProgram::isAlive(child)); // in a session of its own, but in the tree
    }

    void nothingBegun_killsNothing()
    {
        SandboxGuard guard;
        guard.begin(SandboxLevel::Full, 0);
        guard.kill(); // would be our own group
        QSignalSpy gone(&guard, &SandboxGuard::gone);
        guard.begin(SandboxLevel::LimitsOnly, 0);
        guard.kill();
        guard.rootEnded();
        QCOMPARE(gone.size(), 1);
    }

    void handle_knowsTheEnd()
    {
        QVERIFY(SandboxHandle().isGone() && !SandboxHandle().isOpen());
        QVERIFY(SandboxHandle(-1).isGone() && !SandboxHandle(-1).isOpen());
        SandboxHandle(0).kill(); // nobody
        const auto program = WatchedProgram::shell(u"exec sleep 300"_s);
        SandboxHandle handle(program->pid());
        QVERIFY(handle.isOpen() && !handle.isGone());
        handle.kill();
        QTRY_VERIFY(handle.isGone()); // a zombie until somebody collects it
        QTRY_COMPARE(program->process.state(), QProcess::NotRunning);
        QVERIFY(handle.isGone());
        handle.kill();
        QVERIFY(SandboxHandle(std::move(handle)).isGone());
    }
};

QTEST_GUILESS_MAIN(TestSandboxGuard)
#include "tst_sandboxguard.moc"
