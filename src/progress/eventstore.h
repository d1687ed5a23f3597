// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/journalcheck.h"
#include "progress/event.h"
#include "progress/progressstate.h"
#include "sqlite/access.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

class QSqlDatabase;

namespace Ochre::Progress {

using Journal::VerifyReport;
using Sqlite::Access;

/// What append() did with the entries it was given.
struct AppendReport {
    int added = 0;
    int known = 0;       ///< were in the store already
    int conflicting = 0; ///< another event has the same id; the store keeps its own
    int unchanged = 0;   ///< snapshots left out because the text had not changed
};

/// Gives one entry after the other, and none at the end; a failure undoes all that was appended.
using EntrySource = std::function<Result<std::optional<Entry>>()>;
/// Runs in the transaction of an append(), after its events: whoever keeps tables of his own in the file changes them
/// with the events or not at all.
using Alongside = std::function<Result<void>(const QSqlDatabase &database)>;

/// The learner's store: the journal and the projections in one SQLite file, always in step. Synchronous; belongs to the
/// thread that opened it. Everything append() acknowledges survives a crash of program and machine.
class EventStore final {
public:
    /// The store's file in the program's data folder.
    [[nodiscard]] static QString fileIn(const QString &dataFolder);

    /// Opens the file as Journal::JournalStore does, and reads the projection. The kind of every error says what it is.
    [[nodiscard]] static Result<EventStore> open(const QString &file, Access access = Access::ReadWrite);

    /// Renames a store that cannot be opened, with its journal files, to "NAME.set-aside-DATE-TIME" and returns the
    /// new name. Only after the user agreed.
    [[nodiscard]] static Result<QString> setAside(const QString &file, qint64 nowMs);

    EventStore(EventStore &&other) noexcept;
    EventStore &operator=(EventStore &&other) noexcept;
    ~EventStore();

    [[nodiscard]] const QString &file() const;
    [[nodiscard]] bool isReadOnly() const;
    /// The projections of every course, as of the last call.
    [[nodiscard]] const LearnerState &state() const;
    /// Wall time of the last event in the order, ms since 1970 (UTC); 0 = none.
    [[nodiscard]] qint64 lastTimeMs() const;

    /// The open file, for the tables of another room (src/sync). Events are written by append() alone.
    [[nodiscard]] const QSqlDatabase &database() const;

    /// Takes in what another process has written since.
    [[nodiscard]] Result<void> refresh();
    /// Writes the entries and the projection that follows in one transaction: all or none. Ids that are known are left
    /// out, so that it may be repeated after a failure. Entries without a device happened here and are sealed.
    [[nodiscard]] Result<AppendReport> append(std::span<const Entry> entries);
    [[nodiscard]] Result<AppendReport> append(const EntrySource &next, const Alongside &alongside = {});
    /// Calls `take` with every event in (counter, device, id) order until it fails.
    [[nodiscard]] Result<void> forEach(const std::function<Result<void>(const Event &)> &take) const;
    // Documents and subjects are named as keyIn() names them.
    /// The snapshots of a document, newest first.
    [[nodiscard]] Result<std::vector<Snapshot>> snapshots(const QString &document, int limit) const;
    /// The events of one kind about one subject, newest first.
    [[nodiscard]] Result<std::vector<Event>> events(const QString &kind, const QString &subject, int limit) const;
    /// Everything that the events of one kind are about, in every course, without the names of their courses.
    [[nodiscard]] Result<QStringList> subjects(const QString &kind) const;
    /// A source text by its hash; none when the store does not have it.
    [[nodiscard]] Result<std::optional<QByteArray>> source(const QString &hash) const;

    /// Folds all events and stores the projection anew.
    [[nodiscard]] Result<void> rebuild();
    /// Goes on numbering as a device of its own: for a copy of a store that goes on elsewhere.
    [[nodiscard]] Result<void> takeNewDevice();
    /// Checks the journal, and that the projection is what the events say, as of one moment.
    [[nodiscard]] Result<VerifyReport> verify() const;
    /// Writes a compact copy of everything to a file that does not exist yet. Not synchronised to the disk.
    [[nodiscard]] Result<void> copyTo(const QString &newFile) const;
    /// Ends the use of the file: fails when another process has it open; the store is unusable afterwards. On success
    /// the one file holds everything (no journal beside it).
    [[nodiscard]] Result<void> release();

private:
    class Private;
    explicit EventStore(std::unique_ptr<Private> p);

    std::unique_ptr<Private> d;
};

} // namespace Ochre::Progress
