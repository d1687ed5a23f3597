// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/seal.h"

#include "journal/studyday.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace Ochre::Journal {

namespace {

void add(QByteArray &form, const QByteArray &bytes)
{
    form += QByteArray::number(bytes.size()) + ':' + bytes + ',';
}

void add(QByteArray &form, const QString &text)
{
    add(form, text.toUtf8());
}

void add(QByteArray &form, qint64 number)
{
    add(form, QByteArray::number(number));
}

} // namespace

QByteArray dataText(const QJsonObject &data)
{
    QByteArray text = QJsonDocument(data).toJson(QJsonDocument::Compact);
    // Qt's reader takes this for a mark of the text's own byte order, and away, unless it is escaped.
    return text.replace("\"\xef\xbb\xbf", "\"\\ufeff");
}

QByteArray canonicalForm(const Event &event, const QByteArray &data)
{
    QByteArray form("ochre-event-1,");
    form.reserve(400 + data.size());
    for (const QString &text : {event.id, event.course, event.device}) {
        add(form, text);
    }
    for (const qint64 number : {event.sequence, event.counter, event.timeMs, qint64{event.zoneMinutes}}) {
        add(form, number);
    }
    for (const QString &text : {event.studyDay.toString(Qt::ISODate), event.kind, event.lesson, event.subject}) {
        add(form, text);
    }
    add(form, data);
    add(form, event.previous.toHex());
    return form;
}

QByteArray checksumOf(const Event &event, const QByteArray &data)
{
    return QCryptographicHash::hash(canonicalForm(event, data), QCryptographicHash::Sha256);
}

QByteArray checksumOf(const Event &event)
{
    return checksumOf(event, dataText(event.data));
}

void seal(Event &event, const LogHead &head)
{
    event.device = head.device;
    event.sequence = head.sequence + 1;
    event.counter = std::min(head.last.counter + 1, maxNumber);
    if (!event.studyDay.isValid()) {
        event.studyDay = studyDayOf(event.timeMs, event.zoneMinutes);
    }
    event.previous = head.checksum;
    event.checksum = checksumOf(event);
}

void advance(LogHead &head, const Event &event)
{
    if (event.device == head.device && event.sequence > head.sequence) {
        head.sequence = event.sequence;
        head.checksum = event.checksum;
    }
    if (keyOf(event) > head.last) {
        head.last = keyOf(event);
        head.lastTimeMs = event.timeMs;
    }
}

void sealOldForm(Event &event)
{
    event.device = QUuid().toString(QUuid::WithoutBraces);
    event.zoneMinutes = zoneMinutesAt(event.timeMs);
    event.studyDay = studyDayOf(event.timeMs, event.zoneMinutes);
    event.checksum = checksumOf(event);
}

} // namespace Ochre::Journal
