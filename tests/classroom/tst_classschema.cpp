// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/classschema.h"
#include "support/classserver.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace Ochre;
using namespace Ochre::Classroom;

/// Sets databases up, step by step, as those who have one would.
class TestClassSchema final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClassServer> m_server;

    std::unique_ptr<Connection> fresh(const QString &name) const
    {
        return m_server->makeDatabase(name) ? m_server->connect(name) : nullptr;
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<ClassServer>();
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
    }

    void empty_getsEveryStepOnce()
    {
        const auto connection = fresh(u"steps"_s);
        QVERIFY(connection);
        QCOMPARE(schemaState(*connection)->step, 0);
        const auto done = installSchema(*connection);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
        QCOMPARE(done->size(), newestStep());
        QCOMPARE(done->constFirst(), u"0001-roles"_s);
        QCOMPARE(schemaState(*connection)->step, newestStep());
        QCOMPARE(installSchema(*connection)->size(), 0);
    }

    void older_isUpgradedFromEveryStep_data()
    {
        QTest::addColumn<int>("from");
        for (int step = 1; step < newestStep(); ++step) {
            QTest::addRow("%d", step) << step;
        }
    }

    void older_isUpgradedFromEveryStep()
    {
        QFETCH(int, from);
        const auto connection = fresh(u"older%1"_s.arg(from));
        QCOMPARE(installSchema(*connection, from)->size(), from);
        QCOMPARE(installSchema(*connection)->size(), newestStep() - from);
        QVERIFY(makeClass(*connection, u"Rust"_s, false));
    }

    void step_thatFailsLeavesTheOneBefore()
    {
        const auto connection = fresh(u"failing"_s);
        QVERIFY(installSchema(*connection, 2));
        QVERIFY(connection->script("CREATE FUNCTION study.me() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'"));
        const auto failed = installSchema(*connection);
        QCOMPARE(failed.error().sqlState, u"42723"_s);
        QCOMPARE(schemaState(*connection)->step, 2);
        QVERIFY(!connection->isBroken());
        QVERIFY(connection->script("DROP FUNCTION study.me()"));
        QCOMPARE(installSchema(*connection)->size(), newestStep() - 2);
    }

    void foreignSchema_isLeftAlone()
    {
        const auto connection = fresh(u"foreign1"_s);
        QVERIFY(connection->script("CREATE SCHEMA study; CREATE TABLE study.mine (i integer)"));
        QVERIFY(schemaState(*connection)->isForeign);
        QCOMPARE(installSchema(*connection)->size(), 0);
        QCOMPARE(connection->run("SELECT count(*) FROM pg_tables WHERE schemaname = 'study'")->integer(0, 0), 1);
    }

    void newer_isLeftAlone()
    {
        const auto connection = fresh(u"newer"_s);
        QVERIFY(installSchema(*connection));
        QVERIFY(connection->script("INSERT INTO study.version VALUES (99, 'later', now())"));
        QCOMPARE(schemaState(*connection)->step, 99);
        QCOMPARE(installSchema(*connection)->size(), 0);
    }

    void twoDatabases_shareTheRoles()
    {
        const auto first = fresh(u"school1"_s);
        const auto second = fresh(u"school2"_s);
        QVERIFY(installSchema(*first));
        QVERIFY(installSchema(*second));
        QVERIFY(makeClass(*second, u"Rust"_s, false));
        QCOMPARE(listClasses(*first)->size(), 0U);
    }

    // As on a hosted server, where nobody is superuser.
    void ownerOfTheDatabase_isEnough()
    {
        ClassServer hosted;
        QVERIFY2(hosted.isRunning(), hosted.problem().constData());
        QVERIFY(hosted.connect()->script("CREATE ROLE tenant LOGIN CREATEROLE PASSWORD 'secret'"));
        QVERIFY(hosted.connect()->script("CREATE DATABASE hosted OWNER tenant"));
        const auto tenant = Connection::open(hosted.address(u"hosted"_s).withLogin(u"tenant"_s, u"secret"_s));
        QVERIFY(tenant.has_value());
        const auto done = installSchema(**tenant);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
        const auto id = makeClass(**tenant, u"Rust"_s, true);
        QVERIFY2(id.has_value(), id ? "" : qPrintable(id.error().detail));
        const auto login = addPerson(**tenant, *id, false, u"Ada"_s);
        QVERIFY2(login.has_value(), login ? "" : qPrintable(login.error().detail));
        QVERIFY(Connection::open(hosted.address(u"hosted"_s).withLogin(login->login, login->password)));
        const auto advice = adviceFor(**tenant);
        const auto isMet = [&advice](const QString &name) {
            return std::ranges::find(*advice, name, &Advice::name)->isMet;
        };
        QVERIFY(!isMet(u"lo_*"_s)); // a superuser has to
        QVERIFY(!isMet(u"log_statement"_s));
        QVERIFY(isMet(u"ssl"_s));
        QVERIFY(installSchema(*hosted.connect(u"hosted"_s)));
    }

    void advice_tellsWhatIsMissing()
    {
        const auto connection = fresh(u"advice"_s);
        QVERIFY(installSchema(*connection));
        const auto again = m_server->connect(u"advice"_s); // settings of a database count from the next connection on
        const auto advice = adviceFor(*again);
        QCOMPARE(advice->size(), 6U);
        for (const Advice &one : *advice) {
            QVERIFY2(one.isMet == (one.name != u"log_statement"), qPrintable(one.name));
        }
        QCOMPARE(hbaLines(u"school"_s).constFirst(), u"hostssl  school  study_visitor   all  cert"_s);
    }

    // What Citus, YugabyteDB or CockroachDB lack, so that a district can move.
    void steps_useNothingThatOthersLack()
    {
        static const QRegularExpression rare(
            u"\\bTRIGGER\\b|advisory|CREATE DOMAIN|CREATE TEMP|DEFAULT\\s+\\w+\\(|GRANT\\s+\\w+\\s*\\("_s,
            QRegularExpression::CaseInsensitiveOption);
        QDirIterator files(QStringLiteral(OCHRE_SOURCE_DIR "/resources/sql/class"), {u"*.sql"_s});
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            QVERIFY2(!rare.match(text).hasMatch(), qPrintable(file.fileName() + rare.match(text).captured()));
            ++seen;
        }
        QCOMPARE(seen, newestStep());
    }

    // Each runs as its owner: without a path of its own, whoever calls it could choose what its names mean.
    void functions_haveAPathOfTheirOwn()
    {
        const auto connection = fresh(u"paths"_s);
        QVERIFY(installSchema(*connection));
        const auto rows =
            connection->run("SELECT string_agg(proname, ' ') FROM pg_proc WHERE pronamespace ="
                            " 'study'::regnamespace AND (NOT prosecdef OR NOT coalesce(proconfig::text, '')"
                            " LIKE '%search_path=pg_catalog, pg_temp%')");
        QCOMPARE(rows->text(0, 0), QString());
        QCOMPARE(connection
                     ->run("SELECT string_agg(proname, ' ') FROM pg_proc WHERE pronamespace = 'study'::regnamespace"
                           " AND has_function_privilege('public', oid, 'EXECUTE')")
                     ->text(0, 0),
                 QString());
        QCOMPARE(connection
                     ->run("SELECT string_agg(relname, ' ') FROM pg_class WHERE relnamespace = 'study'::regnamespace"
                           " AND relkind = 'r' AND NOT relrowsecurity")
                     ->text(0, 0),
                 QString());
    }
};

QTEST_GUILESS_MAIN(TestClassSchema)
#include "tst_classschema.moc"
