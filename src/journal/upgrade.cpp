// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/upgrade.h"

#include "journal/eventtable.h"
#include "journal/studyday.h"
#include "sqlite/statement.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

using Sqlite::Statement;

namespace {

constexpr QUuid oldDevices(0x3c1d5c2e, 0x7a55, 0x4b0e, 0x9b, 0x5e, 0x6f, 0x63, 0x68, 0x72, 0x65, 0x33);

/// The new columns of the row that `old` stands at, without those that stay as they are.
Event oldEventAt(const Statement &old)
{
    Event event;
    event.id = old.text(0);
    event.timeMs = old.integer(1);
    event.kind = old.text(2);
    event.lesson = old.text(3);
    event.subject = old.text(4);
    event.data = QJsonDocument::fromJson(old.text(5).toUtf8()).object();
    event.zoneMinutes = zoneMinutesAt(event.timeMs);
    return event;
}

Result<void> moveRow(const Statement &old, Statement &insert, LogHead &head)
{
    if (head.device.isEmpty()) {
        head.device = QUuid::createUuidV5(oldDevices, old.text(0)).toString(QUuid::WithoutBraces);
    }
    Event event = oldEventAt(old);
    seal(event, head);
    advance(head, event);
    insert.bind(event.sequence).bind(event.counter).bind(event.device).bind(qint64{event.zoneMinutes});
    insert.bind(event.studyDay.toString(Qt::ISODate)).bind(event.course).bind(event.previous).bind(event.checksum);
    insert.bind(QString::fromUtf8(dataText(event.data))).bind(event.id);
    return insert.run();
}

Result<void> moveRows(const QSqlDatabase &database)
{
    Statement old(database, u"SELECT id, time_ms, kind, lesson, subject, data FROM events_before_chain"
                            " ORDER BY time_ms, id"_s);
    Statement insert(database, u"INSERT INTO events (sequence, counter, device, zone_minutes, study_day, course,"
                               " previous, checksum, data, id, time_ms, kind, lesson, subject, snapshot)"
                               " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, id, time_ms, kind, lesson, subject, snapshot"
                               " FROM events_before_chain WHERE id = ?"_s);
    LogHead head;
    Result<bool> hasRow = old.run().and_then([&old] { return old.next(); });
    while (hasRow && *hasRow) {
        hasRow = moveRow(old, insert, head).and_then([&old] { return old.next(); });
    }
    return hasRow.transform([](bool) {});
}

} // namespace

Result<void> moveOldEvents(const QSqlDatabase &database)
{
    return moveRows(database)
        .and_then([&] { return Sqlite::execute(database, u"DROP TABLE events_before_chain"_s); })
        .and_then([&] { return becomeNewDevice(database); });
}

} // namespace Ochre::Journal
