// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sqlite/connection.h"
#include "sqlite/statement.h"

#include <QFile>

namespace Ochre::Sqlite {

/// What a killed writer leaves where there is no WAL: copies `file` to `to` in the middle of `write`, some of it in the
/// file already and the undo of it beside. The write must be larger than SQLite's smallest cache. `file` stays as it
/// was.
[[nodiscard]] inline bool copyInTheMiddle(const QString &file, const QString &to, const QString &write)
{
    const auto connection = Connection::open(file, Access::ReadWrite);
    if (!connection) {
        return false;
    }
    const QSqlDatabase &database = (*connection)->database();
    Transaction transaction(database);
    return queryText(database, QStringLiteral("PRAGMA journal_mode = DELETE")) == QStringLiteral("delete")
           && execute(database, QStringLiteral("PRAGMA cache_size = 1")) && transaction.begin()
           && execute(database, write) && QFile::copy(file, to)
           && QFile::copy(file + QStringLiteral("-journal"), to + QStringLiteral("-journal"));
}

} // namespace Ochre::Sqlite
