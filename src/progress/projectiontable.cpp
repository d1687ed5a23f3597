// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/projectiontable.h"

#include "sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

using Sqlite::Statement;

namespace {

Result<void> insertRows(const QSqlDatabase &database, const ProjectionRows &rows)
{
    Statement statement(database, u"INSERT OR REPLACE INTO projection_rows (area, key, state) VALUES (?, ?, ?)"_s);
    Result<void> written;
    for (auto row = rows.cbegin(); written && row != rows.cend(); ++row) {
        written = statement.bind(row.key().area)
                      .bind(keyIn(row.key().course, row.key().key))
                      .bind(QString::fromUtf8(row.value()))
                      .run();
    }
    return written;
}

Result<void> insertVersions(const QSqlDatabase &database)
{
    Statement statement(database, u"INSERT INTO projections (area, version) VALUES (?, ?)"_s);
    Result<void> written;
    for (const auto &[area, version] : presentVersions().asKeyValueRange()) {
        written = written.and_then([&] { return statement.bind(area).bind(qint64{version}).run(); });
    }
    return written;
}

} // namespace

Result<ProjectionRows> readRows(const QSqlDatabase &database)
{
    Statement statement(database, u"SELECT area, key, state FROM projection_rows"_s);
    ProjectionRows rows;
    Result<bool> hasRow = statement.run().and_then([&statement] { return statement.next(); });
    while (hasRow && *hasRow) {
        const CourseKey key = splitKey(statement.text(1));
        rows.insert({statement.text(0), key.id, key.course}, statement.text(2).toUtf8());
        hasRow = statement.next();
    }
    return hasRow.transform([&rows](bool) { return std::move(rows); });
}

Result<ProjectionVersions> readVersions(const QSqlDatabase &database)
{
    Statement statement(database, u"SELECT area, version FROM projections"_s);
    ProjectionVersions versions;
    Result<bool> hasRow = statement.run().and_then([&statement] { return statement.next(); });
    while (hasRow && *hasRow) {
        versions.insert(statement.text(0), static_cast<int>(statement.integer(1)));
        hasRow = statement.next();
    }
    return hasRow.transform([&versions](bool) { return std::move(versions); });
}

Result<void> writeRows(const QSqlDatabase &database, const LearnerState &state, const QSet<RowKey> &keys)
{
    const ProjectionRows rows = rowsAt(state, keys);
    Statement remove(database, u"DELETE FROM projection_rows WHERE area = ? AND key = ?"_s);
    Result<void> removed;
    for (const RowKey &key : keys) {
        if (!rows.contains(key)) {
            removed = removed.and_then([&] { return remove.bind(key.area).bind(keyIn(key.course, key.key)).run(); });
        }
    }
    return removed.and_then([&] { return insertRows(database, rows); });
}

Result<void> replaceRows(const QSqlDatabase &database, const LearnerState &state)
{
    return Sqlite::execute(database, u"DELETE FROM projection_rows"_s)
        .and_then([&] { return Sqlite::execute(database, u"DELETE FROM projections"_s); })
        .and_then([&] { return insertRows(database, rowsOf(state)); })
        .and_then([&] { return insertVersions(database); });
}

} // namespace Ochre::Progress
