// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/codec.h"
#include "journal/eventtable.h"
#include "journal/eventwriter.h"
#include "journal/journalstore.h"
#include "sqlite/statement.h"

#include <QTemporaryDir>

#include <memory>
#include <span>

namespace Ochre::Journal {

inline constexpr qint64 testStart = 1'780'000'000'000;

/// A UUID that ends in this number, so that ids sort as their numbers do.
inline QString idOf(int number)
{
    return QStringLiteral("019e0000-0000-7000-8000-%1").arg(number, 12, 16, QLatin1Char('0'));
}

/// The device with this number, another than that of any store.
inline QString deviceOf(int number)
{
    return QStringLiteral("5e000000-0000-4000-8000-%1").arg(number, 12, 16, QLatin1Char('0'));
}

/// What happened as the event with this number; not sealed.
inline Entry entryOf(int number, const Payload &payload)
{
    Entry entry{eventOf(payload), std::nullopt, false};
    entry.event.id = idOf(number);
    entry.event.timeMs = testStart + number;
    return entry;
}

inline Entry snapshotOf(int number, const QString &document, const QByteArray &source)
{
    Entry entry = entryOf(number, CodeSnapshot{document.section(u'/', 0, 0), document, QStringLiteral("run"), {}});
    entry.source = source;
    return entry;
}

/// The same, written by another device at this place of the order.
inline Entry sealedElsewhere(Entry entry, const QString &device, qint64 counter, qint64 sequence = 1)
{
    if (entry.source) {
        setSourceHash(entry.event, hashOf(*entry.source));
    }
    seal(entry.event, {device, sequence - 1, {}, {counter - 1, {}, {}}, 0});
    return entry;
}

inline QStringList idsOf(const std::vector<Event> &events)
{
    QStringList ids;
    for (const Event &event : events) {
        ids << event.id;
    }
    return ids;
}

/// A new store in a folder of its own, and how a test writes to it.
class JournalDesk final {
public:
    JournalDesk()
        : file(JournalStore::fileIn(m_folder.path()))
        , m_store(std::make_unique<JournalStore>(std::move(*JournalStore::open(file, Access::ReadWrite))))
        , m_head(*readHead(database()))
    {
    }

    [[nodiscard]] const QSqlDatabase &database() const { return m_store->database(); }
    [[nodiscard]] const LogHead &head() const { return m_head; }
    [[nodiscard]] QString pathOf(const QString &name) const { return m_folder.filePath(name); }

    /// Writes one entry in a transaction of its own, sealed when it happened here.
    [[nodiscard]] Result<Inserted> write(Entry &entry)
    {
        Sqlite::Transaction transaction(database());
        EventWriter writer(database(), m_head);
        return transaction.begin().and_then([&] { return writer.insert(entry); }).and_then([&](Inserted inserted) {
            return transaction.commit().transform([inserted] { return inserted; });
        });
    }
    [[nodiscard]] Result<Inserted> write(Entry &&entry) { return write(entry); }

    /// Whether all of them were added.
    [[nodiscard]] bool writeAll(std::span<Entry> entries)
    {
        return std::ranges::all_of(entries, [this](Entry &entry) {
            const Result<Inserted> written = write(entry);
            return written && *written == Inserted::Added;
        });
    }

    [[nodiscard]] std::vector<Event> log() const
    {
        std::vector<Event> events;
        const Result<void> read = forEachEvent(database(), [&events](const Event &event) -> Result<void> {
            events.push_back(event);
            return {};
        });
        return read ? events : std::vector<Event>();
    }

    /// Plain SQL, as somebody does it who goes past the program; the triggers are taken off before.
    [[nodiscard]] bool tamper(const QString &sql)
    {
        for (const QString &statement :
             {QStringLiteral("PRAGMA foreign_keys = OFF"), QStringLiteral("DROP TRIGGER IF EXISTS events_never_change"),
              QStringLiteral("DROP TRIGGER IF EXISTS events_never_go"), sql}) {
            if (!Sqlite::execute(database(), statement)) {
                return false;
            }
        }
        return true;
    }

private:
    QTemporaryDir m_folder;

public:
    const QString file;

private:
    std::unique_ptr<JournalStore> m_store;
    LogHead m_head;
};

} // namespace Ochre::Journal
