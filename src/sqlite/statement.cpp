// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/statement.h"

#include "sqlite/storeerror.h"

#include <QSqlError>
#include <QVariant>

namespace Ochre::Sqlite {

Statement::Statement(const QSqlDatabase &database, const QString &sql)
    : m_query(database)
    , m_file(database.databaseName())
{
    m_query.setForwardOnly(true);
    m_isPrepared = m_query.prepare(sql);
}

Statement &Statement::bind(const QString &value)
{
    // QtSql writes NULL for a null string; every text column is NOT NULL.
    m_query.addBindValue(value.isNull() ? QString(QLatin1StringView("")) : value);
    return *this;
}

Statement &Statement::bind(const QByteArray &value)
{
    m_query.addBindValue(value.isNull() ? QByteArray("") : value);
    return *this;
}

Statement &Statement::bind(qint64 value)
{
    m_query.addBindValue(value);
    return *this;
}

Statement &Statement::bindNull()
{
    m_query.addBindValue(QVariant(QMetaType::fromType<QString>()));
    return *this;
}

Result<void> Statement::run()
{
    if (!m_isPrepared || !m_query.exec()) {
        return std::unexpected(failure());
    }
    return {};
}

Result<bool> Statement::next()
{
    if (m_query.next()) {
        return true;
    }
    if (m_query.lastError().isValid()) {
        return std::unexpected(failure());
    }
    return false;
}

Result<void> Statement::runForRow()
{
    return run().and_then([this] { return next(); }).and_then([this](bool hasRow) -> Result<void> {
        if (!hasRow) {
            return std::unexpected(failure());
        }
        return {};
    });
}

QString Statement::text(int column) const
{
    return m_query.value(column).toString();
}

qint64 Statement::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QByteArray Statement::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

int Statement::changedRows() const
{
    return m_query.numRowsAffected();
}

Error Statement::failure() const
{
    return storeError(m_query.lastError(), m_file);
}

Transaction::Transaction(const QSqlDatabase &database)
    : m_database(database)
{
}

Transaction::~Transaction()
{
    if (m_isOpen) {
        // SQLite may have undone it already (full disk); then this says "no transaction" and nothing is wrong.
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
    }
}

Result<void> Transaction::begin()
{
    return execute(m_database, QStringLiteral("BEGIN IMMEDIATE")).transform([this] { m_isOpen = true; });
}

Result<void> Transaction::commit()
{
    return execute(m_database, QStringLiteral("COMMIT")).transform([this] { m_isOpen = false; });
}

ReadTransaction::ReadTransaction(const QSqlDatabase &database)
    : m_database(database)
{
}

ReadTransaction::~ReadTransaction()
{
    if (m_isOpen) {
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
    }
}

Result<void> ReadTransaction::begin()
{
    return execute(m_database, QStringLiteral("BEGIN DEFERRED")).transform([this] { m_isOpen = true; });
}

Result<void> execute(const QSqlDatabase &database, const QString &sql)
{
    return Statement(database, sql).run();
}

Result<qint64> queryInteger(const QSqlDatabase &database, const QString &sql)
{
    Statement statement(database, sql);
    return statement.runForRow().transform([&statement] { return statement.integer(0); });
}

Result<QString> queryText(const QSqlDatabase &database, const QString &sql)
{
    Statement statement(database, sql);
    return statement.runForRow().transform([&statement] { return statement.text(0); });
}

} // namespace Ochre::Sqlite
