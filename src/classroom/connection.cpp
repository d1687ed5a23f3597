// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/connection.h"

#include <libpq-fe.h>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

namespace {

constexpr qint64 usPerMs = 1'000;
constexpr qint64 sliceUs = 50 * usPerMs; // between two questions whether to stop

qint64 deadlineIn(int ms)
{
    return PQgetCurrentTimeUSec() + ms * usPerMs;
}

QString stateIn(const QByteArray &message)
{
    // With PQERRORS_SQLSTATE a message ends with the severity, in any language, and the state.
    static const QRegularExpression state(u":  ([0-9A-Z]{5})\\s*$"_s);
    return state.match(QString::fromUtf8(message)).captured(1);
}

} // namespace

Connection::Connection(Address address, Patience patience, pg_conn *connection)
    : m_address(std::move(address))
    , m_patience(std::move(patience))
    , m_connection(connection, PQfinish)
{
}

Connection::~Connection() = default;

Reply<std::unique_ptr<Connection>> Connection::open(const Address &address, Patience patience)
{
    std::vector<const char *> keys;
    std::vector<const char *> values;
    for (const auto &[key, value] : address.settings().asKeyValueRange()) {
        keys.push_back(key.constData());
        values.push_back(value.constData());
    }
    keys.push_back(nullptr);
    values.push_back(nullptr);
    std::unique_ptr<Connection> opened(
        new Connection(address, std::move(patience), PQconnectStartParams(keys.data(), values.data(), 0)));
    return opened->connect().transform([&opened] { return std::move(opened); });
}

Reply<void> Connection::connect()
{
    PGconn *const connection = m_connection.get();
    if (!connection) {
        return std::unexpected(ServerFault{FaultKind::Other, {}, {}});
    }
    PQsetErrorVerbosity(connection, PQERRORS_SQLSTATE);
    const qint64 deadline = deadlineIn(m_patience.connectMs);
    ConnStatusType phase = PQstatus(connection);
    PostgresPollingStatusType next = phase == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (next != PGRES_POLLING_OK) {
        if (next == PGRES_POLLING_FAILED) {
            return std::unexpected(connectFault(phase));
        }
        if (const auto ready = wait(next == PGRES_POLLING_READING, next == PGRES_POLLING_WRITING, deadline); !ready) {
            return ready;
        }
        next = PQconnectPoll(connection);
        if (PQstatus(connection) != CONNECTION_BAD) {
            phase = PQstatus(connection);
        }
    }
    PQsetErrorVerbosity(connection, PQERRORS_DEFAULT);
    PQsetnonblocking(connection, 1);
    PQsetNoticeProcessor(connection, [](void *, const char *) {}, nullptr);
    return {};
}

/// By the server's SQLSTATE; without one by what had been reached.
ServerFault Connection::connectFault(int phase) const
{
    const QByteArray message = PQerrorMessage(m_connection.get());
    const QString state = stateIn(message);
    const QString detail = QString::fromUtf8(message).trimmed();
    if (!state.isEmpty()) {
        return {kindOfState(state), state, detail};
    }
    const bool isSecuring = phase == CONNECTION_SSL_STARTUP;
    return {isSecuring ? FaultKind::Unsafe : FaultKind::Unreachable, {}, detail};
}

Reply<void> Connection::wait(bool forReading, bool forWriting, qint64 deadlineUs)
{
    for (;;) {
        if (m_patience.stop && m_patience.stop()) {
            m_isBroken = true;
            return std::unexpected(ServerFault{FaultKind::Stopped});
        }
        const qint64 now = PQgetCurrentTimeUSec();
        if (now >= deadlineUs) {
            m_isBroken = true;
            return std::unexpected(ServerFault{FaultKind::TimedOut});
        }
        const int ready =
            PQsocketPoll(PQsocket(m_connection.get()), forReading, forWriting, std::min(deadlineUs, now + sliceUs));
        if (ready > 0) {
            return {};
        }
        if (ready < 0) {
            m_isBroken = true;
            return std::unexpected(ServerFault{FaultKind::Unreachable});
        }
    }
}

Reply<void> Connection::send(qint64 deadlineUs)
{
    for (;;) {
        const int left = PQflush(m_connection.get());
        if (left == 0) {
            return {};
        }
        if (left < 0) {
            return {}; // what the server said before it closed is read by finish()
        }
        if (const auto ready = wait(true, true, deadlineUs); !ready) {
            return ready;
        }
        if (PQconsumeInput(m_connection.get()) == 0) {
            return {};
        }
    }
}

Reply<Rows> Connection::faultOf(pg_result *result)
{
    const char *const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const QString sqlState = QString::fromLatin1(state);
    const char *const text = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const QString detail = QString::fromUtf8(text ? text : PQerrorMessage(m_connection.get())).trimmed();
    m_isBroken = PQstatus(m_connection.get()) == CONNECTION_BAD;
    if (sqlState.isEmpty()) {
        return std::unexpected(ServerFault{m_isBroken ? FaultKind::Unreachable : FaultKind::Other, {}, detail});
    }
    return std::unexpected(ServerFault{kindOfState(sqlState), sqlState, detail});
}

/// Waits for all that the statement has to say; the first fault counts, else the last rows.
Reply<Rows> Connection::finish()
{
    const qint64 deadline = deadlineIn(m_patience.statementMs);
    if (const auto sent = send(deadline); !sent) {
        return std::unexpected(sent.error());
    }
    std::optional<Reply<Rows>> reply;
    for (;;) {
        while (PQisBusy(m_connection.get()) != 0) {
            if (const auto ready = wait(true, false, deadline); !ready) {
                return std::unexpected(ready.error());
            }
            if (PQconsumeInput(m_connection.get()) == 0) {
                break; // PQgetResult tells why
            }
        }
        PGresult *const result = PQgetResult(m_connection.get());
        if (!result) {
            return reply.value_or(std::unexpected(ServerFault{FaultKind::Unreachable}));
        }
        Rows rows(result);
        const ExecStatusType status = PQresultStatus(result);
        const bool isGood = status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY;
        if (!reply || reply->has_value()) {
            reply = isGood ? Reply<Rows>(rows) : faultOf(result);
        }
        if (m_isBroken || status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH) {
            m_isBroken = true; // a COPY waits for what nobody here gives
            return *reply;
        }
    }
}

Reply<Rows> Connection::run(const QByteArray &sql, const Values &values)
{
    std::vector<const char *> texts;
    texts.reserve(values.size());
    for (const std::optional<QByteArray> &value : values) {
        texts.push_back(value ? value->constData() : nullptr);
    }
    const bool isSent = !m_isBroken
                        && PQsendQueryParams(m_connection.get(), sql.constData(), static_cast<int>(texts.size()),
                                             nullptr, texts.data(), nullptr, nullptr, 0)
                               != 0;
    if (!isSent) {
        m_isBroken = true;
        return std::unexpected(ServerFault{FaultKind::Unreachable});
    }
    return finish();
}

Reply<void> Connection::script(const QByteArray &sql)
{
    if (m_isBroken || PQsendQuery(m_connection.get(), sql.constData()) == 0) {
        m_isBroken = true;
        return std::unexpected(ServerFault{FaultKind::Unreachable});
    }
    return finish().transform([](const Rows &) {});
}

Reply<QByteArray> Connection::makeVerifier(const QString &password)
{
    const std::unique_ptr<char, void (*)(void *)> verifier(
        PQencryptPasswordConn(m_connection.get(), password.toUtf8().constData(), "", "scram-sha-256"), PQfreemem);
    if (!verifier) {
        return std::unexpected(
            ServerFault{FaultKind::Other, {}, QString::fromUtf8(PQerrorMessage(m_connection.get()))});
    }
    return QByteArray(verifier.get());
}

std::vector<QByteArray> Connection::takeHints()
{
    PQconsumeInput(m_connection.get());
    std::vector<QByteArray> hints;
    for (;;) {
        const std::unique_ptr<PGnotify, void (*)(void *)> hint(PQnotifies(m_connection.get()), PQfreemem);
        if (!hint) {
            return hints;
        }
        hints.push_back(QByteArray(hint->relname) + '=' + hint->extra);
    }
}

bool Connection::isEncrypted() const
{
    return PQsslInUse(m_connection.get()) != 0;
}

Reply<void> inTransaction(Connection &connection, const std::function<Reply<void>()> &steps)
{
    const auto done = connection.script("BEGIN").and_then(steps).and_then([&] { return connection.script("COMMIT"); });
    if (!done && !connection.isBroken()) {
        // The fault is the answer; what the ROLLBACK says adds nothing to it.
        static_cast<void>(connection.script("ROLLBACK"));
    }
    return done;
}

} // namespace Ochre::Classroom
