// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/people.h"
#include "support/classserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Ochre;
using namespace Ochre::Classroom;

namespace {

bool canSignIn(const Address &address)
{
    return Connection::open(address).has_value();
}

/// A certificate lets guests in.
Address guestAddress(const ClassServer &server, const Address &address)
{
    return address.withLogin(u"study_visitor"_s, QString())
        .with("sslcertmode", u"require"_s)
        .with("sslcert", server.file(u"visitor.pem"_s))
        .with("sslkey", server.file(u"visitor.key"_s));
}

} // namespace

/// People come into a class, change their passwords, and go, on a live server.
class TestPeople final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClassServer> m_server;
    std::unique_ptr<ClassDesk> m_desk;

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<ClassServer>();
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
        m_desk = std::make_unique<ClassDesk>(*m_server, u"people"_s);
        QVERIFY(!m_desk->student.login.isEmpty());
    }

    void newPeople_signInAndChangeTheirPassword()
    {
        const auto login = addPerson(*m_desk->admin, m_desk->classId, false, u"Edith"_s);
        QVERIFY(login.has_value());
        const auto own = m_desk->connect(*login);
        QVERIFY(own);
        QVERIFY(own->run("SELECT must_change FROM study.person")->boolean(0, 0));
        QVERIFY(setOwnPassword(*own, u"correct horse ✓"_s));
        QVERIFY(!own->run("SELECT must_change FROM study.person")->boolean(0, 0));
        QVERIFY(!canSignIn(m_desk->addressOf(*login)));
        QVERIFY(canSignIn(m_desk->address.withLogin(login->login, u"correct horse ✓"_s)));
    }

    void teacher_addsAndResetsStudents()
    {
        const auto teacher = m_desk->connect(m_desk->teacher);
        const auto added = addPerson(*teacher, m_desk->classId, false, u"Katherine"_s);
        QVERIFY2(added.has_value(), added ? "" : qPrintable(added.error().detail));
        const auto members = listMembers(*teacher, m_desk->classId);
        const auto member = std::ranges::find(*members, u"Katherine"_s, &Member::name);
        QVERIFY(member != members->end());
        QCOMPARE(member->login, added->login);
        const auto again = resetPassword(*teacher, m_desk->classId, *member);
        QVERIFY(again.has_value());
        QVERIFY(!canSignIn(m_desk->addressOf(*added)));
        QVERIFY(canSignIn(m_desk->addressOf(*again)));
        QCOMPARE(addPerson(*teacher, m_desk->classId, true, u"x"_s).error().kind, FaultKind::Denied);
        QVERIFY(removeMember(*teacher, m_desk->classId, added->person));
        QVERIFY(!canSignIn(m_desk->addressOf(*again)));
    }

    void guests_joinWithACodeAndACertificate()
    {
        const auto teacher = m_desk->connect(m_desk->teacher);
        const auto code = makeCode(*teacher, m_desk->classId, 1, 2);
        QVERIFY2(code.has_value(), code ? "" : qPrintable(code.error().detail));
        QVERIFY(code->closesMs > QDateTime::currentMSecsSinceEpoch() + 3'000'000);
        const auto guest = Connection::open(guestAddress(*m_server, m_desk->address));
        QVERIFY2(guest.has_value(), guest ? "" : qPrintable(guest.error().detail));
        QCOMPARE(join(**guest, u"XXXX-XXXX"_s, u"Ann"_s, u"pw-of-ann"_s).error().kind, FaultKind::NoSuchCode);
        const auto joined = join(**guest, code->code, u"Ann"_s, u"pw-of-ann"_s);
        QVERIFY2(joined.has_value(), joined ? "" : qPrintable(joined.error().detail));
        QCOMPARE(joined->title, u"Rust 1"_s);
        const auto ann = Connection::open(m_desk->address.withLogin(joined->login, u"pw-of-ann"_s));
        QVERIFY(ann.has_value());
        QVERIFY(!(*ann)->run("SELECT must_change FROM study.person")->boolean(0, 0));
        QCOMPARE(closeCodes(*teacher, m_desk->classId, code->id).value(), 1);
        QCOMPARE(join(**guest, code->code, u"Bob"_s, u"pw"_s).error().kind, FaultKind::NoSuchCode);
        // Nobody can lock the guests out by a password.
        QVERIFY(!canSignIn(m_desk->address.withLogin(u"study_visitor"_s, u"pw"_s)));
    }

    void signedIn_joinOneMoreClass()
    {
        const auto second = makeClass(*m_desk->admin, u"Rust 2"_s, false);
        const auto code = makeCode(*m_desk->admin, *second, 1, 5);
        QVERIFY(code.has_value());
        const auto own = m_desk->connect(m_desk->student);
        const auto joined = join(*own, code->code, u"Ada Student"_s, u"unused"_s);
        QVERIFY2(joined.has_value(), joined ? "" : qPrintable(joined.error().detail));
        QCOMPARE(joined->login, m_desk->student.login);
        QCOMPARE(listClasses(*own)->size(), 2U);
        QVERIFY(canSignIn(m_desk->addressOf(m_desk->student)));
        QVERIFY(own->run("SELECT study.leave($1)", {second->toUtf8()}));
        QCOMPARE(listClasses(*own)->size(), 1U);
        QVERIFY(removeClass(*m_desk->admin, *second));
    }

    void code_closesByItselfAndIsUsedUp()
    {
        const auto code = makeCode(*m_desk->admin, m_desk->classId, 1, 1);
        QVERIFY(m_desk->admin->run("UPDATE study.join_code SET closes_at = now() - interval '1 s' WHERE code_id = $1",
                                   {code->id.toUtf8()}));
        const auto guest = Connection::open(guestAddress(*m_server, m_desk->address));
        QCOMPARE(join(**guest, code->code, u"Late"_s, u"pw"_s).error().kind, FaultKind::NoSuchCode);
        QCOMPARE(m_desk->ask("SELECT count(*) FROM study.person_name WHERE name = 'Late'"), u"0"_s);
    }

    void export_holdsAllOfOneself()
    {
        const auto own = m_desk->connect(m_desk->student);
        const QByteArray id = m_desk->classId.toUtf8();
        QVERIFY(
            own->run("SELECT study.push($1, $2)",
                     {id, QByteArray("[{\"id\":\"018f0000-0000-7000-8000-000000000001\",\"device\":"
                                     "\"018f0000-0000-7000-8000-000000000002\",\"sequence\":1,\"counter\":1,\"kind\":"
                                     "\"undo\",\"data\":{},\"line\":\"{\\\"a\\\":\\\"\\\\u0000\\\"}\"}]")}));
        QVERIFY(
            own->run("SELECT study.add_posts($1, $2)",
                     {id, QByteArray("[{\"id\":\"018f0000-0000-7000-8000-000000000003\",\"kind\":\"post\",\"lesson\":"
                                     "\"l\",\"body\":\"Why?\"}]")}));
        const auto content = exportMine(*own);
        QVERIFY2(content.has_value(), content ? "" : qPrintable(content.error().detail));
        const QJsonObject object = QJsonDocument::fromJson(*content).object();
        QCOMPARE(object["login"_L1].toString(), m_desk->student.login);
        const QJsonObject row = object["classes"_L1].toArray().first().toObject();
        QCOMPARE(row["name"_L1].toString(), u"Ada Student"_s);
        QCOMPARE(row["events"_L1].toArray(), (QJsonArray{u"{\"a\":\"\\u0000\"}"_s}));
        QCOMPARE(row["posts"_L1].toArray().first()["body"_L1].toString(), u"Why?"_s);
    }

    void erased_leaveOnlyTheirPosts()
    {
        const auto login = addPerson(*m_desk->admin, m_desk->classId, false, u"Gone"_s);
        const auto own = m_desk->connect(*login);
        QVERIFY(
            own->run("SELECT study.add_posts($1, $2)",
                     {m_desk->classId.toUtf8(),
                      QByteArray("[{\"id\":\"018f0000-0000-7000-8000-000000000004\",\"kind\":\"post\",\"lesson\":\"l\","
                                 "\"body\":\"stays\"}]")}));
        QVERIFY(eraseMe(*own));
        QVERIFY(!canSignIn(m_desk->addressOf(*login)));
        QCOMPARE(m_desk->ask("SELECT count(*) FROM study.post WHERE body = 'stays'"), u"1"_s);
        QCOMPARE(m_desk->ask("SELECT count(*) FROM study.person_name WHERE name = 'Gone'"), u"0"_s);
        // The login was in use, so it goes with the next one that is made.
        QVERIFY(addPerson(*m_desk->admin, m_desk->classId, false, u"Next"_s));
        QCOMPARE(m_desk->ask("SELECT count(*) FROM pg_roles WHERE rolname = '" + login->login.toUtf8() + '\''), u"0"_s);
    }

    void class_isRemovedWithItsLogins()
    {
        const auto id = makeClass(*m_desk->admin, u"Short"_s, false);
        const auto login = addPerson(*m_desk->admin, *id, false, u"Ada"_s);
        QVERIFY(removeClass(*m_desk->admin, *id));
        QVERIFY(!canSignIn(m_desk->addressOf(*login)));
        QCOMPARE(m_desk->ask("SELECT count(*) FROM pg_roles WHERE rolname = '" + login->login.toUtf8() + '\''), u"0"_s);
    }

    void deadline_isThePositionBeforeTheNextWrite()
    {
        const auto teacher = m_desk->connect(m_desk->teacher);
        const QByteArray id = m_desk->classId.toUtf8();
        const QString before = m_desk->ask("SELECT seq FROM study.class WHERE class_id = '" + id + '\'');
        QVERIFY(teacher->run("SELECT study.set_deadline($1, $1, 'at once', now())", {id}));
        QCOMPARE(m_desk->ask("SELECT position IS NULL FROM study.deadline"), u"t"_s);
        const auto own = m_desk->connect(m_desk->student);
        QVERIFY(
            own->run("SELECT study.push($1, $2)",
                     {id, QByteArray("[{\"id\":\"018f0000-0000-7000-8000-000000000005\",\"device\":"
                                     "\"018f0000-0000-7000-8000-000000000002\",\"sequence\":2,\"counter\":2,\"kind\":"
                                     "\"undo\",\"data\":{},\"line\":\"late\"}]")}));
        QCOMPARE(m_desk->ask("SELECT position FROM study.deadline"), before);
        QCOMPARE(m_desk->ask("SELECT count(*) FROM study.event e JOIN study.deadline d USING (class_id)"
                             " WHERE e.line = 'late' AND e.seq > d.position"),
                 u"1"_s);
    }

    // The server of this test writes every statement with its values.
    void passwordsAndCodes_neverReachTheServer()
    {
        const auto login = addPerson(*m_desk->admin, m_desk->classId, false, u"Logged Name"_s);
        const auto own = m_desk->connect(*login);
        QVERIFY(setOwnPassword(*own, u"a-word-of-her-own"_s));
        const auto code = makeCode(*m_desk->admin, m_desk->classId, 1, 1);
        QTRY_VERIFY(m_server->log().contains("study.set_password"));
        const QByteArray log = m_server->log();
        QVERIFY(log.contains("Logged Name"));
        QVERIFY(log.contains("SCRAM-SHA-256$"));
        QVERIFY(!log.contains(login->password.toUtf8()));
        QVERIFY(!log.contains("a-word-of-her-own"));
        QVERIFY(!log.contains(code->code.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
