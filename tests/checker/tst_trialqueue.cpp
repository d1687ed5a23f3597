// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trialqueue.h"
#include "support/runnerbench.h"

#include <QDir>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;

Trial build(int number)
{
    Trial trial;
    trial.source = "// " + QByteArray::number(number) + "\nfn main() {}\n";
    return trial;
}

} // namespace

/// With a script in the place of the compiler.
class TestTrialQueue final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    TrialSetting m_setting;

    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }

    /// Compilers that leave a mark while they work and wait for the file "go".
    void writePatientCompiler() const
    {
        Runner::writeScript(m_setting.toolchain.rustc.path, "mark=" + at(u"working"_s).toUtf8()
                                                                + "/$$\n: > $mark\nwhile [ ! -e "
                                                                + at(u"go"_s).toUtf8() + " ]; do sleep 0.01; done\nrm $mark\n");
    }

    [[nodiscard]] qsizetype working() const { return QDir(at(u"working"_s)).entryList(QDir::Files).size(); }

    void letGo() const
    {
        QFile go(at(u"go"_s));
        QVERIFY(go.open(QIODevice::WriteOnly));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_setting = {};
        m_setting.helpers = Runner::helpersFolder();
        m_setting.scratch = at(u"scratch"_s);
        QVERIFY(QDir().mkpath(m_setting.scratch) && QDir().mkpath(at(u"working"_s)));
        m_setting.toolchain.rustc = {at(u"bin/rustc"_s), u"1.95.0"_s};
        m_setting.toolchain.linker = {u"/usr/bin/cc"_s, u"14.2.0"_s};
        Runner::writeScript(m_setting.toolchain.rustc.path, "exit 0\n");
    }

    void emptyQueue_drainsLaterAndOnce()
    {
        TrialQueue queue(m_setting, 2, nullptr);
        QSignalSpy drained(&queue, &TrialQueue::drained);
        queue.start();
        QCOMPARE(drained.count(), 0);
        QVERIFY(drained.wait(patienceMs));
        QCOMPARE(drained.count(), 1);
    }

    void everyTrial_isToldOnceUnderItsKey_data()
    {
        QTest::addColumn<int>("parallel");
        for (const int parallel : {-1, 0, 1, 3, 64}) {
            QTest::addRow("%d", parallel) << parallel;
        }
    }

    void everyTrial_isToldOnceUnderItsKey()
    {
        QFETCH(int, parallel);
        TrialQueue queue(m_setting, parallel, nullptr);
        QSignalSpy finished(&queue, &TrialQueue::trialFinished);
        QSignalSpy drained(&queue, &TrialQueue::drained);
        QByteArrayList wanted;
        for (int number = 0; number < 12; ++number) {
            wanted << build(number).key();
            queue.add(wanted.constLast(), build(number));
        }
        queue.start();
        QVERIFY(drained.wait(patienceMs));
        QByteArrayList told;
        for (const auto &call : finished) {
            told << call.front().toByteArray();
        }
        std::ranges::sort(told);
        std::ranges::sort(wanted);
        QCOMPARE(told, wanted);
        QCOMPARE(drained.count(), 1);
        QVERIFY(QDir(m_setting.scratch).entryList({u"trial-*"_s}).isEmpty());
    }

    void compilers_workSideBySideUpToTheirNumber()
    {
        writePatientCompiler();
        TrialQueue queue(m_setting, 3, nullptr);
        QSignalSpy drained(&queue, &TrialQueue::drained);
        qsizetype most = 0;
        connect(&queue, &TrialQueue::trialFinished, &queue, [&] { most = std::max(most, working()); });
        for (int number = 0; number < 8; ++number) {
            queue.add(build(number).key(), build(number));
        }
        queue.start();
        QTRY_COMPARE_WITH_TIMEOUT(working(), 3, patienceMs);
        letGo();
        QVERIFY(drained.wait(patienceMs));
        QVERIFY2(most <= 3, qPrintable(QString::number(most)));
    }

    void withoutToolchain_everyTrialFailsWithItsReason()
    {
        m_setting.toolchain = {};
        TrialQueue queue(m_setting, 2, nullptr);
        QSignalSpy finished(&queue, &TrialQueue::trialFinished);
        QSignalSpy drained(&queue, &TrialQueue::drained);
        Trial crates = build(0);
        crates.crates = {u"serde"_s};
        Trial project = build(1);
        project.files = {{u"Cargo.toml"_s, "[package]"}};
        project.crates = {u"serde"_s};
        for (const Trial &trial : {crates, project, build(2)}) {
            queue.add(trial.key(), trial);
        }
        queue.start();
        QVERIFY(drained.wait(patienceMs));
        QCOMPARE(finished.count(), 3);
        for (const auto &call : finished) {
            QVERIFY(!call.back().value<TrialResult>().failure.isEmpty());
        }
    }

    void projectWithCrates_waitsForTheLock()
    {
        Runner::writeScript(at(u"bin/cargo"_s), "exit 0\n");
        m_setting.toolchain.cargo = {at(u"bin/cargo"_s), u"1.95.0"_s};
        m_setting.toolchain.crateSources = at(u"working"_s);
        QLockFile other(m_setting.scratch + u"/target.lock"_s);
        QVERIFY(other.tryLock());
        TrialQueue queue(m_setting, 2, nullptr);
        QSignalSpy finished(&queue, &TrialQueue::trialFinished);
        QSignalSpy drained(&queue, &TrialQueue::drained);
        Trial project = build(1);
        project.files = {{u"Cargo.toml"_s, "[package]"}};
        project.crates = {u"serde"_s};
        queue.add("project", project);
        queue.add("program", build(2));
        queue.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
        QCOMPARE(finished.front().front().toByteArray(), QByteArray("program")); // it needs no lock
        other.unlock();
        QVERIFY(drained.wait(patienceMs));
        QCOMPARE(finished.count(), 2);
        QVERIFY(QLockFile(other.fileName()).tryLock()); // given back
    }

    void stoppedQueue_saysNothing()
    {
        writePatientCompiler();
        TrialQueue queue(m_setting, 2, nullptr);
        QSignalSpy finished(&queue, &TrialQueue::trialFinished);
        QSignalSpy drained(&queue, &TrialQueue::drained);
        for (int number = 0; number < 5; ++number) {
            queue.add(build(number).key(), build(number));
        }
        queue.start();
        QTRY_COMPARE_WITH_TIMEOUT(working(), 2, patienceMs);
        queue.stop();
        letGo();
        QTRY_VERIFY_WITH_TIMEOUT(queue.findChildren<Sandbox::SandboxedProcess *>().isEmpty(), patienceMs);
        QCOMPARE(finished.count() + drained.count(), 0);
    }

    void queueThatGoesAway_leavesNoFolder()
    {
        writePatientCompiler();
        {
            TrialQueue queue(m_setting, 2, nullptr);
            queue.add("a", build(1));
            queue.start();
            QTRY_COMPARE_WITH_TIMEOUT(working(), 1, patienceMs);
        }
        QVERIFY(QDir(m_setting.scratch).entryList({u"trial-*"_s}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTrialQueue)
#include "tst_trialqueue.moc"
