// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/address.h"

namespace Ochre::Classroom {

/// Where a class is and how its server is known, as one file (`.ochre-class`) or one line. It holds no password. What
/// it says of the connection is not more than host, port and database: an invitation cannot make it less safe.
struct Invitation {
    QString title{};               ///< of the class; empty = not said
    QString classId{};             ///< UUID; empty = whatever class the login is in
    QString server{};              ///< "postgresql://host:port/database"
    QString authorityFile{};       ///< of a plain address: the certificate authority in a file of this machine
    QString login{};               ///< of a plain address that names one
    QByteArray authority{};        ///< PEM: who signed the server's certificate
    QByteArray guestCertificate{}; ///< PEM, and its key: what guests are let in with; may be empty
    QByteArray guestKey{};

    /// Takes the content of a file, a line that toLine() made, or a plain "postgresql://…" address.
    [[nodiscard]] static Result<Invitation> parse(const QByteArray &content);
    [[nodiscard]] QByteArray toFile() const;
    /// "ochre-class:" and one word, to be pasted.
    [[nodiscard]] QString toLine() const;
    [[nodiscard]] bool hasGuests() const { return !guestCertificate.isEmpty() && !guestKey.isEmpty(); }
    /// "host:port/database", for people.
    [[nodiscard]] QString shown() const;

    // The address with its certificates, which are written into this folder, for their user alone.
    [[nodiscard]] Result<Address> addressIn(const QString &folder, const QString &login, const QString &password) const;
    [[nodiscard]] Result<Address> guestAddressIn(const QString &folder) const;

    bool operator==(const Invitation &) const = default;
};

} // namespace Ochre::Classroom
