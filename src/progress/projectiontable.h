// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/projectionrows.h"

class QSqlDatabase;

namespace Ochre::Progress {

/// Reads every stored row.
[[nodiscard]] Result<ProjectionRows> readRows(const QSqlDatabase &database);
/// Inserts or replaces these rows and leaves the others. Used inside a transaction.
[[nodiscard]] Result<void> writeRows(const QSqlDatabase &database, const ProjectionRows &rows);
/// Puts these rows in the place of all others. Used inside a transaction.
[[nodiscard]] Result<void> replaceRows(const QSqlDatabase &database, const ProjectionRows &rows);
/// Folds the whole log in (time, id) order.
[[nodiscard]] Result<ProgressState> foldLog(const QSqlDatabase &database);

} // namespace Ochre::Progress
