// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/secrets.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

namespace {

constexpr int groupSize = 4;

QString makeGroups(int count)
{
    static const QString signs = u"abcdefghjkmnpqrstuvwxyz23456789"_s;
    QString made;
    for (int number = 0; number < count * groupSize; ++number) {
        if (number > 0 && number % groupSize == 0) {
            made += u'-';
        }
        made += signs.at(QRandomGenerator::system()->bounded(static_cast<int>(signs.size())));
    }
    return made;
}

} // namespace

QString makePassword()
{
    return makeGroups(3);
}

QString makeJoinCode()
{
    return makeGroups(2).toUpper();
}

QByteArray joinCodeHash(const QString &code)
{
    QString signs;
    for (const QChar sign : code.toUpper()) {
        if (sign.isLetterOrNumber()) {
            signs += sign;
        }
    }
    return QCryptographicHash::hash(QByteArray("ochre-join-1:" + signs.toUtf8()), QCryptographicHash::Sha256).toHex();
}

} // namespace Ochre::Classroom
