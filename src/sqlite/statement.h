// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace Ochre::Sqlite {

/// One prepared statement whose values are always bound, in the order of its question marks. May be run again with
/// new values. A mistake in the SQL shows at the first run().
class Statement final {
public:
    Statement(const QSqlDatabase &database, const QString &sql);
    Q_DISABLE_COPY_MOVE(Statement)
    ~Statement() = default;

    Statement &bind(const QString &value); ///< a null string is bound as an empty one
    Statement &bind(const QByteArray &value);
    Statement &bind(qint64 value);
    Statement &bindNull();

    [[nodiscard]] Result<void> run();
    /// Steps to the next row; false after the last.
    [[nodiscard]] Result<bool> next();
    /// Runs and steps to the one row that the statement always has.
    [[nodiscard]] Result<void> runForRow();

    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] int changedRows() const;

private:
    [[nodiscard]] Error failure() const;

    QSqlQuery m_query;
    QString m_file;
    bool m_isPrepared = false;
};

/// A write transaction that is undone unless commit() succeeds. Takes the write lock at once (BEGIN IMMEDIATE), so
/// that it can fail only at its start, never half-way because another process wrote in between.
class Transaction final {
public:
    explicit Transaction(const QSqlDatabase &database);
    Q_DISABLE_COPY_MOVE(Transaction)
    ~Transaction();

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();

private:
    QSqlDatabase m_database;
    bool m_isOpen = false;
};

/// What is read while it lives is of one moment, whatever others commit meanwhile. Nothing is written in it.
class ReadTransaction final {
public:
    explicit ReadTransaction(const QSqlDatabase &database);
    Q_DISABLE_COPY_MOVE(ReadTransaction)
    ~ReadTransaction();

    [[nodiscard]] Result<void> begin();

private:
    QSqlDatabase m_database;
    bool m_isOpen = false;
};

/// One statement without values and rows, such as a PRAGMA.
[[nodiscard]] Result<void> execute(const QSqlDatabase &database, const QString &sql);
/// The first column of the only row, as an integer or a text.
[[nodiscard]] Result<qint64> queryInteger(const QSqlDatabase &database, const QString &sql);
[[nodiscard]] Result<QString> queryText(const QSqlDatabase &database, const QString &sql);

} // namespace Ochre::Sqlite
