// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sqlite/connection.h"
#include "progress/eventstore.h"
#include "journal/eventtable.h"
#include "progress/projectionrows.h"

#include <QTemporaryDir>

#include <memory>
#include <span>

namespace Ochre::Progress {

class EventStore::Private {
public:
    [[nodiscard]] const QSqlDatabase &database() const { return connection->database(); }
    [[nodiscard]] Result<void> open(Access access);
    /// Opens a private copy: the file is older, or in a place where WAL does not work.
    [[nodiscard]] Result<void> openCopy();
    [[nodiscard]] Result<void> refresh();
    [[nodiscard]] Result<AppendReport> append(std::span<const Entry> entries);
    [[nodiscard]] Result<void> rebuild();

    QString file;
    bool isReadOnly = false;
    std::unique_ptr<QTemporaryDir> copyFolder; // outlives the connection
    std::unique_ptr<Sqlite::Connection> connection;
    ProgressState state;

    Journal::LogKey last;

private:
    struct Batch;
    [[nodiscard]] Result<void> readState();
    [[nodiscard]] Result<void> insertAll(std::span<const Entry> entries, Batch &batch);
    [[nodiscard]] Result<void> writeProjection(Batch &batch);

    bool m_isProjectionStale = false; // the stored rows are of another version of the fold
};

} // namespace Ochre::Progress
