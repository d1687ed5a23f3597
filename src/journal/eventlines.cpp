// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventlines.h"

#include "journal/eventtable.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Journal::ExportText)
};

constexpr int formatVersion = 1;
constexpr qint64 maxTimeMs = 253'402'300'799'999; // the end of the year 9999
constexpr qsizetype maxNameLength = 300;

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Error lineError(qsizetype number, const QString &reason, const QString &name)
{
    return {ExportText::tr("Line %1 of the export cannot be used: %2 Nothing was imported.").arg(number).arg(reason),
            name, ExportText::tr("Export again on the other machine, or take this line out.")};
}

std::optional<QString> headerProblem(const QByteArray &text)
{
    const QJsonObject header = QJsonDocument::fromJson(text).object();
    if (header[u"format"].toString() != u"ochre-progress"_s) {
        return ExportText::tr("it does not say that this is an export of Ochre.");
    }
    if (header[u"version"].toInt() > formatVersion) {
        return ExportText::tr("it is from a newer Ochre; update this one first.");
    }
    return std::nullopt;
}

bool isName(const QJsonValue &value)
{
    return value.isString() && value.toString().size() <= maxNameLength;
}

std::optional<QString> eventProblem(const QJsonObject &object)
{
    const QString id = object[u"id"].toString();
    if (QUuid::fromString(id).toString(QUuid::WithoutBraces) != id) {
        return ExportText::tr("its id is not a UUID.");
    }
    const qint64 time = object[u"time_ms"].toInteger(-1);
    if (time < 0 || time > maxTimeMs) {
        return ExportText::tr("its time is not a number of milliseconds since 1970.");
    }
    if (!isName(object[u"kind"]) || object[u"kind"].toString().isEmpty() || !isName(object[u"lesson"])
        || !isName(object[u"subject"]) || !object[u"data"].isObject()) {
        return ExportText::tr("kind, lesson, subject or data is missing or of the wrong type.");
    }
    return std::nullopt;
}

std::optional<QByteArray> sourceOf(const QJsonObject &object)
{
    if (object[u"source"].isString()) {
        return object[u"source"].toString().toUtf8();
    }
    if (object[u"source_base64"].isString()) {
        return QByteArray::fromBase64(object[u"source_base64"].toString().toLatin1());
    }
    return std::nullopt;
}

std::expected<Entry, QString> parseLine(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject()) {
        return std::unexpected(ExportText::tr("it is not a JSON object."));
    }
    const QJsonObject object = document.object();
    if (const auto problem = eventProblem(object)) {
        return std::unexpected(*problem);
    }
    Entry entry{{object[u"id"].toString(), object[u"time_ms"].toInteger(), object[u"kind"].toString(),
                 object[u"lesson"].toString(), object[u"subject"].toString(), object[u"data"].toObject()},
                sourceOf(object),
                false};
    if (entry.source && entry.event.data[u"hash"].toString() != hashOf(*entry.source)) {
        return std::unexpected(ExportText::tr("its source text is not the one that was saved."));
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
    QJsonObject object{{u"id"_s, event.id},         {u"time_ms"_s, event.timeMs},  {u"kind"_s, event.kind},
                       {u"lesson"_s, event.lesson}, {u"subject"_s, event.subject}, {u"data"_s, event.data}};
    if (source && source->isValidUtf8()) {
        object.insert(u"source"_s, QString::fromUtf8(*source));
    } else if (source) {
        object.insert(u"source_base64"_s, QString::fromLatin1(source->toBase64()));
    }
    return line(object);
}

Result<std::vector<Entry>> parseExport(const QByteArray &text, const QString &name)
{
    const QList<QByteArray> lines = text.split('\n');
    if (const auto problem = headerProblem(lines.first())) {
        return std::unexpected(lineError(1, *problem, name));
    }
    std::vector<Entry> entries;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty()) {
            continue;
        }
        std::expected<Entry, QString> entry = parseLine(lines[i]);
        if (!entry) {
            return std::unexpected(lineError(i + 1, entry.error(), name));
        }
        entries.push_back(std::move(*entry));
    }
    return entries;
}

} // namespace Ochre::Journal
