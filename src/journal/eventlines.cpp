// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventlines.h"

#include "journal/codec.h"
#include "journal/eventwriter.h"
#include "journal/limits.h"
#include "journal/seal.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Journal::ExportText)
};

constexpr int formatVersion = 2;
constexpr qint64 pieceBytes = qint64{32} * 1024;
constexpr qint64 maxLineBytes = 8 * maxOldTextBytes; // JSON writes some bytes as six

QByteArray line(const QJsonObject &object)
{
    return dataText(object) + '\n';
}

std::optional<QByteArray> sourceOf(const QJsonObject &object)
{
    if (object["source"_L1].isString()) {
        return object["source"_L1].toString().toUtf8();
    }
    if (object["source_base64"_L1].isString()) {
        return QByteArray::fromBase64(object["source_base64"_L1].toString().toLatin1());
    }
    return std::nullopt;
}

bool hasContent(const QJsonObject &object)
{
    return object["kind"_L1].isString() && object["lesson"_L1].isString() && object["subject"_L1].isString()
           && object["data"_L1].isObject();
}

Event contentOf(const QJsonObject &object)
{
    Event event;
    event.id = object["id"_L1].toString();
    event.timeMs = object["time_ms"_L1].toInteger(-1);
    event.kind = object["kind"_L1].toString();
    event.lesson = object["lesson"_L1].toString();
    event.subject = object["subject"_L1].toString();
    event.data = object["data"_L1].toObject();
    return event;
}

void readSeal(const QJsonObject &object, Event &event)
{
    event.course = object["course"_L1].toString();
    event.device = object["device"_L1].toString();
    event.sequence = object["sequence"_L1].toInteger(-1);
    event.counter = object["counter"_L1].toInteger(-1);
    event.zoneMinutes = object["zone_minutes"_L1].toInt();
    event.studyDay = QDate::fromString(object["study_day"_L1].toString(), Qt::ISODate);
    event.previous = QByteArray::fromHex(object["previous"_L1].toString().toLatin1());
    event.checksum = QByteArray::fromHex(object["checksum"_L1].toString().toLatin1());
}

std::expected<Entry, QString> parseLine(const QByteArray &text, int version)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject()) {
        return std::unexpected(ExportText::tr("it is not a JSON object."));
    }
    const QJsonObject object = document.object();
    if (!hasContent(object)) {
        return std::unexpected(ExportText::tr("kind, lesson, subject or data is missing or of the wrong type."));
    }
    Entry entry{contentOf(object), sourceOf(object), false};
    if (version > 1) {
        readSeal(object, entry.event);
    } else if (entry.event.timeMs >= 0) {
        sealOldForm(entry.event);
    }
    if (const auto problem = importProblem(entry)) {
        return std::unexpected(*problem);
    }
    if (entry.source && sourceHashOf(entry.event) != hashOf(*entry.source)) {
        return std::unexpected(ExportText::tr("its source text is not the one that was saved."));
    }
    if (entry.event.checksum != checksumOf(entry.event)) {
        return std::unexpected(ExportText::tr("its checksum says that it was changed."));
    }
    return entry;
}

} // namespace

QByteArray exportHeader()
{
    return line({{u"format"_s, u"ochre-progress"_s}, {u"version"_s, formatVersion}});
}

QByteArray exportLine(const Event &event, const std::optional<QByteArray> &source)
{
    QJsonObject object{{u"id"_s, event.id},
                       {u"time_ms"_s, event.timeMs},
                       {u"kind"_s, event.kind},
                       {u"lesson"_s, event.lesson},
                       {u"subject"_s, event.subject},
                       {u"data"_s, event.data},
                       {u"course"_s, event.course},
                       {u"device"_s, event.device},
                       {u"sequence"_s, event.sequence},
                       {u"counter"_s, event.counter},
                       {u"zone_minutes"_s, event.zoneMinutes},
                       {u"study_day"_s, event.studyDay.toString(Qt::ISODate)},
                       {u"previous"_s, QString::fromLatin1(event.previous.toHex())},
                       {u"checksum"_s, QString::fromLatin1(event.checksum.toHex())}};
    if (source) {
        const QString text = QString::fromUtf8(*source);
        const bool isReadable =
            text.toUtf8() == *source; // no UTF-8 is not, nor is a mark of byte order at its beginning
        object.insert(isReadable ? u"source"_s : u"source_base64"_s,
                      isReadable ? text : QString::fromLatin1(source->toBase64()));
    }
    return line(object);
}

EventLineReader::EventLineReader(QIODevice &device, QString name)
    : m_device(device)
    , m_name(std::move(name))
{
}

Error EventLineReader::lineError(const QString &reason) const
{
    return {ExportText::tr("Line %1 of the export cannot be used: %2 Nothing was imported.").arg(m_number).arg(reason),
            m_name, ExportText::tr("Export again on the other machine, or take this line out.")};
}

Result<QByteArray> EventLineReader::readLine()
{
    ++m_number;
    // In pieces: QIODevice takes memory for all that a line may have.
    QByteArray text = m_device.readLine(pieceBytes);
    while (!text.endsWith('\n') && text.size() < maxLineBytes && !m_device.atEnd()) {
        const QByteArray piece = m_device.readLine(pieceBytes);
        if (piece.isEmpty()) {
            break;
        }
        text += piece;
    }
    if (text.isEmpty() && !m_device.atEnd()) {
        return std::unexpected(lineError(ExportText::tr("it cannot be read.")));
    }
    if (!text.endsWith('\n') && !m_device.atEnd()) {
        return std::unexpected(lineError(ExportText::tr("it is too long.")));
    }
    return text;
}

Result<void> EventLineReader::readHeader()
{
    const Result<QByteArray> text = readLine();
    if (!text) {
        return std::unexpected(text.error());
    }
    const QJsonObject header = QJsonDocument::fromJson(*text).object();
    m_version = header["version"_L1].toInt();
    if (header["format"_L1].toString() != "ochre-progress"_L1 || m_version < 1) {
        return std::unexpected(lineError(ExportText::tr("it does not say that this is an export of Ochre.")));
    }
    if (m_version > formatVersion) {
        return std::unexpected(lineError(ExportText::tr("it is from a newer Ochre; update this one first.")));
    }
    return {};
}

Result<std::optional<Entry>> EventLineReader::next()
{
    if (m_version == 0) {
        if (const Result<void> header = readHeader(); !header) {
            return std::unexpected(header.error());
        }
    }
    while (!m_device.atEnd()) {
        const Result<QByteArray> text = readLine();
        if (!text) {
            return std::unexpected(text.error());
        }
        if (text->trimmed().isEmpty()) {
            continue;
        }
        std::expected<Entry, QString> entry = parseLine(*text, m_version);
        if (!entry) {
            return std::unexpected(lineError(entry.error()));
        }
        return std::move(*entry);
    }
    return std::nullopt;
}

} // namespace Ochre::Journal
