// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/syncmemory.h"

#include "sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace Ochre::Sync {

using Sqlite::Statement;

Result<std::optional<Link>> findLink(const QSqlDatabase &database, const QString &id)
{
    Statement row(database, u"SELECT device, published, is_whole, pending_segment, pending_checksum, pending_published"
                            " FROM sync_links WHERE link = ?"_s);
    return row.bind(id).run().and_then([&row] { return row.next(); }).transform([&](bool hasRow) {
        std::optional<Link> link;
        if (hasRow) {
            link = Link{id, row.text(0), row.integer(1), row.integer(2) != 0, {}};
            if (row.integer(3) > 0) {
                link->pending = PendingSegment{row.integer(3), row.bytes(4), row.integer(5)};
            }
        }
        return link;
    });
}

Result<std::optional<Link>> onlyLinkOf(const QSqlDatabase &database, const QString &device)
{
    Statement row(database, u"SELECT min(link), count(*) FROM sync_links WHERE device = ?"_s);
    return row.bind(device).runForRow().and_then([&]() -> Result<std::optional<Link>> {
        return row.integer(1) == 1 ? findLink(database, row.text(0)) : std::optional<Link>();
    });
}

Result<void> saveLink(const QSqlDatabase &database, const Link &link)
{
    const PendingSegment pending = link.pending.value_or(PendingSegment{0, QByteArray(""), 0});
    return Statement(database, u"INSERT OR REPLACE INTO sync_links (link, device, published, is_whole,"
                               " pending_segment, pending_checksum, pending_published) VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(link.id)
        .bind(link.device)
        .bind(link.published)
        .bind(qint64{link.isWhole ? 1 : 0})
        .bind(pending.number)
        .bind(pending.checksum)
        .bind(pending.published)
        .run();
}

Result<void> forgetLink(const QSqlDatabase &database, const QString &id)
{
    Result<void> done;
    for (const QString &table : {u"sync_received"_s, u"sync_segments"_s, u"sync_links"_s}) {
        done = done.and_then(
            [&] { return Statement(database, u"DELETE FROM "_s + table + u" WHERE link = ?"_s).bind(id).run(); });
    }
    return done;
}

Result<std::map<QString, Segments>> knownSegments(const QSqlDatabase &database, const QString &link)
{
    Statement rows(database, u"SELECT device, segment, checksum FROM sync_segments WHERE link = ?"_s);
    std::map<QString, Segments> known;
    Result<bool> hasRow = rows.bind(link).run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        known[rows.text(0)][rows.integer(1)] = rows.bytes(2);
        hasRow = rows.next();
    }
    return hasRow.transform([&known](bool) { return std::move(known); });
}

Result<qint64> lastKnownSegment(const QSqlDatabase &database, const QString &device)
{
    Statement row(database, u"SELECT coalesce(max(segment), 0) FROM sync_segments WHERE device = ?"_s);
    return row.bind(device).runForRow().transform([&row] { return row.integer(0); });
}

Result<void> noteSegment(const QSqlDatabase &database, const QString &link, const QString &device, qint64 number,
                         const QByteArray &checksum)
{
    return Statement(database,
                     u"INSERT OR REPLACE INTO sync_segments (link, device, segment, checksum) VALUES (?, ?, ?, ?)"_s)
        .bind(link)
        .bind(device)
        .bind(number)
        .bind(checksum)
        .run();
}

void leaveOut(std::vector<Journal::Arrival> &arrivals, const std::vector<ArrivalRange> &ranges)
{
    auto range = ranges.begin();
    std::erase_if(arrivals, [&](const Journal::Arrival &arrival) {
        while (range != ranges.end() && range->last < arrival.place) {
            ++range;
        }
        return range != ranges.end() && range->first <= arrival.place;
    });
}

Result<void> noteReceivedAfter(const QSqlDatabase &database, const QString &link, qint64 before)
{
    return Journal::lastArrival(database).and_then(
        [&](qint64 last) { return last > before ? noteReceived(database, link, {before + 1, last}) : Result<void>(); });
}

Result<void> noteReceived(const QSqlDatabase &database, const QString &link, ArrivalRange range)
{
    return Statement(database, u"INSERT OR REPLACE INTO sync_received (link, first, last) VALUES (?, ?, ?)"_s)
        .bind(link)
        .bind(range.first)
        .bind(range.last)
        .run();
}

Result<std::vector<ArrivalRange>> receivedRanges(const QSqlDatabase &database, const QString &link)
{
    Statement rows(database, u"SELECT first, last FROM sync_received WHERE link = ? ORDER BY first"_s);
    std::vector<ArrivalRange> ranges;
    Result<bool> hasRow = rows.bind(link).run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        ranges.push_back({rows.integer(0), rows.integer(1)});
        hasRow = rows.next();
    }
    return hasRow.transform([&ranges](bool) { return std::move(ranges); });
}

Result<void> dropReceived(const QSqlDatabase &database, const QString &link, qint64 place)
{
    return Statement(database, u"DELETE FROM sync_received WHERE link = ? AND last <= ?"_s)
        .bind(link)
        .bind(place)
        .run();
}

} // namespace Ochre::Sync
