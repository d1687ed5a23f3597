// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/invitation.h"
#include "ctl/classcommand.h"
#include "ctl/consolebench.h"
#include "exchangedesk.h"

#include <QRegularExpression>

using namespace Ochre;
using namespace Ochre::Classroom;

/// `ochrectl class`, from an empty database to an erased student, as a school would.
class TestClassCommand final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClassServer> m_server;
    QString m_url;
    QString m_teacher;
    QString m_student;

    int run(Ctl::ConsoleBench &bench, const QStringList &arguments)
    {
        return bench.run(Ctl::runClassCommand, arguments);
    }

    /// The address of the class for a login.
    QString urlOf(const QString &login, const QString &password) const
    {
        static const QRegularExpression person(u"//.*@"_s);
        return QString(m_url).replace(person, u"//"_s + login + u':' + password + u'@');
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<ClassServer>();
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
        QVERIFY(m_server->makeDatabase(u"school"_s));
        m_url = m_server->line(u"school"_s);
    }

    void init_setsUpOnceAndSaysWhatItDid()
    {
        Ctl::ConsoleBench bench;
        QCOMPARE(run(bench, {u"init"_s, m_url, u"--class"_s, u"Rust 1"_s}), int{Ctl::Fine});
        QVERIFY2(bench.err.isEmpty(), qPrintable(bench.err));
        QVERIFY(bench.out.contains(u"Done: 0001-roles"_s));
        QVERIFY(bench.out.contains(u"hostssl  school  +study_student  all  scram-sha-256"_s));
        QVERIFY(bench.out.contains(u"✗ log_statement"_s));
        QVERIFY(bench.out.contains(u"✓ log_min_error_statement"_s));
        QCOMPARE(run(bench, {u"init"_s, m_url, u"--class"_s, u"Rust 1"_s, u"--json"_s}), int{Ctl::Fine});
        const QJsonObject again = bench.json();
        QCOMPARE(again["steps"_L1].toArray().size(), 0);
        QCOMPARE(again["version"_L1].toInt(), newestStep());
        QCOMPARE(again["classes"_L1].toArray().size(), 1);
        QCOMPARE(again["pg_hba"_L1].toArray().size(), 4);
        QCOMPARE(again["settings"_L1].toArray().size(), 6);
    }

    void teacher_isAddedAndMakesACode()
    {
        Ctl::ConsoleBench bench;
        QCOMPARE(run(bench, {u"teacher"_s, u"add"_s, m_url, u"Grace"_s, u"--json"_s}), int{Ctl::Fine});
        m_teacher = urlOf(bench.json().value("login"_L1).toString(), bench.json().value("password"_L1).toString());
        QCOMPARE(run(bench, {u"code"_s, u"make"_s, m_teacher, u"--hours"_s, u"2"_s, u"--json"_s}), int{Ctl::Fine});
        QCOMPARE(bench.json().value("code"_L1).toString().size(), 9);
        QCOMPARE(run(bench, {u"code"_s, u"close"_s, m_teacher, u"--json"_s}), int{Ctl::Fine});
        QCOMPARE(bench.json().value("closed"_L1).toInt(), 1);
        QCOMPARE(run(bench, {u"code"_s, u"make"_s, m_teacher, u"--uses"_s, u"none"_s}), int{Ctl::Impossible});
        QCOMPARE(run(bench, {u"teacher"_s, u"add"_s, m_teacher, u"Eve"_s}), int{Ctl::Impossible});
        QVERIFY(bench.err.contains(u"does not allow this"_s));
    }

    void roster_givesLoginsOnce()
    {
        Ctl::ConsoleBench bench;
        QVERIFY(Progress::writeFile(bench.at(u"roster.csv"_s), "name\nAda\nEdith\n"));
        QCOMPARE(run(bench, {u"roster"_s, u"import"_s, m_teacher, bench.at(u"roster.csv"_s), u"--json"_s, u"--slips"_s,
                             bench.at(u"slips.txt"_s)}),
                 int{Ctl::Fine});
        const QJsonArray logins = bench.json().value("logins"_L1).toArray();
        QCOMPARE(logins.size(), 2);
        m_student = urlOf(logins[0]["login"_L1].toString(), logins[0]["password"_L1].toString());
        const QByteArray slips = Progress::contentOf(bench.at(u"slips.txt"_s));
        QVERIFY(slips.contains(logins[1]["password"_L1].toString().toUtf8()));
        QCOMPARE(run(bench, {u"roster"_s, u"import"_s, m_teacher, bench.at(u"roster.csv"_s), u"--json"_s}),
                 int{Ctl::Fine});
        QCOMPARE(bench.json().value("logins"_L1).toArray().size(), 0);
        QCOMPARE(bench.json().value("known"_L1).toArray(), (QJsonArray{u"Ada"_s, u"Edith"_s}));
        QVERIFY(Progress::writeFile(bench.at(u"roster.csv"_s), "Ada\nAda\n"));
        QCOMPARE(run(bench, {u"roster"_s, u"import"_s, m_teacher, bench.at(u"roster.csv"_s)}), int{Ctl::Impossible});
        QCOMPARE(run(bench, {u"roster"_s, u"import"_s, m_student, bench.at(u"roster.csv"_s)}), int{Ctl::Impossible});
    }

    void pushAndPull_carryTheStore()
    {
        Ctl::ConsoleBench here;
        Ctl::ConsoleBench there;
        {
            auto store = EventStore::open(EventStore::fileIn(here.paths.data));
            QVERIFY(work(*store, u"carried"_s, 2));
        }
        QCOMPARE(run(here, {u"push"_s, m_student, u"--json"_s}), int{Ctl::Fine});
        QCOMPARE(here.json().value("sent"_L1).toInt(), 4);
        QVERIFY(here.json().value("fault"_L1).isNull());
        QCOMPARE(run(there, {u"pull"_s, m_student, u"--json"_s}), int{Ctl::Fine});
        QCOMPARE(there.json().value("received"_L1).toInt(), 4);
        QCOMPARE(logOf(*EventStore::open(EventStore::fileIn(here.paths.data))),
                 logOf(*EventStore::open(EventStore::fileIn(there.paths.data))));
    }

    void invite_makesAFileAndALine()
    {
        Ctl::ConsoleBench bench;
        QCOMPARE(run(bench, {u"invite"_s, m_url, bench.at(u"x.ochre-class"_s), u"--guest-certificate"_s,
                             m_server->file(u"visitor.pem"_s), u"--guest-key"_s, m_server->file(u"visitor.key"_s),
                             u"--json"_s}),
                 int{Ctl::Fine});
        const QByteArray content = Progress::contentOf(bench.at(u"x.ochre-class"_s));
        const auto invitation = Invitation::parse(content);
        QVERIFY(invitation && invitation->hasGuests() && !invitation->authority.isEmpty());
        QCOMPARE(*Invitation::parse(bench.json()["line"_L1].toString().toUtf8()), *invitation);
        QVERIFY(!content.contains(Address::parse(m_url)->value("password").toUtf8()));
        QCOMPARE(run(bench, {u"invite"_s, m_url, bench.at(u"y.ochre-class"_s), u"--guest-key"_s, u"/no/such"_s}),
                 int{Ctl::Impossible});
    }

    void exportAndErase_actOnOneself()
    {
        Ctl::ConsoleBench bench;
        QCOMPARE(run(bench, {u"export"_s, m_student, bench.at(u"mine.json"_s)}), int{Ctl::Fine});
        QVERIFY(Progress::contentOf(bench.at(u"mine.json"_s)).contains("\"name\" : \"Ada\""));
        QCOMPARE(run(bench, {u"erase"_s, m_student}), int{Ctl::Impossible});
        QVERIFY(bench.err.contains(u"--yes"_s));
        QCOMPARE(run(bench, {u"erase"_s, m_student, u"--yes"_s}), int{Ctl::Fine});
        QCOMPARE(run(bench, {u"push"_s, m_student}), int{Ctl::Impossible});
        QVERIFY(bench.err.contains(u"does not take this name and password"_s));
        QCOMPARE(run(bench, {u"erase"_s, m_teacher, u"study_000000000000"_s, u"--yes"_s}), int{Ctl::Impossible});
    }

    void check_printsEveryRow()
    {
        Ctl::ConsoleBench bench;
        QCOMPARE(run(bench, {u"check"_s, m_url, u"--json"_s}), int{Ctl::Fine});
        QVERIFY(bench.json().value("rows"_L1).toArray().size() > 150);
        const auto admin = m_server->connect(u"school"_s);
        QVERIFY(admin->script("GRANT DELETE ON study.event TO study_student"));
        QCOMPARE(run(bench, {u"check"_s, m_url}), int{Ctl::No});
        QVERIFY2(bench.out.contains(u"FAIL  student/deletes-events: 42501 expected"_s), qPrintable(bench.out));
        QVERIFY(admin->script("REVOKE DELETE ON study.event FROM study_student"));
        QCOMPARE(run(bench, {u"check"_s, m_teacher}), int{Ctl::Impossible});
    }

    void foreignAndNewerDatabases_areLeftAlone()
    {
        QVERIFY(m_server->makeDatabase(u"elsewhere"_s));
        QVERIFY(m_server->connect(u"elsewhere"_s)->script("CREATE SCHEMA study"));
        Ctl::ConsoleBench bench;
        QCOMPARE(run(bench, {u"init"_s, m_server->line(u"elsewhere"_s)}), int{Ctl::Impossible});
        QVERIFY(bench.err.contains(u"not Ochre's"_s));
        QVERIFY(m_server->makeDatabase(u"newer"_s));
        QCOMPARE(run(bench, {u"init"_s, m_server->line(u"newer"_s)}), int{Ctl::Fine});
        QVERIFY(m_server->connect(u"newer"_s)->script("INSERT INTO study.version VALUES (99, 'x', now())"));
        QCOMPARE(run(bench, {u"init"_s, m_server->line(u"newer"_s)}), int{Ctl::Impossible});
        QVERIFY(bench.err.contains(u"newer Ochre"_s));
    }

    void wrongOrders_areSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no address") << QStringList{u"init"_s};
        QTest::newRow("half an action") << QStringList{u"teacher"_s, u"postgresql://a@b/c"_s};
        QTest::newRow("unknown") << QStringList{u"dance"_s, u"postgresql://a@b/c"_s};
        QTest::newRow("too much") << QStringList{u"check"_s, u"postgresql://a@b/c"_s, u"x"_s};
        QTest::newRow("no such address") << QStringList{u"init"_s, u"http://db/"_s};
    }

    void wrongOrders_areSaid()
    {
        QFETCH(QStringList, arguments);
        Ctl::ConsoleBench bench;
        QCOMPARE(run(bench, arguments), int{Ctl::Impossible});
        QVERIFY(!bench.err.isEmpty());
        QVERIFY(bench.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestClassCommand)
#include "tst_classcommand.moc"
