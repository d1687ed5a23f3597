// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/entry.h"
#include "journal/seal.h"
#include "sqlite/statement.h"

namespace Ochre::Journal {

/// What became of an event that was to be inserted.
enum class Inserted {
    Added,
    Known,       ///< the same event is there already
    Conflicting, ///< another event has this id; ours is kept
    Unchanged,   ///< a snapshot equal to the last one of its document
};

/// Writes events and their source texts with statements prepared once. Used inside one transaction.
class EventWriter final {
public:
    /// `head` is read and moved on with each event added; it stays the caller's.
    EventWriter(const QSqlDatabase &database, LogHead &head);
    /// Inserts one entry. An event without a device happened here and is sealed first; the data of a snapshot event
    /// gets the hash of its source.
    [[nodiscard]] Result<Inserted> insert(Entry &entry);

private:
    [[nodiscard]] Result<void> renewDevice();
    [[nodiscard]] Result<bool> isUnchanged(const Event &event, const QString &hash);
    [[nodiscard]] Result<void> insertSource(const Entry &entry, const QString &hash);
    [[nodiscard]] Result<Inserted> insertEvent(const Event &event, const QString &hash);
    [[nodiscard]] Result<Inserted> compare(const Event &event);

    QSqlDatabase m_database;
    LogHead &m_head;
    Sqlite::Statement m_insertSource;
    Sqlite::Statement m_insertEvent;
    Sqlite::Statement m_findEvent;
    Sqlite::Statement m_findLast;
};

/// The SHA-256 of a source text, lower-case hex: its name in the store and in exports.
[[nodiscard]] QString hashOf(const QByteArray &source);

} // namespace Ochre::Journal
