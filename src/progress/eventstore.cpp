// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/eventstore.h"

#include "progress/eventstore_p.h"
#include "progress/storecheck.h"
#include "sqlite/storeerror.h"
#include "journal/storefiles.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

using namespace Journal;
using namespace Sqlite;

EventStore::EventStore(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

EventStore::EventStore(EventStore &&other) noexcept = default;
EventStore &EventStore::operator=(EventStore &&other) noexcept = default;
EventStore::~EventStore() = default;

QString EventStore::fileIn(const QString &dataFolder)
{
    return dataFolder + u"/progress.sqlite"_s;
}

Result<EventStore> EventStore::open(const QString &file, Access access)
{
    auto store = std::make_unique<Private>();
    store->file = file;
    Result<void> opened = store->open(access);
    if (!opened && access == Access::ReadOnly && isOnReadOnlyPlace(file)) {
        opened = store->openCopy();
    }
    return opened.transform([&store] { return EventStore(std::move(store)); });
}

Result<QString> EventStore::setAside(const QString &file, qint64 nowMs)
{
    return renameStore(file, u"set-aside"_s, nowMs);
}

const QString &EventStore::file() const
{
    return d->file;
}

bool EventStore::isReadOnly() const
{
    return d->isReadOnly;
}

const ProgressState &EventStore::state() const
{
    return d->state;
}

qint64 EventStore::lastTimeMs() const
{
    return d->last.timeMs;
}

Result<void> EventStore::refresh()
{
    return d->refresh();
}

Result<AppendReport> EventStore::append(std::span<const Entry> entries)
{
    if (d->isReadOnly) {
        return std::unexpected(readOnlyError(d->file));
    }
    return d->append(entries);
}

Result<void> EventStore::forEach(const std::function<Result<void>(const Event &)> &take) const
{
    return forEachEvent(d->database(), take);
}

Result<std::vector<Snapshot>> EventStore::snapshots(const QString &document, int limit) const
{
    return readSnapshots(d->database(), document, limit);
}

Result<std::vector<Event>> EventStore::events(const QString &kind, const QString &subject, int limit) const
{
    return readEvents(d->database(), kind, subject, limit);
}

Result<std::optional<QByteArray>> EventStore::source(const QString &hash) const
{
    return readSource(d->database(), hash);
}

Result<void> EventStore::rebuild()
{
    return d->isReadOnly ? std::unexpected(readOnlyError(d->file)) : d->rebuild();
}

Result<VerifyReport> EventStore::verify() const
{
    return checkStore(d->database());
}

Result<void> EventStore::copyTo(const QString &newFile) const
{
    return Statement(d->database(), u"VACUUM INTO ?"_s).bind(newFile).run();
}

Result<void> EventStore::release()
{
    // Leaving WAL needs the file for oneself alone, folds the journal into it and removes it.
    return queryText(d->database(), u"PRAGMA journal_mode = DELETE"_s).transform([this](const QString &) {
        d->connection.reset();
    });
}

} // namespace Ochre::Progress
