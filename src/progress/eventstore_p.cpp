// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/eventstore_p.h"

#include "progress/projectiontable.h"
#include "progress/refold.h"
#include "sqlite/statement.h"

namespace Ochre::Progress {

using Sqlite::Transaction;

Result<void> EventStore::Private::open()
{
    return refresh().and_then([this] { return memory.isStale && !journal.isReadOnly() ? rebuild() : Result<void>(); });
}

Result<void> EventStore::Private::refresh()
{
    return journal.hasChangedOutside().and_then(
        [this](bool changed) { return changed ? readMemory() : Result<void>(); });
}

Result<void> EventStore::Private::readMemory()
{
    Result<Journal::LogHead> head = Journal::readHead(database());
    Result<Journal::UndoneEvents> undone =
        head.and_then([this](const Journal::LogHead &) { return Journal::readUndone(database()); });
    if (!undone) {
        return std::unexpected(undone.error());
    }
    memory.head = std::move(*head);
    memory.undone = std::move(*undone);
    return readState();
}

Result<void> EventStore::Private::readState()
{
    const Result<ProjectionVersions> versions = readVersions(database());
    const Result<ProjectionRows> rows =
        versions.and_then([this](const ProjectionVersions &) { return readRows(database()); });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const Result<ProgressState> known = stateOf(*rows);
    const QSet<QString> stale = known ? staleAreas(*versions) : allAreas();
    memory.state = known.value_or(ProgressState());
    memory.isStale = !stale.isEmpty();
    return memory.isStale ? foldAreas(database(), stale, memory.undone.undone, memory.state) : Result<void>();
}

Result<AppendReport> EventStore::Private::append(const EntrySource &next)
{
    Transaction transaction(database());
    const Result<void> begun = transaction.begin().and_then([this] { return refresh(); });
    if (!begun) {
        return std::unexpected(begun.error());
    }
    StoreAppend work(database(), memory);
    return work.takeAll(next)
        .and_then([&work] { return work.finish(); })
        .and_then([&transaction] { return transaction.commit(); })
        .transform([&] {
            memory = work.takeMemory();
            return work.report();
        });
}

Result<void> EventStore::Private::rebuild()
{
    Transaction transaction(database());
    StoreMemory folded = memory;
    return transaction.begin()
        .and_then([this] { return Journal::readUndone(database()); })
        .and_then([&](Journal::UndoneEvents undone) {
            folded.undone = std::move(undone);
            return foldLog(database(), folded.undone.undone);
        })
        .and_then([&](ProgressState state) {
            folded.state = std::move(state);
            folded.isStale = false;
            return replaceRows(database(), folded.state);
        })
        .and_then([&] { return transaction.commit(); })
        .transform([&] { memory = std::move(folded); });
}

Result<void> EventStore::Private::takeNewDevice()
{
    Transaction transaction(database());
    return transaction.begin()
        .and_then([this] { return Journal::becomeNewDevice(database()); })
        .and_then([&transaction] { return transaction.commit(); })
        .and_then([this] { return readMemory(); });
}

} // namespace Ochre::Progress
