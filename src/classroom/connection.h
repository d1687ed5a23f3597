// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/address.h"
#include "classroom/rows.h"
#include "classroom/serverfault.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

extern "C" struct pg_conn;

namespace Ochre::Classroom {

/// How long is waited, and who may end it sooner.
struct Patience {
    int connectMs = 8'000;
    int statementMs = 30'000;
    std::function<bool()> stop{}; ///< asked every 50 ms; true = give up at once
};

/// The values of $1, $2, … as text; none = NULL.
using Values = std::vector<std::optional<QByteArray>>;

/// One connection to a class server, used by one thread at a time; it blocks that thread, at most as long as its
/// patience says (but for the look-up of a host's name, which the system alone can end). Nothing of libpq is seen
/// outside.
class Connection final {
public:
    [[nodiscard]] static Reply<std::unique_ptr<Connection>> open(const Address &address, Patience patience = {});
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// One statement with its values.
    [[nodiscard]] Reply<Rows> run(const QByteArray &sql, const Values &values = {});
    /// Several statements without values, as a file of SQL has them.
    [[nodiscard]] Reply<void> script(const QByteArray &sql);
    /// What the server stores of a password (SCRAM-SHA-256, RFC 5803), made here with a new salt: the word itself is
    /// never sent.
    [[nodiscard]] Reply<QByteArray> makeVerifier(const QString &password);

    /// What NOTIFY has said since the last call; each is the name of a channel, '=' and its payload.
    [[nodiscard]] std::vector<QByteArray> takeHints();

    /// Whether no statement can be run any more.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] bool isEncrypted() const;
    [[nodiscard]] const Address &address() const { return m_address; }

private:
    Connection(Address address, Patience patience, pg_conn *connection);
    [[nodiscard]] Reply<void> connect();
    [[nodiscard]] Reply<void> wait(bool forReading, bool forWriting, qint64 deadlineUs);
    [[nodiscard]] ServerFault connectFault(int phase) const;
    [[nodiscard]] Reply<Rows> finish();
    [[nodiscard]] Reply<void> send(qint64 deadlineUs);
    [[nodiscard]] Reply<Rows> faultOf(pg_result *result);

    Address m_address;
    Patience m_patience;
    std::unique_ptr<pg_conn, void (*)(pg_conn *)> m_connection;
    bool m_isBroken = false;
};

/// BEGIN, what `steps` does, COMMIT; undone when it fails.
[[nodiscard]] Reply<void> inTransaction(Connection &connection, const std::function<Reply<void>()> &steps);

} // namespace Ochre::Classroom
