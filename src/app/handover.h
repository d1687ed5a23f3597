// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Ochre::App {

/// What a second start hands to the first.
struct Handover {
    QStringList files; ///< absolute paths of programs and packs to open
    QString token;     ///< with which the desktop lets a window come to the front (xdg-activation), may be empty

    bool operator==(const Handover &) const = default;
};

/// The longest line that is sent or taken, its end included, in bytes.
inline constexpr qsizetype longestHandover = 64LL * 1024;

/// One line of JSON; files that do not fit are left out.
[[nodiscard]] QByteArray encoded(const Handover &handover);
/// Nothing for what encoded() does not write: bounds and forms are looked at, since anything can be sent to a socket.
[[nodiscard]] std::optional<Handover> decoded(const QByteArray &line);

} // namespace Ochre::App
