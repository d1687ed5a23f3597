// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/address.h"

#include <libpq-fe.h>
#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

#include <memory>

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

namespace {

struct AddressText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Classroom::AddressText)
};

bool isSocketFolder(const QByteArray &host)
{
    return host.startsWith('/');
}

/// What an address means that does not say it.
void addDefaults(QMap<QByteArray, QByteArray> &settings)
{
    const auto addMissing = [&settings](const QByteArray &key, const QByteArray &value) {
        if (!settings.contains(key)) {
            settings.insert(key, value);
        }
    };
    if (!isSocketFolder(settings.value("host"))) {
        addMissing("sslmode", "verify-full");
    }
    addMissing("require_auth", "scram-sha-256,none"); // "none": a certificate says who it is
    addMissing("gssencmode", "disable");
    addMissing("fallback_application_name", "ochre");
    settings.insert("client_encoding", "UTF8");
}

} // namespace

Result<Address> Address::parse(const QString &line)
{
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption *)> options(
        PQconninfoParse(line.trimmed().toUtf8().constData(), nullptr), PQconninfoFree);
    if (!options || line.trimmed().isEmpty()) {
        return std::unexpected(Error{
            AddressText::tr("This is no address of a class server."),
            {},
            AddressText::tr("An address looks like postgresql://name@server.example/class; signs such as @ and / in a "
                            "password are written %40 and %2F.")});
    }
    Address address;
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val) {
            address.m_settings.insert(option->keyword, option->val);
        }
    }
    addDefaults(address.m_settings);
    return address;
}

Address Address::withLogin(const QString &login, const QString &password) const
{
    Address other = *this;
    other.m_settings.insert("user", login.toUtf8());
    other.m_settings.insert("password", password.toUtf8());
    // The files of a client's certificate that libpq finds by itself would be those of somebody else.
    other.m_settings.insert("sslcert", "");
    other.m_settings.insert("sslkey", "");
    other.m_settings.insert("sslcertmode", "disable");
    return other;
}

Address Address::with(const QByteArray &key, const QString &value) const
{
    Address other = *this;
    other.m_settings.insert(key, value.toUtf8());
    return other;
}

QString Address::value(const QByteArray &key) const
{
    return QString::fromUtf8(m_settings.value(key));
}

QString Address::shown() const
{
    const QString user = value("user");
    const QString port = value("port");
    return (user.isEmpty() ? QString() : user + u'@') + value("host") + (port.isEmpty() ? QString() : u':' + port)
           + u'/' + value("dbname");
}

QString Address::invitation() const
{
    QUrlQuery query;
    for (const QByteArray &key : {QByteArray("sslmode"), QByteArray("sslrootcert")}) {
        if (m_settings.contains(key)) {
            query.addQueryItem(QString::fromLatin1(key), value(key));
        }
    }
    QUrl url;
    url.setScheme(u"postgresql"_s);
    if (isSocketFolder(m_settings.value("host"))) {
        query.addQueryItem(u"host"_s, value("host"));
    } else {
        url.setHost(value("host"));
    }
    if (const int port = value("port").toInt(); port > 0) {
        url.setPort(port);
    }
    url.setPath(u'/' + value("dbname"));
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace Ochre::Classroom
