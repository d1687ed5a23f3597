// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/invitation.h"

#include "base/filesystem.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

namespace {

struct InvitationText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Classroom::InvitationText)
};

constexpr auto linePrefix = "ochre-class:";
constexpr auto formatName = "ochre-class"_L1;
constexpr int newestVersion = 1;
constexpr qsizetype longest = 256 * 1024; ///< bytes, before and after it is unpacked
const QString visitor = u"study_visitor"_s;

Error noInvitation()
{
    return {InvitationText::tr("This is no invitation to a class."),
            {},
            InvitationText::tr("Ask your teacher for the file that ends in .ochre-class, or for its line.")};
}

/// Host, port and database of an address, and nothing else of it.
Result<QString> serverOf(const Address &address)
{
    QUrl url;
    const QString host = address.value("host");
    if (host.isEmpty() || host.contains(u',') || address.value("dbname").isEmpty()) {
        return std::unexpected(noInvitation());
    }
    url.setScheme(u"postgresql"_s);
    if (host.startsWith(u'/')) {
        url.setQuery(u"host="_s + QString::fromLatin1(QUrl::toPercentEncoding(host)));
    } else {
        url.setHost(host);
    }
    if (const int port = address.value("port").toInt(); port > 0) {
        url.setPort(port);
    }
    url.setPath(u'/' + address.value("dbname"));
    return url.toString(QUrl::FullyEncoded);
}

Result<Invitation> ofAddress(const QString &line)
{
    const Result<Address> address = Address::parse(line);
    if (!address) {
        return std::unexpected(address.error());
    }
    return serverOf(*address).transform([&](const QString &server) {
        Invitation invitation;
        invitation.server = server;
        invitation.login = address->value("user");
        invitation.authorityFile = address->value("sslrootcert");
        return invitation;
    });
}

Result<Invitation> ofJson(const QByteArray &content)
{
    const QJsonObject object = QJsonDocument::fromJson(content).object();
    if (object["format"_L1].toString() != formatName) {
        return std::unexpected(noInvitation());
    }
    if (object["version"_L1].toInt() > newestVersion) {
        return std::unexpected(Error{InvitationText::tr("A newer Ochre has made this invitation."),
                                     {},
                                     InvitationText::tr("Update Ochre on this machine."),
                                     ErrorKind::Newer});
    }
    return Address::parse(object["server"_L1].toString()).and_then(serverOf).transform([&](const QString &server) {
        const QJsonObject guest = object["guest"_L1].toObject();
        return Invitation{.title = object["title"_L1].toString().left(200),
                          .classId = object["class"_L1].toString(),
                          .server = server,
                          .authority = object["authority"_L1].toString().toUtf8(),
                          .guestCertificate = guest["certificate"_L1].toString().toUtf8(),
                          .guestKey = guest["key"_L1].toString().toUtf8()};
    });
}

/// Writes it under a name of its own; libpq takes a key only when nobody else may read it.
Result<QString> keepIn(const QString &folder, const QString &name, const QByteArray &content)
{
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().first(16);
    const QString file = folder + u'/' + name + u'-' + QString::fromLatin1(hash) + u".pem"_s;
    if (QFile::exists(file)) {
        return file;
    }
    return makeFolder(folder).and_then([&] { return saveFile(file, content); }).and_then([&]() -> Result<QString> {
        if (!QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner)) {
            return std::unexpected(Error{InvitationText::tr("A certificate of the class cannot be kept for you alone."),
                                         file, InvitationText::tr("Look at the permissions of the folder.")});
        }
        return file;
    });
}

} // namespace

Result<Invitation> Invitation::parse(const QByteArray &content)
{
    const QByteArray text = content.trimmed();
    if (text.isEmpty() || text.size() > longest) {
        return std::unexpected(noInvitation());
    }
    if (text.startsWith(linePrefix)) {
        const QByteArray packed =
            QByteArray::fromBase64(text.sliced(qstrlen(linePrefix)), QByteArray::Base64UrlEncoding);
        // The first four bytes tell how long it will be.
        const bool isBounded = packed.size() > 4 && packed[0] == 0 && static_cast<uchar>(packed[1]) < 4;
        return isBounded ? ofJson(qUncompress(packed)) : std::unexpected(noInvitation());
    }
    return text.startsWith('{') ? ofJson(text) : ofAddress(QString::fromUtf8(text));
}

QByteArray Invitation::toFile() const
{
    QJsonObject object{{u"format"_s, formatName}, {u"version"_s, newestVersion}, {u"server"_s, server}};
    const auto add = [](QJsonObject &into, const QString &key, const QString &value) {
        if (!value.isEmpty()) {
            into.insert(key, value);
        }
    };
    add(object, u"title"_s, title);
    add(object, u"class"_s, classId);
    add(object, u"authority"_s, QString::fromUtf8(authority));
    if (hasGuests()) {
        object.insert(u"guest"_s, QJsonObject{{u"certificate"_s, QString::fromUtf8(guestCertificate)},
                                              {u"key"_s, QString::fromUtf8(guestKey)}});
    }
    return QJsonDocument(object).toJson();
}

QString Invitation::toLine() const
{
    const QByteArray packed = qCompress(QJsonDocument::fromJson(toFile()).toJson(QJsonDocument::Compact), 9);
    return QString::fromLatin1(linePrefix
                               + packed.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString Invitation::shown() const
{
    return Address::parse(server).transform([](const Address &address) { return address.shown(); }).value_or(server);
}

Result<Address> Invitation::addressIn(const QString &folder, const QString &person, const QString &password) const
{
    const Result<Address> plain = Address::parse(server);
    if (!plain) {
        return plain;
    }
    const Address address = plain->withLogin(person, password);
    if (authority.isEmpty()) {
        return authorityFile.isEmpty() ? address : address.with("sslrootcert", authorityFile);
    }
    return keepIn(folder, u"authority"_s, authority).transform([&](const QString &file) {
        return address.with("sslrootcert", file);
    });
}

Result<Address> Invitation::guestAddressIn(const QString &folder) const
{
    const Result<Address> address = addressIn(folder, visitor, {});
    const auto certificate = keepIn(folder, u"guest"_s, guestCertificate);
    const auto key = keepIn(folder, u"guest-key"_s, guestKey);
    if (!address || !certificate || !key) {
        return std::unexpected(!address ? address.error() : !certificate ? certificate.error() : key.error());
    }
    return address->with("sslcertmode", u"require"_s).with("sslcert", *certificate).with("sslkey", *key);
}

} // namespace Ochre::Classroom
