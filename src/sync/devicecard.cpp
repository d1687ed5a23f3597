// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/devicecard.h"

#include "journal/seal.h"
#include "sync/segmentname.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Sync {

namespace {

constexpr qsizetype maxNameLength = 100;
constexpr qint64 maxTimeMs = 253'402'300'799'999; // the end of the year 9999

/// One line that can be shown.
QString shown(const QString &name)
{
    QString line = name.simplified().left(maxNameLength);
    line.removeIf([](QChar letter) { return !letter.isPrint(); });
    return line;
}

const QString checksumKey = u"sha256"_s;

/// Of everything else in it, also of what a newer program adds.
QString checksumOf(const QJsonObject &object)
{
    return QString::fromLatin1(QCryptographicHash::hash(Journal::dataText(object), QCryptographicHash::Sha256).toHex());
}

} // namespace

QByteArray cardText(const DeviceCard &card)
{
    QJsonObject covered;
    for (const auto &[device, last] : card.covered.asKeyValueRange()) {
        covered.insert(device, last);
    }
    QJsonObject object{{u"format"_s, u"ochre-sync-device"_s},
                       {u"version"_s, 1},
                       {u"device"_s, card.device},
                       {u"link"_s, card.link},
                       {u"name"_s, shown(card.name)},
                       {u"seen_ms"_s, card.seenMs},
                       {u"segments"_s, card.segments},
                       {u"forgotten"_s, QJsonArray::fromStringList(card.forgotten)},
                       {u"covered"_s, covered},
                       {u"left"_s, card.hasLeft}};
    object.insert(checksumKey, checksumOf(object));
    return Journal::dataText(object) + '\n';
}

DeviceCard cardOf(const QByteArray &text, const QString &device)
{
    DeviceCard card;
    card.device = device;
    QJsonObject object = QJsonDocument::fromJson(text).object();
    const QString checksum = object.take(checksumKey).toString();
    if (text.size() > maxCardBytes || object["format"_L1].toString() != "ochre-sync-device"_L1
        || object["device"_L1].toString() != device || checksum != checksumOf(object)) {
        return card;
    }
    const QString link = object["link"_L1].toString();
    card.link = isDeviceName(link) ? link : QString();
    card.name = shown(object["name"_L1].toString());
    card.seenMs = std::clamp<qint64>(object["seen_ms"_L1].toInteger(), 0, maxTimeMs);
    card.segments = std::clamp<qint64>(object["segments"_L1].toInteger(), 0, maxSegments);
    card.hasLeft = object["left"_L1].toBool();
    for (const QJsonValue &value : object["forgotten"_L1].toArray()) {
        if (card.forgotten.size() < maxDevices && isDeviceName(value.toString())) {
            card.forgotten << value.toString();
        }
    }
    const QJsonObject covered = object["covered"_L1].toObject();
    for (auto last = covered.begin(); last != covered.end(); ++last) {
        if (card.covered.size() < maxDevices && isDeviceName(last.key())) {
            card.covered.insert(last.key(), std::clamp<qint64>(last.value().toInteger(), 0, maxSegments));
        }
    }
    return card;
}

} // namespace Ochre::Sync
