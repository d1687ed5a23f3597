// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/classroomdesk.h"
#include "support/machinepace.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QSignalSpy>

using namespace Ochre;
using namespace Ochre::Classroom;
using State = ClassSession::State;

/// Who signs in, signs up and looks in, with a live server, and what leaves the machine when.
class TestClassSession final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClassServer> m_server;
    std::unique_ptr<ClassDesk> m_class;
    std::unique_ptr<SessionDesk> m_desk;
    Invitation m_invitation;

    ClassSession &session() const { return *m_desk->session; }
    bool signIn(bool keep = false) const
    {
        session().signIn(m_invitation, m_class->student.login, m_class->student.password, keep);
        return m_desk->waitForState(State::SignedIn);
    }
    [[nodiscard]] QString eventsOfStudent() const
    {
        return m_class->ask("SELECT count(*) FROM study.event WHERE person_id = '" + m_class->student.person.toUtf8()
                            + '\'');
    }
    [[nodiscard]] QString problem() const { return session().problem() ? session().problem()->text() : QString(); }
    /// Asks once with a changed invitation or password, and returns what is said.
    QString saidOf(const Invitation &invitation, const QString &password) const
    {
        session().signIn(invitation, m_class->student.login, password, false);
        return m_desk->waitForAnswer() && session().state() == State::SignedOut ? problem() : u"signed in"_s;
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<ClassServer>();
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
        m_class = std::make_unique<ClassDesk>(*m_server, u"session"_s);
        m_invitation = invitationTo(*m_server, *m_class);
        QVERIFY(m_class->admin->run("UPDATE study.class SET shows_guests = true"));
    }
    void init() { m_desk = std::make_unique<SessionDesk>(); }
    void cleanup() { m_desk.reset(); }

    void invitation_isTheSameAsFileAndLine()
    {
        QCOMPARE(*Invitation::parse(m_invitation.toFile()), m_invitation);
        QCOMPARE(*Invitation::parse(m_invitation.toLine().toUtf8()), m_invitation);
        QVERIFY(!m_invitation.toLine().contains(u' '));
        for (const QByteArray &wrong : {QByteArray("x"), QByteArray("{}"), QByteArray("ochre-class:AAAA"),
                                        QByteArray("ochre-class:_____w"), QByteArray(600'000, 'x')}) {
            QVERIFY(!Invitation::parse(wrong));
        }
    }

    // An invitation comes from somebody: it must not be able to take the safety away.
    void invitation_makesNoConnectionLessSafe()
    {
        const auto sly = Invitation::parse("{\"format\":\"ochre-class\",\"version\":1,\"server\":\"postgresql://h/db?"
                                           "sslmode=disable&require_auth=password&passfile=/etc/x\"}");
        QVERIFY(sly.has_value());
        const auto address = sly->addressIn(m_desk->home.path(), u"ada"_s, u"pw"_s);
        QCOMPARE(address->value("sslmode"), u"verify-full"_s);
        QCOMPARE(address->value("require_auth"), u"scram-sha-256,none"_s);
        QVERIFY(address->value("passfile").isEmpty());
    }

    // Every trouble has a sentence of its own, and nobody is signed in after it.
    void troubles_areToldApart()
    {
        QStringList said{saidOf(m_invitation, u"wrong"_s)};
        Invitation other = m_invitation;
        other.server.replace(u"/session"_s, u"/nowhere"_s);
        said << saidOf(other, m_class->student.password);
        other = m_invitation;
        other.server = u"postgresql://localhost:1/session"_s;
        said << saidOf(other, m_class->student.password);
        other = m_invitation;
        QFile wrong(m_server->file(u"other-ca.pem"_s));
        QVERIFY(wrong.open(QIODevice::ReadOnly));
        other.authority = wrong.readAll();
        said << saidOf(other, m_class->student.password);
        QVERIFY(m_class->admin->run("UPDATE study.person SET active = false WHERE login = $1",
                                    {m_class->student.login.toUtf8()}));
        said << saidOf(m_invitation, m_class->student.password);
        QVERIFY(m_class->admin->run("UPDATE study.person SET active = true WHERE login = $1",
                                    {m_class->student.login.toUtf8()}));
        for (const QString &sentence : said) {
            QVERIFY2(!sentence.isEmpty() && sentence != u"signed in", qPrintable(said.join(u'\n')));
            QVERIFY2(said.count(sentence) == 1, qPrintable(sentence));
            QVERIFY2(!sentence.contains(m_class->student.password), qPrintable(sentence));
        }
    }

    void nothing_leavesBeforeItWasAgreed()
    {
        auto saved = m_desk->progress->record(Journal::AnswerGiven{u"ownership"_s, u"q"_s, true});
        QVERIFY(m_desk->waitFor([&saved] { return saved.isFinished(); }));
        QVERIFY(signIn());
        QVERIFY(m_desk->waitFor([this] { return session().posts().isConnected(); }));
        QCOMPARE(session().link().state(), ClassLink::State::Off);
        QCOMPARE(eventsOfStudent(), u"0"_s);
        session().agree(Sharing::Results);
        QVERIFY(m_desk->waitFor([this] { return session().link().state() == ClassLink::State::Done; }));
        QVERIFY(session().link().report().sent > 0);
        QVERIFY(eventsOfStudent().toInt() > 0);
        QCOMPARE(m_class->ask("SELECT sharing FROM study.membership WHERE person_id = '"
                              + m_class->student.person.toUtf8() + '\''),
                 u"1"_s);
        session().agree(Sharing::Nothing);
        QVERIFY(m_desk->waitForAnswer());
        QCOMPARE(session().membership().sharing, Sharing::Nothing);
        // It is remembered: the next start sends without asking again.
        QVERIFY(signIn());
        QVERIFY(session().place().hasAgreed());
    }

    void password_isKeptInTheKeyringAlone()
    {
        QVERIFY(signIn(true));
        QVERIFY(m_desk->waitFor([this] { return session().isPasswordKept() == true; }));
        QCOMPARE(m_desk->safe.words.values(), QStringList{m_class->student.password});
        m_desk->restart();
        QVERIFY(m_desk->waitForState(State::SignedIn));
        QVERIFY(m_desk->waitFor([this] { return session().posts().isConnected(); }));
        QDirIterator files(m_desk->home.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(m_class->student.password.toUtf8()), qPrintable(file.fileName()));
        }
        session().signOut();
        QVERIFY(m_desk->safe.words.isEmpty());
        m_desk->restart();
        QCOMPARE(session().state(), State::SignedOut);
        QVERIFY(session().place().invitation.has_value()); // offered for the next time
    }

    void withoutAKeyring_thePasswordIsAskedForEachTime()
    {
        m_desk->safe.isOpen = false;
        QVERIFY(signIn(true));
        QVERIFY(m_desk->waitFor([this] { return session().isPasswordKept() == false; }));
        m_desk->restart();
        QCOMPARE(session().state(), State::Locked);
        QVERIFY(!session().stateText().isEmpty());
        QVERIFY(signIn());
    }

    void code_letsSomebodyIn()
    {
        const auto code = makeCode(*m_class->admin, m_class->classId, 1, 1);
        session().signUp(m_invitation, u"XXXX-XXXX"_s, u"Katherine"_s, u"pw-of-katherine"_s, false);
        QVERIFY(m_desk->waitForAnswer());
        QCOMPARE(session().state(), State::SignedOut);
        QVERIFY(!problem().isEmpty());
        session().signUp(m_invitation, code->code, u"Katherine"_s, u"pw-of-katherine"_s, false);
        QVERIFY(m_desk->waitForState(State::SignedIn));
        QCOMPARE(session().membership().name, u"Katherine"_s);
        QVERIFY(!session().membership().mustChange);
        QVERIFY(m_desk->waitFor([this] { return session().posts().isConnected(); }));
        const QString key = ClassPlace::folderIn(m_desk->home.path());
        for (const QFileInfo &file : QDir(key).entryInfoList({u"*.pem"_s})) {
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        }
        QVERIFY(!m_server->log().contains("pw-of-katherine"));
    }

    void ownPassword_takesThePlaceOfTheGivenOne()
    {
        const auto login = addPerson(*m_class->admin, m_class->classId, false, u"Edith"_s);
        session().signIn(m_invitation, login->login, login->password, false);
        QVERIFY(m_desk->waitForState(State::SignedIn));
        QVERIFY(session().membership().mustChange);
        session().setPassword(u"of her own"_s);
        QVERIFY(m_desk->waitForAnswer());
        QVERIFY2(!session().membership().mustChange, qPrintable(problem()));
        session().signOut();
        session().signIn(m_invitation, login->login, u"of her own"_s, false);
        QVERIFY(m_desk->waitForState(State::SignedIn));
    }

    void posts_reachTheOthers()
    {
        QVERIFY(signIn());
        session().desk().add({.id = {}, .lesson = u"rust/ownership"_s, .body = u"Why `move`?"_s});
        SessionDesk teacher;
        teacher.session->signIn(m_invitation, m_class->teacher.login, m_class->teacher.password, false);
        QVERIFY(teacher.waitForState(State::SignedIn));
        QVERIFY(m_desk->waitForBoard([](const Discussion::Board &board) {
            return board.waiting == 0 && board.threads.size() == 1 && board.threads.front().first.seq > 0;
        }));
        teacher.session->posts().exchange();
        QVERIFY(teacher.waitForBoard([](const Discussion::Board &board) { return board.threads.size() == 1; }));
        const Discussion::Board &theirs = teacher.session->desk().board();
        QCOMPARE(theirs.author(m_class->student.person)->name, u"Ada Student"_s);
        teacher.session->desk().add({.id = {},
                                     .parent = theirs.threads.front().first.id,
                                     .lesson = u"rust/ownership"_s,
                                     .body = u"Because it owns."_s});
        QVERIFY(teacher.waitForBoard([](const Discussion::Board &board) { return board.waiting == 0; }));
        session().posts().exchange();
        QVERIFY(m_desk->waitForBoard([](const Discussion::Board &board) { return board.unread == 1; }));
        QCOMPARE(session().desk().board().threads.front().state, Discussion::ThreadState::Answered);
        QCOMPARE(session().desk().board().author(m_class->teacher.person)->name, u"Grace Teacher"_s);
        // Hidden by the teacher: the class hears that it is, and its author still reads it.
        const Discussion::Post first = teacher.session->desk().board().threads.front().first;
        teacher.session->setHidden(first.author, first.rows, true);
        QVERIFY(teacher.waitForAnswer());
        SessionDesk guest;
        guest.session->lookAsGuest(m_invitation);
        QVERIFY(guest.waitForState(State::Guest));
        QVERIFY(guest.waitForBoard([](const Discussion::Board &board) {
            return board.threads.size() == 1 && board.threads.front().first.isHidden;
        }));
        QVERIFY(guest.session->desk().board().threads.front().first.text.isEmpty());
        QCOMPARE(guest.session->desk().board().author(m_class->student.person)->name, QString());
    }

    // A power cut of the server: what was written waits, over a restart of the program, too, and comes once.
    void killedServer_losesNoPost()
    {
        QVERIFY(signIn(true));
        QVERIFY(m_desk->waitFor([this] { return session().isPasswordKept() == true; }));
        QVERIFY(m_server->order("kill"));
        QSignalSpy added(&session().desk(), &Discussion::PostDesk::added);
        session().desk().add({.id = {}, .lesson = u"rust/a"_s, .body = u"written offline"_s});
        QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, sessionPatience);
        QVERIFY(m_desk->waitFor([this] { return session().posts().fault().has_value(); }));
        QVERIFY(session().stateText().contains(u'1'));
        m_desk->restart();
        QVERIFY(m_desk->waitForBoard([](const Discussion::Board &board) { return board.waiting == 1; }));
        QVERIFY(m_server->order("start"));
        session().posts().exchange();
        QVERIFY(m_desk->waitForBoard([](const Discussion::Board &board) { return board.waiting == 0; }));
        const auto admin = m_server->connect(u"session"_s);
        QCOMPARE(admin->run("SELECT count(*) FROM study.post WHERE body = 'written offline'")->integer(0, 0), 1);
    }

    // A server that is silent holds nobody up: neither who signs in, writes or signs out, nor who ends the program.
    void frozenServer_holdsNobodyUp()
    {
        QVERIFY(signIn());
        QVERIFY(m_desk->waitFor([this] { return session().posts().isConnected(); }));
        QVERIFY(m_server->order("freeze"));
        qint64 longest = 0;
        const auto step = [&longest](const auto &what) {
            QElapsedTimer timer;
            timer.start();
            what();
            longest = std::max(longest, timer.elapsed());
        };
        QSignalSpy added(&session().desk(), &Discussion::PostDesk::added);
        step([&] { session().desk().add({.id = {}, .lesson = u"rust/a"_s, .body = u"while it is silent"_s}); });
        QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, sessionPatience);
        for (int turn = 0; turn < 50; ++turn) {
            step([] { QCoreApplication::processEvents(); });
            QTest::qSleep(5);
        }
        step([&] { session().agree(Sharing::Results); });
        step([&] { session().signOut(); });
        step([&] { session().signIn(m_invitation, m_class->student.login, m_class->student.password, false); });
        qInfo("the longest step beside a silent server took %lld ms", longest);
        QVERIFY2(static_cast<double>(longest) < 50 * machinePace(), qPrintable(QString::number(longest)));
        QElapsedTimer end;
        end.start();
        m_desk.reset();
        QVERIFY2(end.elapsed() < 2000, qPrintable(QString::number(end.elapsed())));
        QVERIFY(m_server->order("thaw"));
    }
};

QTEST_GUILESS_MAIN(TestClassSession)
#include "tst_classsession.moc"
