// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxtree.h"
#include "watchedprogram.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

class TestSandboxTree final : public QObject {
    Q_OBJECT

private slots:
    void tree_holdsChildrenAndTheirChildren()
    {
        const auto program = WatchedProgram::shell(u"sleep 300 & (sleep 300 & wait) & wait"_s);
        QTRY_COMPARE(SandboxTree(program->pid()).processes().size(), 4U);
        const std::vector<qint64> processes = SandboxTree(program->pid()).processes();
        QCOMPARE(processes.front(), program->pid());
        QVERIFY(std::ranges::all_of(processes, &WatchedProgram::isAlive));
    }

    void orphan_leavesTheTree()
    {
        const auto program = WatchedProgram::shell(u"(sleep 300 & echo $!); cat"_s);
        QTRY_VERIFY(program->process.canReadLine());
        const qint64 orphan = program->process.readLine().trimmed().toLongLong();
        QTRY_VERIFY(!std::ranges::contains(SandboxTree(program->pid()).processes(), orphan));
        QVERIFY(WatchedProgram::isAlive(orphan));
    }

    void processThatIsNot_isATreeOfItself()
    {
        const SandboxTree tree(std::numeric_limits<int>::max());
        QCOMPARE(tree.processes().size(), 1U);
        QCOMPARE(tree.cpuMs(), 0);
        QVERIFY(!tree.isWaitingFor(1));
    }

    void computing_isCountedForTheWholeTree()
    {
        const auto program = WatchedProgram::shell(u"(while :; do :; done) & wait"_s);
        QTRY_VERIFY(SandboxTree(program->pid()).cpuMs() >= 50);
        const int before = SandboxTree(program->pid()).cpuMs();
        QTRY_VERIFY(SandboxTree(program->pid()).cpuMs() > before);
    }

    // The time of a child that has ended counts on.
    void computingOfTheDead_isCountedToo()
    {
        const auto program =
            WatchedProgram::shell(u"(i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done); echo done; cat"_s);
        QTRY_VERIFY(program->process.canReadLine());
        const SandboxTree tree(program->pid());
        QVERIFY(tree.cpuMs() >= 10);
    }

    void sleeper_usesNoTime()
    {
        const auto program = WatchedProgram::shell(u"exec sleep 300"_s);
        QVERIFY(SandboxTree(program->pid()).cpuMs() < 200);
    }

    void reader_waitsForItsPipe()
    {
        const auto program = WatchedProgram::shell(u"exec cat"_s);
        const quint64 inode = program->inputInode();
        QVERIFY(inode > 0);
        QTRY_VERIFY(SandboxTree(program->pid()).isWaitingFor(inode));
        QVERIFY(!SandboxTree(program->pid()).isWaitingFor(inode + 1)); // another's pipe
        program->process.write("line\n");
        QTRY_VERIFY(program->process.canReadLine()); // it has been read
        QTRY_VERIFY(SandboxTree(program->pid()).isWaitingFor(inode));
    }

    void readerDeepInTheTree_isFound()
    {
        const auto program = WatchedProgram::shell(u"(sh -c 'cat <&0; true' <&0; true); true"_s);
        const quint64 inode = program->inputInode();
        QTRY_VERIFY(SandboxTree(program->pid()).isWaitingFor(inode));
    }

    void whoDoesNotRead_doesNotWait_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("sleeps") << u"echo ready; exec sleep 300"_s;
        QTest::newRow("computes") << u"echo ready; while :; do :; done"_s;
        QTest::newRow("reads something else") << u"echo ready; (sleep 300 | cat)"_s;
        QTest::newRow("one reads, one computes") << u"(while :; do :; done) & echo ready; exec cat"_s;
    }

    void whoDoesNotRead_doesNotWait()
    {
        QFETCH(QString, script);
        const auto program = WatchedProgram::shell(script);
        const quint64 inode = program->inputInode();
        QTRY_VERIFY(program->process.canReadLine());
        for (int look = 0; look < 20; ++look) {
            QVERIFY(!SandboxTree(program->pid()).isWaitingFor(inode));
        }
    }

    // They wake up now and then, and that is no work of the program's.
    void watchers_areNotAsked()
    {
        const auto program = WatchedProgram::shell(u"exec 3<&0; cat <&3 & while :; do :; done"_s);
        const quint64 inode = program->inputInode();
        QTRY_VERIFY(SandboxTree(program->pid()).isWaitingFor(inode, 1));
        QVERIFY(!SandboxTree(program->pid()).isWaitingFor(inode));
        QVERIFY(!SandboxTree(program->pid()).isWaitingFor(inode, 100)); // the program has not come yet
    }

    // The name stands in brackets among the facts of the kernel, and may look like them.
    void nameOfTheProgram_isNoFact_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"program"_s;
        QTest::newRow("spaces") << u"a b c"_s;
        QTest::newRow("looks like a running one") << u") R 1 2 3"_s;
        QTest::newRow("looks like a zombie") << u"a) Z (b"_s;
        QTest::newRow("line end") << u"a\nState:\tR"_s;
    }

    void nameOfTheProgram_isNoFact()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        QVERIFY(QFile::copy(QStandardPaths::findExecutable(u"cat"_s), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        WatchedProgram program(path, {});
        const quint64 inode = program.inputInode();
        QTRY_VERIFY(SandboxTree(program.pid()).isWaitingFor(inode));
        QVERIFY(SandboxTree(program.pid()).cpuMs() < 200);
    }

    void killAll_leavesNothing()
    {
        const auto program = WatchedProgram::shell(u"sleep 300 & (setsid sleep 300 & wait) & wait"_s);
        QTRY_COMPARE(SandboxTree(program->pid()).processes().size(), 4U);
        const SandboxTree tree(program->pid());
        tree.killAll();
        QTRY_VERIFY(std::ranges::none_of(tree.processes(), &WatchedProgram::isAlive));
        QTRY_COMPARE(program->process.state(), QProcess::NotRunning);
        QCOMPARE(program->process.exitStatus(), QProcess::CrashExit);
    }
};

QTEST_GUILESS_MAIN(TestSandboxTree)
#include "tst_sandboxtree.moc"
