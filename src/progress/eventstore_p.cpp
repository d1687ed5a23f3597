// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/eventstore_p.h"

#include "journal/schema.h"
#include "progress/projectiontable.h"
#include "sqlite/storeerror.h"
#include "journal/storefiles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

using namespace Journal;
using namespace Sqlite;

namespace {

struct PrivateText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Progress::PrivateText)
};

} // namespace

/// What a transaction has done so far; becomes the store's state when it is committed.
struct EventStore::Private::Batch {
    ProgressState state;
    LogKey last;
    QSet<RowKey> touched;
    bool isInOrder = true;
    AppendReport report;

    void take(const Event &event)
    {
        const LogKey key{event.timeMs, event.id};
        isInOrder = isInOrder && key > last;
        last = std::max(last, key);
        state.apply(event);
        noteTouched(event, touched);
    }

    void count(Inserted inserted)
    {
        report.added += inserted == Inserted::Added ? 1 : 0;
        report.known += inserted == Inserted::Known ? 1 : 0;
        report.conflicting += inserted == Inserted::Conflicting ? 1 : 0;
        report.unchanged += inserted == Inserted::Unchanged ? 1 : 0;
    }
};

Result<void> EventStore::Private::open(Access access)
{
    if (isEmptyBesideJournal(file)) {
        return std::unexpected(damagedError(file, PrivateText::tr("the file is empty, but its journal is not")));
    }
    Result<std::unique_ptr<Connection>> opened = Connection::open(file, access);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    connection = std::move(*opened);
    const Result<int> version = checkSchema(database(), storeSchema(), maxCheckedBytes);
    if (!version) {
        return std::unexpected(version.error());
    }
    if (access == Access::ReadOnly) {
        isReadOnly = true;
        return *version < newestVersion(storeSchema()) ? openCopy() : refresh();
    }
    return connection->setJournal()
        .and_then([&] { return migrate(database(), storeSchema(), *version); })
        .and_then([this] { return refresh(); })
        .and_then([this] { return m_isProjectionStale ? rebuild() : Result<void>(); });
}

Result<void> EventStore::Private::openCopy()
{
    connection.reset();
    copyFolder = std::make_unique<QTemporaryDir>();
    const QString copy = copyFolder->filePath(u"copy.sqlite"_s);
    if (const Result<void> copied = copyStore(file, copy); !copied) {
        return copied;
    }
    const QString original = std::exchange(file, copy);
    const Result<void> opened = open(Access::ReadWrite);
    file = original;
    isReadOnly = true;
    return opened.transform_error([&original](Error error) {
        error.where = original;
        return error;
    });
}

Result<void> EventStore::Private::refresh()
{
    return connection->hasChangedOutside().and_then(
        [this](bool changed) { return changed ? readState() : Result<void>(); });
}

Result<void> EventStore::Private::readState()
{
    const Result<LogKey> key = lastKey(database());
    const Result<ProjectionRows> rows = key.and_then([this](const LogKey &) { return readRows(database()); });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    last = *key;
    Result<ProgressState> read = stateOf(*rows);
    m_isProjectionStale = !read;
    if (!read) {
        read = foldLog(database());
    }
    return read.transform([this](const ProgressState &known) { state = known; });
}

Result<AppendReport> EventStore::Private::append(std::span<const Entry> entries)
{
    Transaction transaction(database());
    Result<void> done = transaction.begin().and_then([this] { return refresh(); });
    if (!done) {
        return std::unexpected(done.error());
    }
    Batch batch{state, last, {}, !m_isProjectionStale, {}};
    return insertAll(entries, batch)
        .and_then([&] { return writeProjection(batch); })
        .and_then([&] { return transaction.commit(); })
        .transform([&] {
            state = std::move(batch.state);
            last = std::move(batch.last);
            m_isProjectionStale = false;
            return batch.report;
        });
}

Result<void> EventStore::Private::insertAll(std::span<const Entry> entries, Batch &batch)
{
    EventWriter writer(database());
    for (Entry entry : entries) { // a copy: the writer notes the hash of the source in it
        const Result<Inserted> inserted = writer.insert(entry);
        if (!inserted) {
            return std::unexpected(inserted.error());
        }
        batch.count(*inserted);
        if (*inserted == Inserted::Added) {
            batch.take(entry.event);
        }
    }
    return {};
}

Result<void> EventStore::Private::writeProjection(Batch &batch)
{
    if (batch.isInOrder) {
        return writeRows(database(), rowsAt(batch.state, batch.touched));
    }
    return foldLog(database()).and_then([&](ProgressState folded) {
        batch.state = std::move(folded);
        return replaceRows(database(), rowsOf(batch.state));
    });
}

Result<void> EventStore::Private::rebuild()
{
    Transaction transaction(database());
    Result<ProgressState> folded = transaction.begin().and_then([this] { return foldLog(database()); });
    if (!folded) {
        return std::unexpected(folded.error());
    }
    return replaceRows(database(), rowsOf(*folded)).and_then([&] { return transaction.commit(); }).transform([&] {
        state = std::move(*folded);
        m_isProjectionStale = false;
    });
}

} // namespace Ochre::Progress
