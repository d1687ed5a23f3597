// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/eventstore.h"

#include "journal/storefiles.h"
#include "journal/storewords.h"
#include "progress/eventstore_p.h"
#include "progress/storeverify.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

using Journal::inWords;

EventStore::EventStore(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

EventStore::EventStore(EventStore &&other) noexcept = default;
EventStore &EventStore::operator=(EventStore &&other) noexcept = default;
EventStore::~EventStore() = default;

QString EventStore::fileIn(const QString &dataFolder)
{
    return Journal::JournalStore::fileIn(dataFolder);
}

Result<EventStore> EventStore::open(const QString &file, Access access)
{
    return Journal::JournalStore::open(file, access).and_then([](Journal::JournalStore journal) {
        auto store = std::make_unique<Private>(std::move(journal));
        return store->open().transform([&store] { return EventStore(std::move(store)); }).transform_error(inWords);
    });
}

Result<QString> EventStore::setAside(const QString &file, qint64 nowMs)
{
    return Journal::renameStore(file, u"set-aside"_s, nowMs);
}

const QString &EventStore::file() const
{
    return d->journal.file();
}

bool EventStore::isReadOnly() const
{
    return d->journal.isReadOnly();
}

const LearnerState &EventStore::state() const
{
    return d->memory.state;
}

qint64 EventStore::lastTimeMs() const
{
    return d->memory.head.lastTimeMs;
}

const QSqlDatabase &EventStore::database() const
{
    return d->database();
}

Result<void> EventStore::refresh()
{
    return d->refresh().transform_error(inWords);
}

Result<AppendReport> EventStore::append(std::span<const Entry> entries)
{
    auto next = entries.begin();
    return append([&]() -> Result<std::optional<Entry>> {
        return next == entries.end() ? std::nullopt : std::optional(*next++);
    });
}

Result<AppendReport> EventStore::append(const EntrySource &next, const Alongside &alongside)
{
    return d->writable().and_then([&] { return d->append(next, alongside); }).transform_error(inWords);
}

Result<void> EventStore::forEach(const std::function<Result<void>(const Event &)> &take) const
{
    return Journal::forEachEvent(d->database(), take).transform_error(inWords);
}

Result<std::vector<Snapshot>> EventStore::snapshots(const QString &document, int limit) const
{
    const CourseKey key = splitKey(document);
    return Journal::readSnapshots(d->database(), key.id, limit, key.course).transform_error(inWords);
}

Result<std::vector<Event>> EventStore::events(const QString &kind, const QString &subject, int limit) const
{
    const CourseKey key = splitKey(subject);
    return Journal::readEvents(d->database(), kind, key.id, limit, key.course).transform_error(inWords);
}

Result<QStringList> EventStore::subjects(const QString &kind) const
{
    return Journal::readSubjects(d->database(), kind).transform_error(inWords);
}

Result<std::optional<QByteArray>> EventStore::source(const QString &hash) const
{
    return Journal::readSource(d->database(), hash).transform_error(inWords);
}

Result<void> EventStore::rebuild()
{
    return d->writable().and_then([this] { return d->rebuild(); }).transform_error(inWords);
}

Result<void> EventStore::takeNewDevice()
{
    return d->writable().and_then([this] { return d->takeNewDevice(); }).transform_error(inWords);
}

Result<VerifyReport> EventStore::verify() const
{
    return verifyStore(d->database()).transform_error(inWords);
}

Result<void> EventStore::copyTo(const QString &newFile) const
{
    return d->journal.copyTo(newFile);
}

Result<void> EventStore::release()
{
    return d->journal.release();
}

} // namespace Ochre::Progress
