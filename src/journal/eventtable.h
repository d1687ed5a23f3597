// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/entry.h"
#include "journal/snapshot.h"
#include "sqlite/statement.h"

#include <functional>
#include <optional>
#include <vector>

namespace Ochre::Journal {

using Sqlite::Statement;

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
    explicit EventWriter(const QSqlDatabase &database);
    /// Inserts one entry. The data of a snapshot event gets the hash of its source.
    [[nodiscard]] Result<Inserted> insert(Entry &entry);

private:
    [[nodiscard]] Result<bool> isUnchanged(const QString &document, const QString &hash);
    [[nodiscard]] Result<void> insertSource(Entry &entry, const QString &hash);
    [[nodiscard]] Result<Inserted> compare(const Event &event);

    Statement m_insertSource;
    Statement m_insertEvent;
    Statement m_findEvent;
    Statement m_findLast;
};

/// The SHA-256 of a source text, lower-case hex: its name in the store and in exports.
[[nodiscard]] QString hashOf(const QByteArray &source);

/// Calls `take` with every event in (time, id) order until it fails.
[[nodiscard]] Result<void> forEachEvent(const QSqlDatabase &database,
                                        const std::function<Result<void>(const Event &)> &take);

/// The place of an event in the order of the log.
struct LogKey {
    qint64 timeMs = 0;
    QString id;
    auto operator<=>(const LogKey &) const = default;
};
/// The last event's place; a default LogKey when there is none.
[[nodiscard]] Result<LogKey> lastKey(const QSqlDatabase &database);

[[nodiscard]] Result<std::vector<Snapshot>> readSnapshots(const QSqlDatabase &database, const QString &document,
                                                          int limit);
/// The events of one kind about one subject, newest first.
[[nodiscard]] Result<std::vector<Event>> readEvents(const QSqlDatabase &database, const QString &kind,
                                                    const QString &subject, int limit);
[[nodiscard]] Result<std::optional<QByteArray>> readSource(const QSqlDatabase &database, const QString &hash);

} // namespace Ochre::Journal
