// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/classlink.h"
#include "exchangedesk.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>

using namespace Ochre;
using namespace Ochre::Classroom;
using Progress::ProgressService;

namespace {

constexpr int patience = 60'000; ///< ms; a machine may be busy with other things

} // namespace

/// The exchange beside a service that has the store open, with a server that runs, is silent, dies and comes back.
class TestClassLink final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClassServer> m_server;
    std::unique_ptr<ExchangeDesk> m_desk;
    std::unique_ptr<ProgressService> m_progress;
    std::unique_ptr<ClassLink> m_link;
    int m_round = 0;

    [[nodiscard]] QString own() const { return m_desk->storeFile(u"own%1"_s.arg(m_round)); }

    [[nodiscard]] bool waitFor(ClassLink::State state) const
    {
        return QTest::qWaitFor([&] { return m_link->state() == state; }, patience);
    }

    void signIn(const Address &address) { m_link->signIn(address, m_desk->classId); }
    void signIn() { signIn(m_desk->addressOf(m_desk->student)); }

    void answer(const QString &question) const
    {
        auto saved = m_progress->record(Journal::AnswerGiven{u"ownership"_s, question, true});
        QVERIFY(QTest::qWaitFor([&saved] { return saved.isFinished(); }, patience) && saved.result());
    }

    void workElsewhere(const QString &name) const
    {
        EventStore other = m_desk->open(u"other"_s);
        QVERIFY(work(other, name) && m_desk->exchange(other)->isComplete());
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<ClassServer>();
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
        m_desk = std::make_unique<ExchangeDesk>(*m_server, u"link"_s);
    }

    void init()
    {
        ++m_round;
        m_progress = std::make_unique<ProgressService>(own(), [] { return deskTime; });
        m_link = std::make_unique<ClassLink>(*m_progress, own(), [] { return deskTime; });
        QSignalSpy opened(m_progress.get(), &ProgressService::opened);
        m_progress->open();
        QVERIFY(opened.wait(patience));
    }

    void cleanup()
    {
        m_link.reset();
        m_progress.reset();
    }

    void nobodySignedIn_nothingIsDone()
    {
        QCOMPARE(m_link->state(), ClassLink::State::Off);
        m_link->exchange();
        QCOMPARE(m_link->state(), ClassLink::State::Off);
        QVERIFY(m_link->stateText().isEmpty());
    }

    void whatComesIn_isShownAtOnce()
    {
        workElsewhere(u"theirs"_s);
        answer(u"mine"_s);
        signIn();
        QCOMPARE(m_link->state(), ClassLink::State::Running);
        QVERIFY(waitFor(ClassLink::State::Done));
        QVERIFY(m_link->report().received >= 2);
        QCOMPARE(m_link->report().sent, 1);
        QVERIFY(QTest::qWaitFor([this] { return m_progress->state().answers.contains(u"theirs-0"_s); }, patience));
        QVERIFY(m_progress->state().answers.contains(u"mine"_s));
        QVERIFY(m_link->stateText().startsWith(u"Class "_s));
        m_link->signOut();
        QCOMPARE(m_link->state(), ClassLink::State::Off);
    }

    void wrongPassword_isSaidAndNothingIsLost()
    {
        answer(u"kept"_s);
        signIn(m_desk->address.withLogin(m_desk->student.login, u"wrong"_s));
        QVERIFY(waitFor(ClassLink::State::Failed));
        QCOMPARE(m_link->report().fault->kind, FaultKind::SignIn);
        QVERIFY(m_link->problem()->text().contains(m_desk->student.login));
        QVERIFY(!m_link->problem()->text().contains(u"wrong"_s));
        signIn();
        QVERIFY(waitFor(ClassLink::State::Done));
        QCOMPARE(m_link->report().sent, 1);
    }

    // The learner works on; when the server is back everything goes.
    void killedServer_isAwaited()
    {
        QVERIFY(m_server->order("kill"));
        answer(u"offline"_s);
        signIn();
        QVERIFY(waitFor(ClassLink::State::Failed));
        QCOMPARE(m_link->report().fault->kind, FaultKind::Unreachable);
        QVERIFY(m_link->stateText().contains(u"Waiting for the class server"_s));
        QVERIFY(m_server->order("start"));
        m_link->exchange();
        QVERIFY(waitFor(ClassLink::State::Done));
        QCOMPARE(m_link->report().sent, 1);
    }

    // Retried within one exchange: the pauses are long enough for a server that starts.
    void restartedServer_isReachedInTheSameExchange()
    {
        QVERIFY(m_server->order("kill"));
        answer(u"restart"_s);
        signIn();
        QVERIFY(m_server->order("start"));
        QVERIFY(QTest::qWaitFor([this] { return m_link->state() != ClassLink::State::Running; }, patience));
        if (m_link->state() == ClassLink::State::Failed) { // on a machine that is slower than the pauses
            m_link->exchange();
            QVERIFY(waitFor(ClassLink::State::Done));
        }
        QCOMPARE(m_link->report().sent, 1);
    }

    // Nothing waits for a server that is silent: neither who works nor who closes the program.
    void frozenServer_holdsNobodyUp()
    {
        signIn();
        QVERIFY(waitFor(ClassLink::State::Done));
        QVERIFY(m_server->order("freeze"));
        answer(u"frozen"_s);
        QElapsedTimer timer;
        timer.start();
        m_link->exchange();
        QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
        QTest::qWait(200); // it is in the middle of it
        QCOMPARE(m_link->state(), ClassLink::State::Running);
        timer.restart();
        m_link.reset();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(m_server->order("thaw"));
        m_link = std::make_unique<ClassLink>(*m_progress, own(), [] { return deskTime; });
        signIn();
        QVERIFY(waitFor(ClassLink::State::Done));
        QVERIFY(m_link->report().isComplete());
    }

    void silentServer_isGivenUp()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        answer(u"silent"_s);
        signIn(m_desk->addressOf(m_desk->student)
                   .with("host", u"127.0.0.1"_s)
                   .with("port", QString::number(silent.serverPort())));
        QVERIFY(waitFor(ClassLink::State::Failed));
        QCOMPARE(m_link->report().fault->kind, FaultKind::TimedOut);
    }

    // Signing out and in again while a thread is still at it.
    void signingOutAndIn_keepsOneExchange()
    {
        for (int count = 0; count < 20; ++count) {
            answer(u"turn-%1"_s.arg(count));
            signIn();
            m_link->signOut();
        }
        signIn();
        QVERIFY(waitFor(ClassLink::State::Done));
        QVERIFY(m_link->report().isComplete());
        EventStore check = m_desk->open(u"check"_s);
        QVERIFY(m_desk->exchange(check)->isComplete());
        QVERIFY(check.state().of().answers.contains(u"turn-19"_s));
        QCOMPARE(check.verify()->problems + check.verify()->gaps, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestClassLink)
#include "tst_classlink.moc"
