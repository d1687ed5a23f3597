// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/arrivals.h"

#include "sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

Result<qint64> lastArrival(const QSqlDatabase &database)
{
    return Sqlite::queryInteger(database, u"SELECT coalesce(max(rowid), 0) FROM events"_s);
}

Result<std::vector<Arrival>> arrivalsAfter(const QSqlDatabase &database, qint64 place)
{
    Sqlite::Statement rows(database, u"SELECT rowid, id FROM events WHERE rowid > ? ORDER BY rowid"_s);
    std::vector<Arrival> found;
    Result<bool> hasRow = rows.bind(place).run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        found.push_back({rows.integer(0), rows.text(1)});
        hasRow = rows.next();
    }
    return hasRow.transform([&found](bool) { return std::move(found); });
}

} // namespace Ochre::Journal
