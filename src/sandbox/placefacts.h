// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Ochre::Sandbox {

/// What lies at a place, links not followed, and whose it is.
struct PlaceFacts {
    enum class Kind { Nothing, File, Folder, Socket, Link, Other };

    Kind kind = Kind::Nothing;
    bool isOwn = false;     ///< it belongs to the user of this process
    bool isPrivate = false; ///< nobody but its owner may enter, read or write it

    bool operator==(const PlaceFacts &) const = default;
};

[[nodiscard]] PlaceFacts factsOf(const QString &path);

/// Removes the socket of a server that is no more; nothing else is ever removed.
bool removeDeadSocket(const QString &path);

/// How many bytes the path of a socket may have.
inline constexpr qsizetype longestSocketPath = 107;

/// Whether the process at the other end of a connected local socket belongs to the user of this one, as the kernel
/// knows it (SO_PEERCRED).
[[nodiscard]] bool isPeerOwn(qintptr socket);

} // namespace Ochre::Sandbox
