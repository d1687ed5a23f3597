// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/classplace.h"

#include "base/filesystem.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

namespace {

struct PlaceText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Classroom::PlaceText)
};

constexpr qint64 longest = 1024 * 1024; ///< bytes

QString fileIn(const QString &dataFolder)
{
    return ClassPlace::folderIn(dataFolder) + u"/place.json"_s;
}

} // namespace

Membership ClassPlace::membership() const
{
    const auto found = std::ranges::find(memberships, classId, &Membership::classId);
    return found == memberships.end() ? Membership() : *found;
}

QString ClassPlace::safeName() const
{
    return u"class:"_s + login + u'@' + (invitation ? invitation->shown() : QString());
}

QString ClassPlace::folderIn(const QString &dataFolder)
{
    return dataFolder + u"/class"_s;
}

Result<ClassPlace> ClassPlace::load(const QString &dataFolder)
{
    if (!QFile::exists(fileIn(dataFolder))) {
        return ClassPlace();
    }
    return readFile(fileIn(dataFolder), longest).and_then([&](const QByteArray &content) -> Result<ClassPlace> {
        const QJsonObject object = QJsonDocument::fromJson(content).object();
        ClassPlace place;
        if (const QJsonValue file = object["invitation"_L1]; file.isObject()) {
            Result<Invitation> invitation = Invitation::parse(QJsonDocument(file.toObject()).toJson());
            if (!invitation) {
                return std::unexpected(Error{PlaceText::tr("What this machine remembers of your class cannot be read."),
                                             fileIn(dataFolder), PlaceText::tr("Sign in again with your invitation."),
                                             ErrorKind::Damaged});
            }
            place.invitation = std::move(*invitation);
            place.invitation->authorityFile = object["authority_file"_L1].toString();
        }
        place.login = object["login"_L1].toString();
        place.classId = object["class"_L1].toString();
        place.keepsPassword = object["keyring"_L1].toBool();
        for (const QJsonValue &agreed : object["agreed"_L1].toArray()) {
            place.agreed << agreed.toString();
        }
        for (const QJsonValue &membership : object["memberships"_L1].toArray()) {
            place.memberships.push_back(Membership::fromJson(membership.toObject()));
        }
        return place;
    });
}

Result<void> ClassPlace::save(const QString &dataFolder) const
{
    QJsonObject object{{u"login"_s, login},
                       {u"class"_s, classId},
                       {u"keyring"_s, keepsPassword},
                       {u"agreed"_s, QJsonArray::fromStringList(agreed)}};
    if (invitation) {
        object.insert(u"invitation"_s, QJsonDocument::fromJson(invitation->toFile()).object());
        object.insert(u"authority_file"_s, invitation->authorityFile);
    }
    QJsonArray all;
    for (const Membership &membership : memberships) {
        all.append(membership.toJson());
    }
    object.insert(u"memberships"_s, all);
    return makeFolder(folderIn(dataFolder)).and_then([&] {
        return saveFile(fileIn(dataFolder), QJsonDocument(object).toJson());
    });
}

} // namespace Ochre::Classroom
