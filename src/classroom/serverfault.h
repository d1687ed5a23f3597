// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <expected>

namespace Ochre::Classroom {

/// What kind of trouble it is with a class server. Decided by the SQLSTATE, or by how far a connection had come; never
/// by the words of a message, which are in the server's language.
enum class FaultKind {
    Unreachable, ///< no connection, or it broke
    TimedOut,    ///< the server is silent
    Unsafe,      ///< no connection that is encrypted and with the right certificate
    SignIn,      ///< name or password are not taken (class 28)
    NoDatabase,  ///< the server has no such database (3D000)
    Busy,        ///< it is starting, ending, full, or two were in each other's way (40001, 40P01, 57P0x, 53xxx)
    Denied,      ///< not allowed (42501)
    Refused,     ///< what was sent is wrong (classes 22, 23, 42)
    Erased,      ///< this device was erased from the class
    NoSuchCode,  ///< no open join code is like this
    Stopped,     ///< whoever asked wants no answer any more
    Other,
};

struct ServerFault {
    FaultKind kind = FaultKind::Other;
    QString sqlState{}; ///< five signs; empty when the server said nothing
    QString detail{};   ///< the server's own words, for a report; may be empty

    bool operator==(const ServerFault &) const = default;
};

/// The answer of a class server.
template<typename T>
using Reply = std::expected<T, ServerFault>;

/// The kind of a fault that has this SQLSTATE.
[[nodiscard]] FaultKind kindOfState(const QString &sqlState);
/// Whether the same may succeed in a moment (classes 08, 53, 40001, 40P01, 57P0x and a connection that broke).
[[nodiscard]] bool mayRetry(const ServerFault &fault);
/// One sentence for the learner: what happened, what is safe, what to do. `server` is shown and holds no password.
[[nodiscard]] Error inWords(const ServerFault &fault, const QString &server);

} // namespace Ochre::Classroom
