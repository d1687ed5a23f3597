// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/segment.h"

#include "journal/eventlines.h"
#include "journal/seal.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Ochre::Sync {

namespace {

constexpr qsizetype checksumBytes = 32;

QByteArray sealLine(const SegmentSeal &seal)
{
    return Journal::dataText({{u"events"_s, seal.events}, {u"sha256"_s, QString::fromLatin1(seal.checksum.toHex())}})
           + '\n';
}

} // namespace

QByteArray segmentHeader(const SegmentId &id)
{
    return Journal::dataText({{u"format"_s, u"ochre-sync"_s},
                              {u"version"_s, 1},
                              {u"device"_s, id.device},
                              {u"link"_s, id.link},
                              {u"segment"_s, id.number}})
           + '\n' + Journal::exportHeader();
}

void addCount(QCryptographicHash &hash, qint64 events)
{
    hash.addData(QByteArray::number(events));
}

SegmentText sealed(const QByteArray &body, qint64 events)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(body);
    addCount(hash, events);
    const SegmentSeal seal{events, hash.result(), body.size()};
    return {body + sealLine(seal), seal};
}

SegmentSeal sealAt(const QByteArray &tail, qint64 fileBytes)
{
    if (!tail.endsWith('\n')) {
        return {};
    }
    const QByteArray line = tail.sliced(tail.chopped(1).lastIndexOf('\n') + 1);
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const SegmentSeal seal{object["events"_L1].toInteger(-1),
                           QByteArray::fromHex(object["sha256"_L1].toString().toLatin1()), fileBytes - line.size()};
    const bool isWhole = seal.events >= 0 && seal.events <= maxSegmentEvents && seal.checksum.size() == checksumBytes
                         && line == sealLine(seal) && seal.bodyBytes > 0;
    return isWhole ? seal : SegmentSeal();
}

} // namespace Ochre::Sync
