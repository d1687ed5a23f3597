// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/filetime.h"
#include "sandbox/processgroup.h"
#include "sandbox/signals.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

/// What the rooms above know of the system: names for signals, the end of a group, the time of a file.
class TestSignals final : public QObject {
    Q_OBJECT

private slots:
    void number_hasAName()
    {
        QCOMPARE(signalOf(0), Signal::None);
        QCOMPARE(signalOf(SIGXCPU), Signal::CpuTime);
        QCOMPARE(signalOf(SIGKILL), Signal::Kill);
        QCOMPARE(signalOf(SIGXFSZ), Signal::FileSize);
        QCOMPARE(signalOf(SIGABRT), Signal::Abort);
        QCOMPARE(signalOf(SIGSEGV), Signal::Segmentation);
        QCOMPARE(signalOf(SIGBUS), Signal::Bus);
        QCOMPARE(signalOf(SIGSYS), Signal::BadCall);
        QCOMPARE(signalOf(SIGILL), Signal::IllegalInstruction);
        QCOMPARE(signalOf(SIGTRAP), Signal::Trap);
        QCOMPARE(signalOf(SIGUSR1), Signal::Other);
    }

    void group_endsAsAWhole()
    {
        QProcess process;
        process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession);
        process.start(u"/bin/sh"_s, {u"-c"_s, u"sleep 300 & wait"_s});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(killProcessGroup(process.processId()));
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }

    // kill(-1) would end everything that the user has, kill(0) Ochre itself.
    void group_isNeverEverybody()
    {
        for (const qint64 leader : {qint64(-1), qint64(0), qint64(1)}) {
            QVERIFY(!killProcessGroup(leader));
        }
    }

    void markUsedNow_setsTheTime()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"program"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QDateTime before = QDateTime::currentDateTime().addDays(-2);
        QVERIFY(file.setFileTime(before, QFileDevice::FileModificationTime));
        file.close();
        markUsedNow(file.fileName());
        QVERIFY(QFileInfo(file.fileName()).lastModified() > before.addDays(1));
    }
};

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_signals.moc"
