// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventtable.h"

#include "journal/codec.h"
#include "journal/eventrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

using Sqlite::Statement;

namespace {

QString select(const QString &rest)
{
    return u"SELECT "_s + QLatin1StringView(eventColumns) + u" FROM events"_s + rest;
}

Result<void> forEachRow(Statement &rows, const std::function<Result<void>()> &take)
{
    Result<bool> hasRow = rows.run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        if (const Result<void> taken = take(); !taken) {
            return taken;
        }
        hasRow = rows.next();
    }
    return hasRow.transform([](bool) {});
}

/// A text as it stands in JSON, quotes included.
QString quoted(const QString &text)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).sliced(1).chopped(1));
}

QString ofCourse(const std::optional<QString> &course)
{
    return course ? u" AND course = ?"_s : QString();
}

QString conditionOf(const EventFilter &filter)
{
    QString sql = u" WHERE kind IN ("_s + QStringList(filter.kinds.size(), u"?"_s).join(u',') + u')';
    sql += filter.lesson.isEmpty() ? u""_s : u" AND lesson = ?"_s;
    sql += filter.subject.isEmpty() ? u""_s : u" AND subject = ?"_s;
    sql += filter.mentions.isEmpty() ? u""_s : u" AND instr(data, ?)"_s;
    return sql + ofCourse(filter.course);
}

} // namespace

Event eventAt(const Statement &row)
{
    Event event;
    event.id = row.text(0);
    event.timeMs = row.integer(1);
    event.kind = row.text(2);
    event.lesson = row.text(3);
    event.subject = row.text(4);
    event.data = QJsonDocument::fromJson(row.text(5).toUtf8()).object();
    event.course = row.text(6);
    event.device = row.text(7);
    event.sequence = row.integer(8);
    event.counter = row.integer(9);
    event.zoneMinutes = static_cast<int>(row.integer(10));
    event.studyDay = QDate::fromString(row.text(11), Qt::ISODate);
    event.previous = row.bytes(12);
    event.checksum = row.bytes(13);
    return event;
}

Result<void> forEachEvent(const QSqlDatabase &database, const TakeEvent &take)
{
    // The condition, which always holds, lets SQLite walk along the index of the counters instead of sorting the log.
    Statement rows(database, select(u" WHERE counter >= 0"_s + QLatin1StringView(inOrder)));
    return forEachRow(rows, [&] { return take(eventAt(rows)); });
}

Result<void> forEachOfDevices(const QSqlDatabase &database, const TakeStored &take)
{
    Statement rows(database, u"SELECT "_s + QLatin1StringView(eventColumns)
                                 + u", snapshot FROM events ORDER BY device, sequence, id"_s);
    return forEachRow(rows, [&] { return take(eventAt(rows), rows.text(5).toUtf8(), rows.text(14)); });
}

Result<void> forEachMatching(const QSqlDatabase &database, const EventFilter &filter, const TakeEvent &take)
{
    Statement rows(database, select(conditionOf(filter) + QLatin1StringView(inOrder)));
    for (const QString &kind : filter.kinds) {
        rows.bind(kind);
    }
    for (const QString &text : {filter.lesson, filter.subject}) {
        if (!text.isEmpty()) {
            rows.bind(text);
        }
    }
    if (!filter.mentions.isEmpty()) {
        rows.bind(quoted(filter.mentions));
    }
    if (filter.course) {
        rows.bind(*filter.course);
    }
    return forEachRow(rows, [&] { return take(eventAt(rows)); });
}

Result<std::optional<Event>> readEvent(const QSqlDatabase &database, const QString &id)
{
    Statement row(database, select(u" WHERE id = ?"_s));
    return row.bind(id).run().and_then([&row] { return row.next(); }).transform([&row](bool hasRow) {
        return hasRow ? std::optional(eventAt(row)) : std::nullopt;
    });
}

Result<LogHead> readHead(const QSqlDatabase &database)
{
    LogHead head;
    Statement store(database, u"SELECT device FROM store"_s);
    Statement last(database,
                   u"SELECT counter, device, id, time_ms FROM events"
                   " WHERE counter = (SELECT max(counter) FROM events) ORDER BY device DESC, id DESC LIMIT 1"_s);
    Statement own(database, u"SELECT sequence, checksum FROM events WHERE device = ? ORDER BY sequence DESC LIMIT 1"_s);
    return store.runForRow()
        .and_then([&] {
            head.device = store.text(0);
            return forEachRow(last, [&]() -> Result<void> {
                head.last = {last.integer(0), last.text(1), last.text(2)};
                head.lastTimeMs = last.integer(3);
                return {};
            });
        })
        .and_then([&] {
            return forEachRow(own.bind(head.device), [&]() -> Result<void> {
                head.sequence = own.integer(0);
                head.checksum = own.bytes(1);
                return {};
            });
        })
        .transform([&head] { return head; });
}

Result<void> becomeNewDevice(const QSqlDatabase &database)
{
    const QString device = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return Sqlite::execute(database, u"DELETE FROM store"_s).and_then([&] {
        return Statement(database, u"INSERT INTO store (device) VALUES (?)"_s).bind(device).run();
    });
}

Result<std::vector<Snapshot>> readSnapshots(const QSqlDatabase &database, const QString &document, int limit,
                                            const std::optional<QString> &course)
{
    Statement rows(database, u"SELECT "_s + QLatin1StringView(eventColumns)
                                 + u", source FROM events JOIN snapshots ON snapshots.hash = events.snapshot"
                                   " WHERE kind = ? AND subject = ?"_s
                                 + ofCourse(course) + QLatin1StringView(newestFirst) + u" LIMIT ?"_s);
    rows.bind(QString::fromLatin1(EventKind::codeSnapshot)).bind(document);
    if (course) {
        rows.bind(*course);
    }
    rows.bind(qint64{limit});
    std::vector<Snapshot> found;
    return forEachRow(rows,
                      [&]() -> Result<void> {
                          const Event event = eventAt(rows);
                          const Payload payload = payloadOf(event);
                          const auto *snapshot = std::get_if<CodeSnapshot>(&payload);
                          found.push_back({event.id, event.timeMs, event.subject,
                                           snapshot ? snapshot->reason : QString(), rows.bytes(14)});
                          return {};
                      })
        .transform([&found] { return std::move(found); });
}

Result<std::vector<Event>> readEvents(const QSqlDatabase &database, const QString &kind, const QString &subject,
                                      int limit, const std::optional<QString> &course)
{
    Statement rows(database, select(u" WHERE kind = ? AND subject = ?"_s + ofCourse(course)
                                    + QLatin1StringView(newestFirst) + u" LIMIT ?"_s));
    rows.bind(kind).bind(subject);
    if (course) {
        rows.bind(*course);
    }
    rows.bind(qint64{limit});
    std::vector<Event> found;
    return forEachRow(rows,
                      [&]() -> Result<void> {
                          found.push_back(eventAt(rows));
                          return {};
                      })
        .transform([&found] { return std::move(found); });
}

// From one subject to the next by the index: the log may say a thousand things of each.
Result<QStringList> readSubjects(const QSqlDatabase &database, const QString &kind)
{
    Statement rows(database, u"WITH RECURSIVE subjects(subject) AS ("
                             "SELECT min(subject) FROM events WHERE kind = ? UNION ALL "
                             "SELECT (SELECT min(subject) FROM events WHERE kind = ? AND subject > subjects.subject) "
                             "FROM subjects WHERE subjects.subject IS NOT NULL) "
                             "SELECT subject FROM subjects WHERE subject IS NOT NULL"_s);
    rows.bind(kind).bind(kind);
    QStringList found;
    return forEachRow(rows,
                      [&]() -> Result<void> {
                          found << rows.text(0);
                          return {};
                      })
        .transform([&found] { return std::move(found); });
}

Result<std::optional<QByteArray>> readSource(const QSqlDatabase &database, const QString &hash)
{
    Statement row(database, u"SELECT source FROM snapshots WHERE hash = ?"_s);
    return row.bind(hash).run().and_then([&row] { return row.next(); }).transform([&row](bool hasRow) {
        return hasRow ? std::optional(row.bytes(0)) : std::nullopt;
    });
}

} // namespace Ochre::Journal
