// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/segmentname.h"

#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Ochre::Sync {

QString devicesFolder(const QString &folder)
{
    return folder + u"/devices"_s;
}

QString deviceFolder(const QString &folder, const QString &device)
{
    return devicesFolder(folder) + u'/' + device;
}

QString segmentName(qint64 number)
{
    return u"segment-%1.jsonl"_s.arg(number, 6, 10, QLatin1Char('0'));
}

std::optional<qint64> segmentNumber(const QString &name)
{
    static const QRegularExpression form(u"\\Asegment-([0-9]{6})\\.jsonl\\z"_s);
    const QRegularExpressionMatch match = form.match(name);
    const qint64 number = match.captured(1).toLongLong();
    return number > 0 && number <= maxSegments ? std::optional(number) : std::nullopt;
}

bool isDeviceName(const QString &name)
{
    const QUuid id = QUuid::fromString(name);
    return !id.isNull() && id.toString(QUuid::WithoutBraces) == name;
}

bool isLeftOver(const QString &name)
{
    static const QRegularExpression form(u"\\A(segment-[0-9]{6}\\.jsonl|device\\.json)\\.[A-Za-z0-9]{6}\\z"_s);
    return form.match(name).hasMatch();
}

} // namespace Ochre::Sync
