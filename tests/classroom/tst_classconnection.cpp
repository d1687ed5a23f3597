// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/connection.h"
#include "support/classserver.h"

#include <QElapsedTimer>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

using namespace Ochre;
using namespace Ochre::Classroom;

namespace {

FaultKind kindOf(const Address &address, Patience patience = {})
{
    const auto connection = Connection::open(address, std::move(patience));
    return connection ? FaultKind::Other : connection.error().kind;
}

/// RFC 5803 by Qt alone, to prove what libpq makes.
QByteArray verifierBy(const QByteArray &password, const QByteArray &salt, int iterations)
{
    const QByteArray salted =
        QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, password, salt, iterations, 32);
    const auto keyed = [&salted](const QByteArray &text) {
        return QMessageAuthenticationCode::hash(text, salted, QCryptographicHash::Sha256);
    };
    const QByteArray stored = QCryptographicHash::hash(keyed("Client Key"), QCryptographicHash::Sha256);
    return "SCRAM-SHA-256$" + QByteArray::number(iterations) + ':' + salt.toBase64() + '$' + stored.toBase64() + ':'
           + keyed("Server Key").toBase64();
}

} // namespace

/// Speaks to a server that answers, refuses, is silent, dies, or is another one.
class TestClassConnection final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClassServer> m_server;

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<ClassServer>();
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
    }

    void address_isReadAndShownWithoutPassword()
    {
        const auto address = Address::parse(u" postgresql://ada:s%40cret@db.example:5433/class?sslrootcert=/ca.pem "_s);
        QVERIFY(address.has_value());
        QCOMPARE(address->shown(), u"ada@db.example:5433/class"_s);
        QCOMPARE(address->value("password"), u"s@cret"_s);
        QCOMPARE(address->value("sslmode"), u"verify-full"_s);
        QCOMPARE(address->invitation(),
                 u"postgresql://db.example:5433/class?sslmode=verify-full&sslrootcert=/ca.pem"_s);
        QCOMPARE(Address::parse(address->invitation())->value("host"), u"db.example"_s);
        QCOMPARE(Address::parse(u"host=db.example dbname=class user=ada"_s)->shown(), u"ada@db.example/class"_s);
        for (const QString &wrong : {u""_s, u"  "_s, u"class"_s, u"http://db.example/"_s, u"postgresql://a:pw@[h/"_s}) {
            const auto none = Address::parse(wrong);
            QVERIFY2(!none.has_value(), qPrintable(wrong));
            QVERIFY(!none.error().text().contains(u"pw"_s));
        }
    }

    void signIn_isClassifiedByState()
    {
        const Address address = m_server->address();
        QCOMPARE(kindOf(address), FaultKind::Other);
        const auto wrong = Connection::open(address.with("password", u"wrong"_s));
        QCOMPARE(wrong.error().kind, FaultKind::SignIn);
        QCOMPARE(wrong.error().sqlState, u"28P01"_s);
        QCOMPARE(kindOf(address.with("user", u"nobody-here"_s)), FaultKind::SignIn);
        QCOMPARE(kindOf(address.with("dbname", u"nothing-here"_s)), FaultKind::NoDatabase);
    }

    void unsafeServers_areRefused_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<FaultKind>("kind");
        QTest::newRow("wrong authority") << QByteArray("sslrootcert") << m_server->file(u"other-ca.pem"_s)
                                         << FaultKind::Unsafe;
        QTest::newRow("no authority") << QByteArray("sslrootcert") << u"/nothing/here.pem"_s << FaultKind::Unsafe;
        QTest::newRow("wrong host name") << QByteArray("host") << u"127.0.0.1"_s << FaultKind::Unsafe;
        QTest::newRow("no encryption") << QByteArray("sslmode") << u"disable"_s << FaultKind::SignIn;
    }

    void unsafeServers_areRefused()
    {
        QFETCH(QByteArray, key);
        QFETCH(QString, value);
        QFETCH(FaultKind, kind);
        QCOMPARE(kindOf(m_server->address().with(key, value)), kind);
    }

    void expiredCertificate_isRefused()
    {
        ClassServer expired(u"expired"_s);
        QVERIFY2(expired.isRunning(), expired.problem().constData());
        QCOMPARE(kindOf(expired.address()), FaultKind::Unsafe);
    }

    void server_thatAsksForThePasswordIsNotGivenIt()
    {
        QCOMPARE(m_server->address().value("require_auth"), u"scram-sha-256,none"_s);
        const auto heard = std::make_shared<QByteArray>();
        QTcpServer thief;
        QVERIFY(thief.listen(QHostAddress::LocalHost));
        connect(&thief, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *const socket = thief.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket, heard] {
                *heard += socket->readAll();
                socket->write(QByteArray::fromHex("520000000800000003")); // AuthenticationCleartextPassword
            });
        });
        Address address = m_server->address().with("host", u"127.0.0.1"_s).with("sslmode", u"disable"_s);
        address = address.with("port", QString::number(thief.serverPort())).with("password", u"top-secret"_s);
        Patience patience;
        patience.connectMs = 3000;
        patience.stop = [] {
            QCoreApplication::processEvents();
            return false;
        };
        QVERIFY(!Connection::open(address, patience).has_value());
        QTest::qWait(50); // whatever was sent has come
        QVERIFY(!heard->isEmpty());
        QVERIFY(!heard->contains("top-secret"));
    }

    void nobodyListening_isUnreachable()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString port = QString::number(closed.serverPort());
        closed.close();
        QCOMPARE(kindOf(m_server->address().with("port", port)), FaultKind::Unreachable);
        QCOMPARE(kindOf(m_server->address().with("host", u"/nothing/here"_s)), FaultKind::Unreachable);
    }

    void silentServer_isGivenUpInTime()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Patience patience;
        patience.connectMs = 400;
        const Address address = m_server->address().with("port", QString::number(silent.serverPort()));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(kindOf(address.with("host", u"127.0.0.1"_s), patience), FaultKind::TimedOut);
        QVERIFY(timer.elapsed() >= 400 && timer.elapsed() < 3000);
        int asked = 0;
        patience.connectMs = 60'000;
        patience.stop = [&asked] { return ++asked > 3; };
        QCOMPARE(kindOf(address.with("host", u"127.0.0.1"_s), patience), FaultKind::Stopped);
        QVERIFY(timer.elapsed() < 10'000);
    }

    void statements_bindTheirValues()
    {
        const auto connection = m_server->connect();
        const auto rows = connection->run("SELECT $1::text, $2::integer + 1, $3::text, true",
                                          {QByteArray("a'; DROP TABLE x; -- ä"), QByteArray("41"), std::nullopt});
        QVERIFY(rows.has_value());
        QCOMPARE(rows->count(), 1);
        QCOMPARE(rows->columns(), 4);
        QCOMPARE(rows->text(0, 0), u"a'; DROP TABLE x; -- ä"_s);
        QCOMPARE(rows->integer(0, 1), 42);
        QVERIFY(rows->isNull(0, 2));
        QVERIFY(rows->boolean(0, 3));
        QCOMPARE(connection->run("SELEC").error().kind, FaultKind::Refused);
        QCOMPARE(connection->run("SELECT 1 / 0").error().sqlState, u"22012"_s);
        QVERIFY(!connection->isBroken());
        QVERIFY(connection->isEncrypted());
    }

    void largeStatement_goesThrough()
    {
        const auto connection = m_server->connect();
        const QByteArray large(20'000'000, 'x');
        const auto rows = connection->run("SELECT length($1::text), $1::text", {large});
        QVERIFY(rows.has_value());
        QCOMPARE(rows->integer(0, 0), large.size());
        QCOMPARE(rows->bytes(0, 1), large);
    }

    void transaction_isUndoneWhenItFails()
    {
        const auto connection = m_server->connect();
        QVERIFY(connection->script("CREATE TABLE t (i integer PRIMARY KEY); INSERT INTO t VALUES (1)"));
        const auto failed = inTransaction(*connection, [&] {
            return connection->script("INSERT INTO t VALUES (2)").and_then([&] {
                return connection->script("INSERT INTO t VALUES (1)");
            });
        });
        QCOMPARE(failed.error().sqlState, u"23505"_s);
        QCOMPARE(connection->run("SELECT count(*) FROM t")->integer(0, 0), 1);
    }

    void verifier_isWhatPostgresMakes()
    {
        const auto connection = m_server->connect();
        const auto verifier = connection->makeVerifier(u"pencil ✏"_s);
        QVERIFY(verifier.has_value());
        const QByteArray salt = QByteArray::fromBase64(verifier->split(':').at(1).split('$').constFirst());
        QCOMPARE(*verifier, verifierBy("pencil ✏", salt, 4096));
        // The server's own, made of the same word.
        QVERIFY(connection->script("CREATE ROLE own LOGIN PASSWORD 'pencil ✏'"));
        const QByteArray own = connection->run("SELECT rolpassword FROM pg_authid WHERE rolname = 'own'")->bytes(0, 0);
        const QByteArray ownSalt = QByteArray::fromBase64(own.split(':').at(1).split('$').constFirst());
        QCOMPARE(own, verifierBy("pencil ✏", ownSalt, 4096));
        QVERIFY(connection->script("CREATE ROLE made LOGIN PASSWORD '" + *verifier + '\''));
        QCOMPARE(kindOf(m_server->address().withLogin(u"made"_s, u"pencil ✏"_s)), FaultKind::Other);
        QCOMPARE(kindOf(m_server->address().withLogin(u"made"_s, u"pencil"_s)), FaultKind::SignIn);
    }

    void states_haveTheirKind_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<FaultKind>("kind");
        QTest::addColumn<bool>("again");
        QTest::newRow("connection") << u"08006"_s << FaultKind::Unreachable << true;
        QTest::newRow("serialization") << u"40001"_s << FaultKind::Busy << true;
        QTest::newRow("deadlock") << u"40P01"_s << FaultKind::Busy << true;
        QTest::newRow("shutdown") << u"57P01"_s << FaultKind::Busy << true;
        QTest::newRow("starting") << u"57P03"_s << FaultKind::Busy << true;
        QTest::newRow("full") << u"53300"_s << FaultKind::Busy << true;
        QTest::newRow("cancelled") << u"57014"_s << FaultKind::Other << false;
        QTest::newRow("data") << u"22P02"_s << FaultKind::Refused << false;
        QTest::newRow("constraint") << u"23502"_s << FaultKind::Refused << false;
        QTest::newRow("name") << u"42883"_s << FaultKind::Refused << false;
        QTest::newRow("privilege") << u"42501"_s << FaultKind::Denied << false;
        QTest::newRow("password") << u"28P01"_s << FaultKind::SignIn << false;
        QTest::newRow("erased") << u"OCE01"_s << FaultKind::Erased << false;
        QTest::newRow("code") << u"OCJ01"_s << FaultKind::NoSuchCode << false;
        QTest::newRow("rollback") << u"40002"_s << FaultKind::Other << false;
    }

    void states_haveTheirKind()
    {
        QFETCH(QString, state);
        QFETCH(FaultKind, kind);
        QFETCH(bool, again);
        QCOMPARE(kindOfState(state), kind);
        QCOMPARE(mayRetry({kind, state, {}}), again);
        const Error error = inWords({kind, state, {}}, u"ada@db/class"_s);
        QVERIFY(!error.what.isEmpty() && error.what.endsWith(u'.'));
        QVERIFY(!error.advice.isEmpty());
    }

    // Last: they harm the server.
    void frozenServer_isGivenUpInTime()
    {
        Patience patience;
        patience.connectMs = 500;
        patience.statementMs = 500;
        auto connection = Connection::open(m_server->address(), patience);
        QVERIFY(connection.has_value());
        QVERIFY(m_server->order("freeze"));
        QCOMPARE((*connection)->run("SELECT 1").error().kind, FaultKind::TimedOut);
        QVERIFY((*connection)->isBroken());
        QCOMPARE((*connection)->run("SELECT 1").error().kind, FaultKind::Unreachable);
        QCOMPARE(kindOf(m_server->address(), patience), FaultKind::TimedOut);
        QVERIFY(m_server->order("thaw"));
        QVERIFY(m_server->connect());
    }

    void killedServer_isUnreachableUntilItIsBack()
    {
        const auto connection = m_server->connect();
        QVERIFY(m_server->order("kill"));
        QCOMPARE(connection->run("SELECT 1").error().kind, FaultKind::Unreachable);
        QVERIFY(connection->isBroken());
        QCOMPARE(kindOf(m_server->address()), FaultKind::Unreachable);
        QVERIFY(m_server->order("start"));
        QVERIFY(m_server->connect());
    }
};

QTEST_GUILESS_MAIN(TestClassConnection)
#include "tst_classconnection.moc"
