// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/eventstore_p.h"

#include "progress/projectiontable.h"
#include "progress/refold.h"
#include "sqlite/statement.h"
#include "sqlite/storeerror.h"

namespace Ochre::Progress {

using Sqlite::Transaction;

Result<void> EventStore::Private::writable() const
{
    return journal.isReadOnly() ? std::unexpected(Sqlite::readOnlyError(journal.file())) : Result<void>();
}

Result<void> EventStore::Private::open()
{
    return refresh().and_then([this] { return memory.isStale && !journal.isReadOnly() ? rebuild() : Result<void>(); });
}

Result<void> EventStore::Private::refresh()
{
    Sqlite::ReadTransaction reading(database());
    return reading.begin().and_then([this] { return refreshMemory(database(), memory); });
}

Result<AppendReport> EventStore::Private::append(const EntrySource &next, const Alongside &alongside)
{
    Transaction transaction(database());
    const Result<void> begun = transaction.begin().and_then([this] { return refreshMemory(database(), memory); });
    if (!begun) {
        return std::unexpected(begun.error());
    }
    StoreAppend work(database(), memory);
    return work.takeAll(next)
        .and_then([&work] { return work.finish(); })
        .and_then([&] { return alongside ? alongside(database()) : Result<void>(); })
        .and_then([&transaction] { return transaction.commit(); })
        .transform([&] {
            memory = work.takeMemory();
            return work.report();
        })
        .transform_error([this](Error error) {
            memory.outsideVersion.reset(); // what of it came to the disk is read before anything is numbered again
            return error;
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
        .and_then([&](LearnerState state) {
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
        .and_then([this] {
            memory.outsideVersion.reset();
            return refresh();
        });
}

} // namespace Ochre::Progress
