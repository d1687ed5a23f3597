// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/connection.h"

#include "base/filesystem.h"
#include "sqlite/statement.h"
#include "sqlite/storeerror.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>
#include <QUuid>

#include <algorithm>
#include <array>

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
    if (access == Access::ReadWrite) {
        if (const Result<void> made = makeFolder(QFileInfo(file).absolutePath()); !made) {
            return std::unexpected(made.error());
        }
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

Result<qint64> outsideVersion(const QSqlDatabase &database)
{
    return queryInteger(database, QStringLiteral("PRAGMA data_version"));
}

} // namespace Ochre::Sqlite
