// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/projectiontable.h"

#include "journal/eventtable.h"
#include "sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

using namespace Journal;
using namespace Sqlite;

Result<ProjectionRows> readRows(const QSqlDatabase &database)
{
    Statement statement(database, u"SELECT area, key, state FROM projection_rows"_s);
    ProjectionRows rows;
    Result<bool> hasRow = statement.run().and_then([&statement] { return statement.next(); });
    while (hasRow && *hasRow) {
        rows.insert({statement.text(0), statement.text(1)}, statement.text(2).toUtf8());
        hasRow = statement.next();
    }
    return hasRow.transform([&rows](bool) { return std::move(rows); });
}

Result<void> writeRows(const QSqlDatabase &database, const ProjectionRows &rows)
{
    Statement statement(database, u"INSERT OR REPLACE INTO projection_rows (area, key, state) VALUES (?, ?, ?)"_s);
    Result<void> written;
    for (auto row = rows.cbegin(); written && row != rows.cend(); ++row) {
        written = statement.bind(row.key().area).bind(row.key().key).bind(QString::fromUtf8(row.value())).run();
    }
    return written;
}

Result<void> replaceRows(const QSqlDatabase &database, const ProjectionRows &rows)
{
    return execute(database, u"DELETE FROM projection_rows"_s).and_then([&] { return writeRows(database, rows); });
}

Result<ProgressState> foldLog(const QSqlDatabase &database)
{
    ProgressState state;
    return forEachEvent(database,
                        [&state](const Event &event) -> Result<void> {
                            state.apply(event);
                            return {};
                        })
        .transform([&state] { return std::move(state); });
}

} // namespace Ochre::Progress
