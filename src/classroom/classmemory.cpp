// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/classmemory.h"

#include "sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

using Sqlite::Statement;

QString linkOf(const QString &classId, const QString &login)
{
    return u"class:"_s + classId + u':' + login;
}

Result<ClassMemory> readMemory(const QSqlDatabase &database, const QString &link)
{
    Statement row(database, u"SELECT published, cursor FROM class_links WHERE link = ?"_s);
    return row.bind(link).run().and_then([&row] { return row.next(); }).transform([&](bool hasRow) {
        return hasRow ? ClassMemory{link, row.integer(0), row.integer(1)} : ClassMemory{link, 0, 0};
    });
}

Result<void> saveMemory(const QSqlDatabase &database, const ClassMemory &memory)
{
    return Statement(database, u"INSERT OR REPLACE INTO class_links (link, published, cursor) VALUES (?, ?, ?)"_s)
        .bind(memory.link)
        .bind(memory.published)
        .bind(memory.cursor)
        .run();
}

Result<std::vector<ParkedEvent>> parkedEvents(const QSqlDatabase &database, const QString &link)
{
    Statement rows(database, u"SELECT event, sql_state FROM class_parked WHERE link = ? ORDER BY event"_s);
    std::vector<ParkedEvent> parked;
    Result<bool> hasRow = rows.bind(link).run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        parked.push_back({rows.text(0), rows.text(1)});
        hasRow = rows.next();
    }
    return hasRow.transform([&parked](bool) { return std::move(parked); });
}

Result<void> park(const QSqlDatabase &database, const QString &link, const ParkedEvent &event)
{
    return Statement(database, u"INSERT OR REPLACE INTO class_parked (link, event, sql_state) VALUES (?, ?, ?)"_s)
        .bind(link)
        .bind(event.id)
        .bind(event.sqlState)
        .run();
}

Result<void> unpark(const QSqlDatabase &database, const QString &link, const QString &event)
{
    return Statement(database, u"DELETE FROM class_parked WHERE link = ? AND event = ?"_s).bind(link).bind(event).run();
}

} // namespace Ochre::Classroom
