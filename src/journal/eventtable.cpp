// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventtable.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

namespace {

QString dataText(const QJsonObject &data)
{
    return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
}

Event eventAt(const Statement &row)
{
    return {row.text(0), row.integer(1), row.text(2),
            row.text(3), row.text(4),    QJsonDocument::fromJson(row.text(5).toUtf8()).object()};
}

} // namespace

QString hashOf(const QByteArray &source)
{
    return QString::fromLatin1(QCryptographicHash::hash(source, QCryptographicHash::Sha256).toHex());
}

EventWriter::EventWriter(const QSqlDatabase &database)
    : m_insertSource(database, u"INSERT OR IGNORE INTO snapshots (hash, source) VALUES (?, ?)"_s)
    , m_insertEvent(database, u"INSERT OR IGNORE INTO events (id, time_ms, kind, lesson, subject, data, snapshot)"
                              " VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
    , m_findEvent(database, u"SELECT id, time_ms, kind, lesson, subject, data FROM events WHERE id = ?"_s)
    , m_findLast(database, u"SELECT snapshot FROM events WHERE kind = ? AND subject = ?"
                           " ORDER BY time_ms DESC, id DESC LIMIT 1"_s)
{
}

Result<Inserted> EventWriter::insert(Entry &entry)
{
    const QString hash = entry.source ? hashOf(*entry.source) : QString();
    if (entry.source) {
        const Result<bool> unchanged =
            entry.onlyIfChanged ? isUnchanged(entry.event.subject, hash) : Result<bool>(false);
        if (!unchanged || *unchanged) {
            return unchanged.transform([](bool) { return Inserted::Unchanged; });
        }
        if (const Result<void> stored = insertSource(entry, hash); !stored) {
            return std::unexpected(stored.error());
        }
    }
    const Event &event = entry.event;
    m_insertEvent.bind(event.id).bind(event.timeMs).bind(event.kind).bind(event.lesson).bind(event.subject);
    m_insertEvent.bind(dataText(event.data));
    if (hash.isEmpty()) {
        m_insertEvent.bindNull();
    } else {
        m_insertEvent.bind(hash);
    }
    return m_insertEvent.run().and_then(
        [&]() -> Result<Inserted> { return m_insertEvent.changedRows() > 0 ? Inserted::Added : compare(event); });
}

Result<bool> EventWriter::isUnchanged(const QString &document, const QString &hash)
{
    m_findLast.bind(QString::fromLatin1(EventKind::codeSnapshot)).bind(document);
    return m_findLast.run().and_then([this] { return m_findLast.next(); }).transform([&](bool hasRow) {
        return hasRow && m_findLast.text(0) == hash;
    });
}

Result<void> EventWriter::insertSource(Entry &entry, const QString &hash)
{
    entry.event.data.insert(u"hash"_s, hash);
    return m_insertSource.bind(hash).bind(*entry.source).run();
}

Result<Inserted> EventWriter::compare(const Event &event)
{
    return m_findEvent.bind(event.id).runForRow().transform(
        [&] { return eventAt(m_findEvent) == event ? Inserted::Known : Inserted::Conflicting; });
}

Result<void> forEachEvent(const QSqlDatabase &database, const std::function<Result<void>(const Event &)> &take)
{
    Statement rows(database, u"SELECT id, time_ms, kind, lesson, subject, data FROM events ORDER BY time_ms, id"_s);
    Result<bool> hasRow = rows.run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        if (const Result<void> taken = take(eventAt(rows)); !taken) {
            return taken;
        }
        hasRow = rows.next();
    }
    return hasRow.transform([](bool) {});
}

Result<LogKey> lastKey(const QSqlDatabase &database)
{
    Statement row(database, u"SELECT time_ms, id FROM events ORDER BY time_ms DESC, id DESC LIMIT 1"_s);
    return row.run().and_then([&row] { return row.next(); }).transform([&row](bool hasRow) {
        return hasRow ? LogKey{row.integer(0), row.text(1)} : LogKey{};
    });
}

Result<std::vector<Snapshot>> readSnapshots(const QSqlDatabase &database, const QString &document, int limit)
{
    Statement rows(database, u"SELECT id, time_ms, subject, data, source FROM events"
                             " JOIN snapshots ON snapshots.hash = events.snapshot"
                             " WHERE kind = ? AND subject = ? ORDER BY time_ms DESC, id DESC LIMIT ?"_s);
    rows.bind(QString::fromLatin1(EventKind::codeSnapshot)).bind(document).bind(qint64{limit});
    std::vector<Snapshot> found;
    Result<bool> hasRow = rows.run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        const QJsonObject data = QJsonDocument::fromJson(rows.text(3).toUtf8()).object();
        found.push_back({rows.text(0), rows.integer(1), rows.text(2), data[u"reason"].toString(), rows.bytes(4)});
        hasRow = rows.next();
    }
    return hasRow.transform([&found](bool) { return std::move(found); });
}

Result<std::vector<Event>> readEvents(const QSqlDatabase &database, const QString &kind, const QString &subject,
                                      int limit)
{
    Statement rows(database, u"SELECT id, time_ms, kind, lesson, subject, data FROM events"
                             " WHERE kind = ? AND subject = ? ORDER BY time_ms DESC, id DESC LIMIT ?"_s);
    rows.bind(kind).bind(subject).bind(qint64{limit});
    std::vector<Event> found;
    Result<bool> hasRow = rows.run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        found.push_back(eventAt(rows));
        hasRow = rows.next();
    }
    return hasRow.transform([&found](bool) { return std::move(found); });
}

Result<std::optional<QByteArray>> readSource(const QSqlDatabase &database, const QString &hash)
{
    Statement row(database, u"SELECT source FROM snapshots WHERE hash = ?"_s);
    return row.bind(hash).run().and_then([&row] { return row.next(); }).transform([&row](bool hasRow) {
        return hasRow ? std::optional(row.bytes(0)) : std::nullopt;
    });
}

} // namespace Ochre::Journal
