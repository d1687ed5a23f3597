// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/eventtable.h"
#include "sqlite/access.h"

#include <memory>

class QTemporaryDir;

namespace Ochre::Sqlite {
class Connection;
}

namespace Ochre::Journal {

using Sqlite::Access;

/// The file of the log, open and of the present format. Who appends does so through EventWriter in a transaction of his
/// own, in which he also writes what follows from the events.
class JournalStore final {
public:
    /// The store's file in the program's data folder.
    [[nodiscard]] static QString fileIn(const QString &dataFolder);
    /// Opens the file and checks it: a damaged, newer or foreign file is refused and kept as it is. ReadWrite makes it
    /// when it is missing and brings an older one up to date, after a copy of it was put beside it
    /// ("NAME.before-format-N-DATE-TIME", never deleted); ReadOnly never writes to it (an older one, one on a read-only
    /// mount, or one with a write to undo is read through a private copy). The error's kind says what it is.
    [[nodiscard]] static Result<JournalStore> open(const QString &file, Access access);

    JournalStore(JournalStore &&other) noexcept;
    JournalStore &operator=(JournalStore &&other) noexcept;
    ~JournalStore();

    [[nodiscard]] const QString &file() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] const QSqlDatabase &database() const;
    /// Writes a compact copy of everything to a file that does not exist yet. Not synchronised to the disk.
    [[nodiscard]] Result<void> copyTo(const QString &newFile) const;
    /// Ends the use of the file: fails when another process has it open; the store is unusable afterwards. On success
    /// the one file holds everything (no journal beside it).
    [[nodiscard]] Result<void> release();
    /// The same for a file of any format that is not open here: fails with the kind Damaged when it is no database.
    [[nodiscard]] static Result<void> settle(const QString &file);

private:
    JournalStore();
    [[nodiscard]] Result<void> openHere(Access access, bool isCopy);
    [[nodiscard]] Result<void> openCopy();
    [[nodiscard]] Result<void> bringUpToDate(int version, bool isCopy);

    QString m_file;
    bool m_isReadOnly = false;
    std::unique_ptr<QTemporaryDir> m_copyFolder; // outlives the connection
    std::unique_ptr<Sqlite::Connection> m_connection;
};

} // namespace Ochre::Journal
