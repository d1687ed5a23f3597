// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/connection.h"

#include "base/filesystem.h"
#include "sqlite/journalfiles.h"
#include "sqlite/statement.h"
#include "sqlite/storeerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>
#include <QUuid>

#include <algorithm>
#include <array>
#include <tuple>

namespace Ochre::Sqlite {

namespace {

struct ConnectionText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Sqlite::ConnectionText)
};

Error noDriverError()
{
    return {ConnectionText::tr("The SQLite driver of Qt is not installed, so nothing can be saved."), QString(),
            ConnectionText::tr("Install the package libqt6sql6-sqlite and start Ochre again.")};
}

/// SQLite gives its journals the permissions of the file. When it cannot be made, SQLite says why.
void makePrivateFile(const QString &file)
{
    QFile made(file);
    std::ignore =
        made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

Result<void> prepare(const QString &file, Access access)
{
    if (isNoFile(file)) {
        return std::unexpected(noFileError(file));
    }
    if (access == Access::ReadOnly) {
        return {};
    }
    return makeFolder(QFileInfo(file).absolutePath())
        .transform([&file] { makePrivateFile(file); })
        .transform_error([](Error error) {
            error.kind = ErrorKind::CannotOpen;
            return error;
        });
}

} // namespace

bool isNetworkFileSystem(QByteArrayView type)
{
    static constexpr std::array<QByteArrayView, 14> known{
        "nfs", "nfs4", "cifs",   "smb2",    "smb3",       "smbfs",          "9p",
        "afs", "ceph", "lustre", "gluster", "fuse.sshfs", "fuse.glusterfs", "davfs"};
    return std::ranges::find(known, type) != known.end();
}

Connection::Connection(const QString &file)
    : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(file);
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Access access)
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE"))) {
        return std::unexpected(noDriverError());
    }
    if (const Result<void> prepared = prepare(file, access); !prepared) {
        return std::unexpected(prepared.error());
    }
    std::unique_ptr<Connection> connection(new Connection(file));
    QSqlDatabase &database = connection->m_database;
    const QString mode = access == Access::ReadOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString();
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000") + mode);
    if (!database.open()) {
        return std::unexpected(storeError(database.lastError(), file));
    }
    const Result<void> ready = execute(database, QStringLiteral("PRAGMA foreign_keys = ON")).and_then([&database] {
        return execute(database, QStringLiteral("PRAGMA synchronous = FULL"));
    });
    if (!ready) {
        return std::unexpected(ready.error());
    }
    return connection;
}

const QSqlDatabase &Connection::database() const
{
    return m_database;
}

Result<void> Connection::setJournal()
{
    const QByteArray fileSystem = QStorageInfo(QFileInfo(m_database.databaseName()).absolutePath()).fileSystemType();
    const QString mode = isNetworkFileSystem(fileSystem) ? QStringLiteral("DELETE") : QStringLiteral("WAL");
    // SQLite answers with the mode it chose; a file system without shared memory keeps the rollback journal, which is
    // as safe.
    return queryText(m_database, QStringLiteral("PRAGMA journal_mode = ") + mode).transform([](const QString &) {});
}

Result<void> Connection::takeAlone()
{
    // Leaving WAL needs the file for oneself alone, folds the log of commits into it and removes it. Where there is no
    // WAL that asks nobody, so the lock is asked for as well; it also undoes what a killed writer left.
    return queryText(m_database, QStringLiteral("PRAGMA journal_mode = DELETE"))
        .and_then([this](const QString &) { return execute(m_database, QStringLiteral("BEGIN EXCLUSIVE")); })
        .and_then([this] { return execute(m_database, QStringLiteral("COMMIT")); });
}

Result<qint64> outsideVersion(const QSqlDatabase &database)
{
    return queryInteger(database, QStringLiteral("PRAGMA data_version"));
}

} // namespace Ochre::Sqlite
