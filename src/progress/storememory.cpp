// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/storememory.h"

#include "journal/eventtable.h"
#include "progress/projectiontable.h"
#include "progress/refold.h"
#include "sqlite/connection.h"

namespace Ochre::Progress {

namespace {

Result<void> readState(const QSqlDatabase &database, StoreMemory &memory)
{
    const Result<ProjectionVersions> versions = readVersions(database);
    const Result<ProjectionRows> rows =
        versions.and_then([&database](const ProjectionVersions &) { return readRows(database); });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const Result<LearnerState> known = stateOf(*rows);
    const QSet<QString> stale = known ? staleAreas(*versions) : allAreas();
    memory.state = known.value_or(LearnerState());
    memory.isStale = !stale.isEmpty();
    return memory.isStale ? foldAreas(database, stale, memory.undone.undone, memory.state) : Result<void>();
}

Result<StoreMemory> readMemory(const QSqlDatabase &database)
{
    StoreMemory memory;
    return Journal::readHead(database)
        .and_then([&](Journal::LogHead head) {
            memory.head = std::move(head);
            return Journal::readUndone(database);
        })
        .and_then([&](Journal::UndoneEvents undone) {
            memory.undone = std::move(undone);
            return readState(database, memory);
        })
        .transform([&memory] { return std::move(memory); });
}

} // namespace

Result<void> refreshMemory(const QSqlDatabase &database, StoreMemory &memory)
{
    const Result<qint64> version = Sqlite::outsideVersion(database);
    if (!version || memory.outsideVersion == *version) {
        return version.transform([](qint64) {});
    }
    return readMemory(database).transform([&](StoreMemory read) {
        memory = std::move(read);
        memory.outsideVersion = *version;
    });
}

} // namespace Ochre::Progress
