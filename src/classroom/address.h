// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace Ochre::Classroom {

/// Where a class is, as libpq's settings by name. A server is trusted only with a certificate (sslmode=verify-full),
/// and no password is ever sent as it is typed, unless the address says otherwise itself.
class Address final {
public:
    /// Takes a line such as "postgresql://name@host:port/database?sslrootcert=/path/ca.pem", or libpq's "host=… port=…"
    /// form. Fails when it is none, without repeating what may be a password.
    [[nodiscard]] static Result<Address> parse(const QString &line);

    /// The same server for another person. Certificates of a client stay out of it.
    [[nodiscard]] Address withLogin(const QString &login, const QString &password) const;
    /// One setting of libpq, changed.
    [[nodiscard]] Address with(const QByteArray &key, const QString &value) const;
    [[nodiscard]] QString value(const QByteArray &key) const;

    [[nodiscard]] const QMap<QByteArray, QByteArray> &settings() const { return m_settings; }
    /// For people and reports: "name@host:port/database", without a password.
    [[nodiscard]] QString shown() const;
    /// As a line that parse() takes, with what is needed to find and trust the server, without name and password.
    [[nodiscard]] QString invitation() const;

private:
    QMap<QByteArray, QByteArray> m_settings;
};

} // namespace Ochre::Classroom
