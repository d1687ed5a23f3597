// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "sqlite/access.h"

#include <QSqlDatabase>

#include <memory>

namespace Ochre::Sqlite {

/// Whether a file system of this type (as QStorageInfo names it) lies on another machine. SQLite's WAL needs shared
/// memory between all users of a file and must not be used there (https://sqlite.org/wal.html, section 1).
[[nodiscard]] bool isNetworkFileSystem(QByteArrayView type);

/// One open SQLite database, used by the thread that opened it; closed at the end of its life.
class Connection final {
public:
    /// Opens and sets it up: foreign keys, busy timeout of 5 s, synchronous FULL. ReadWrite makes the folder and the
    /// file when they are missing, for their user alone (0700, 0600). Only regular files are opened.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &file, Access access);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] const QSqlDatabase &database() const;
    /// Chooses the journal: WAL, or a rollback journal on a network file system. Apart from open(), so that a file that
    /// is refused stays untouched.
    [[nodiscard]] Result<void> setJournal();
    /// Proves that nobody else uses the file, and folds what waits in a journal into it; Busy otherwise. Whoever has it
    /// open with a rollback journal and does nothing is not seen: SQLite refuses his next write to a file that was
    /// moved.
    [[nodiscard]] Result<void> takeAlone();

private:
    explicit Connection(const QString &file);

    QString m_name;
    QSqlDatabase m_database;
};

/// A number that is another one whenever another connection has written.
[[nodiscard]] Result<qint64> outsideVersion(const QSqlDatabase &database);

} // namespace Ochre::Sqlite
