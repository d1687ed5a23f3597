// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/processreaper.h"

#include "watchedprogram.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTest>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

class TestProcessReaper final : public QObject {
    Q_OBJECT

    static QPointer<QProcess> started(const QString &script)
    {
        QPointer<QProcess> process = new QProcess;
        process->start(u"/bin/sh"_s, {u"-c"_s, script});
        if (!process->waitForStarted()) {
            qWarning("the shell did not start");
        }
        return process;
    }

private slots:
    void process_isDeletedWhenItHasEnded()
    {
        const QPointer<QProcess> process = started(u"exec sleep 300"_s);
        const qint64 pid = process->processId();
        process->kill();
        QElapsedTimer timer;
        timer.start();
        reapLater(process);
        QVERIFY(timer.elapsed() < 1000); // whoever hands over does not wait
        QTRY_VERIFY(!process);
        QVERIFY(!WatchedProgram::isAlive(pid));
    }

    void process_isKeptWhileItRuns()
    {
        const QPointer<QProcess> process = started(u"read line"_s);
        const qint64 pid = process->processId();
        reapLater(process);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(process && WatchedProgram::isAlive(pid));
        process->write("end\n");
        QTRY_VERIFY(!process);
    }

    void keeper_waitsForTheEnd()
    {
        auto keeper = std::make_unique<QObject>();
        const QPointer<QProcess> process = started(u"exec sleep 300"_s);
        const qint64 pid = process->processId();
        process->kill();
        reapLater(process, keeper.get());
        keeper.reset();
        QVERIFY(!process);
        QVERIFY(!WatchedProgram::isAlive(pid));
    }

    // It was told to end and is on its way: the last moment of the program gives it the time that it needs.
    void keeper_letsItFinishItsWork()
    {
        const QPointer<QProcess> process = started(u"trap 'sleep 0.1; echo done >&2; exit 0' TERM; echo ready;"
                                                   " while :; do sleep 0.02; done"_s);
        QTRY_VERIFY(process->canReadLine());
        auto keeper = std::make_unique<QObject>();
        int code = -1;
        connect(process, &QProcess::finished, this, [&code](int exitCode) { code = exitCode; });
        process->terminate();
        reapLater(process, keeper.get());
        keeper.reset();
        QCOMPARE(code, 0);
        QVERIFY(!process);
    }

    void manyAtOnce_areAllReaped()
    {
        std::vector<QPointer<QProcess>> all;
        for (int i = 0; i < 10; ++i) {
            all.push_back(started(u"exec sleep 300"_s));
        }
        for (const QPointer<QProcess> &process : all) {
            process->kill();
            reapLater(process);
        }
        QTRY_VERIFY(std::ranges::none_of(all, [](const QPointer<QProcess> &process) { return !process.isNull(); }));
    }
};

QTEST_GUILESS_MAIN(TestProcessReaper)
#include "tst_processreaper.moc"
