// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/eventwriter.h"
#include "journal/schema.h"
#include "sqlite/connection.h"
#include "sqlite/migrations.h"
#include "sqlite/statement.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace Ochre::Journal {

/// A row as an older Ochre wrote it.
struct OldRow {
    QString id;
    qint64 timeMs = 0;
    QString kind;
    QString data;
    QByteArray source{}; ///< a snapshot's
};

/// Makes a store as the Ochre with this format did, and closes it.
inline bool makeOldStore(const QString &file, int version, const std::vector<OldRow> &rows)
{
    const QTemporaryDir steps;
    const QDir present(storeSchema().folder);
    const QStringList names = present.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name).first(version);
    for (const QString &name : names) {
        if (!QFile::copy(present.filePath(name), steps.filePath(name))) {
            return false;
        }
    }
    const auto connection = Sqlite::Connection::open(file, Sqlite::Access::ReadWrite);
    if (!connection || !Sqlite::migrate((*connection)->database(), {steps.path(), 0, {}}, 0)) {
        return false;
    }
    Sqlite::Statement text((*connection)->database(), QStringLiteral("INSERT OR IGNORE INTO snapshots VALUES (?, ?)"));
    Sqlite::Statement event((*connection)->database(), QStringLiteral("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)"));
    return std::ranges::all_of(rows, [&](const OldRow &row) {
        const QString hash = row.source.isEmpty() ? QString() : hashOf(row.source);
        const bool hasText = hash.isEmpty() || text.bind(hash).bind(row.source).run();
        event.bind(row.id).bind(row.timeMs).bind(row.kind).bind(QStringLiteral("own")).bind(QStringLiteral("own/ex"));
        event.bind(row.data);
        return hasText && (hash.isEmpty() ? event.bindNull() : event.bind(hash)).run();
    });
}

} // namespace Ochre::Journal
