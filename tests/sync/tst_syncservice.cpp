// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/syncservice.h"
#include "syncdesk.h"

#include <QSignalSpy>

using namespace Ochre;
using namespace Ochre::Sync;
using Progress::ProgressService;

namespace {

constexpr int patience = 60'000; ///< ms; a machine may be busy with other things

} // namespace

/// The exchange beside a service that has the store open.
class TestSyncService final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SyncDesk> m_desk;
    std::unique_ptr<ProgressService> m_progress;
    std::unique_ptr<SyncService> m_sync;

    [[nodiscard]] bool waitFor(SyncService::State state) const
    {
        return QTest::qWaitFor([&] { return m_sync->state() == state; }, patience);
    }

    void answer(const QString &question) const
    {
        auto saved = m_progress->record(Journal::AnswerGiven{u"ownership"_s, question, true});
        QVERIFY(QTest::qWaitFor([&saved] { return saved.isFinished(); }, patience) && saved.result());
    }

    void work(const QString &name) const
    {
        EventStore other = m_desk->open(u"other"_s);
        QVERIFY(Sync::work(other, name) && m_desk->sync(other));
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<SyncDesk>();
        m_progress = std::make_unique<ProgressService>(m_desk->storeFile(u"own"_s), [] { return deskTime; });
        m_sync = std::make_unique<SyncService>(*m_progress, m_desk->storeFile(u"own"_s), [] { return deskTime; });
        QSignalSpy opened(m_progress.get(), &ProgressService::opened);
        m_progress->open();
        QVERIFY(opened.wait(patience));
    }

    void cleanup()
    {
        m_sync.reset();
        m_progress.reset();
    }

    void withoutAFolder_nothingIsDone()
    {
        QCOMPARE(m_sync->state(), SyncService::State::Off);
        m_sync->synchronise();
        QCOMPARE(m_sync->state(), SyncService::State::Off);
        QVERIFY(m_sync->stateText().isEmpty());
    }

    // What comes in is shown, and what is recorded meanwhile is not lost.
    void whatComesIn_isShownAtOnce()
    {
        work(u"theirs"_s);
        m_sync->setFolder(m_desk->folder());
        QCOMPARE(m_sync->state(), SyncService::State::Running);
        answer(u"mine"_s);
        QVERIFY(waitFor(SyncService::State::Done));
        QCOMPARE(m_sync->report().received, 2);
        QVERIFY(QTest::qWaitFor([this] { return m_progress->state().answers.contains(u"theirs-0"_s); }, patience));
        QVERIFY(m_progress->state().answers.contains(u"mine"_s));
        QVERIFY(m_sync->stateText().startsWith(u"Synchronised "));
        m_sync->synchronise();
        QVERIFY(waitFor(SyncService::State::Done));
        EventStore other = m_desk->open(u"other"_s);
        QCOMPARE(m_desk->sync(other)->received, 1);
        answer(u"later"_s); // numbered behind what came in
        QCOMPARE(m_progress->state().eventCount, 4);
    }

    void aMissingFolder_isToldAndTriedAgain()
    {
        const QString folder = m_desk->path(u"stick"_s);
        m_sync->setFolder(folder);
        QVERIFY(waitFor(SyncService::State::Failed));
        QCOMPARE(m_sync->problem().kind, ErrorKind::CannotOpen);
        QVERIFY(!m_sync->stateText().isEmpty());
        QVERIFY(QDir().mkpath(folder));
        m_sync->synchronise();
        QVERIFY(waitFor(SyncService::State::Done));
    }

    void leaving_endsTheExchange()
    {
        work(u"theirs"_s);
        answer(u"mine"_s);
        m_sync->setFolder(m_desk->folder());
        QVERIFY(waitFor(SyncService::State::Done));
        QSignalSpy left(m_sync.get(), &SyncService::left);
        m_sync->leave();
        QVERIFY(left.count() > 0 || left.wait(patience));
        QCOMPARE(m_sync->state(), SyncService::State::Off);
        QVERIFY(m_sync->folder().isEmpty());
        EventStore other = m_desk->open(u"other"_s);
        QCOMPARE(activeDevices(*m_desk->sync(other)), 1);
    }

    void aForgottenDevice_mayJoinAgain()
    {
        m_sync->setFolder(m_desk->folder());
        QVERIFY(waitFor(SyncService::State::Done));
        EventStore other = m_desk->open(u"other"_s);
        QVERIFY(m_desk->sync(other));
        SyncOrder order = m_desk->order();
        order.forget = m_sync->report().devices.front().id;
        QVERIFY(synchronise(other, order));
        m_sync->synchronise();
        QVERIFY(waitFor(SyncService::State::Done));
        QCOMPARE(m_sync->report().standing, Standing::Forgotten);
        m_sync->joinAgain();
        QVERIFY(waitFor(SyncService::State::Done));
        QCOMPARE(m_sync->report().standing, Standing::Returned);
        // The store that the service has open goes on as the new device, too.
        answer(u"since"_s);
        m_sync->synchronise();
        QVERIFY(waitFor(SyncService::State::Done));
        QCOMPARE(m_sync->report().standing, Standing::Same);
        QCOMPARE(m_desk->sync(other)->received, 1);
    }
};

QTEST_GUILESS_MAIN(TestSyncService)
#include "tst_syncservice.moc"
