// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/projectionrows.h"

class QSqlDatabase;

namespace Ochre::Progress {

/// Reads every stored row.
[[nodiscard]] Result<ProjectionRows> readRows(const QSqlDatabase &database);
[[nodiscard]] Result<ProjectionVersions> readVersions(const QSqlDatabase &database);
/// Makes the rows at these places what the state says and leaves the others. Used inside a transaction.
[[nodiscard]] Result<void> writeRows(const QSqlDatabase &database, const LearnerState &state, const QSet<RowKey> &keys);
/// Puts the whole state in the place of all rows, and the present versions beside it. Used inside a transaction.
[[nodiscard]] Result<void> replaceRows(const QSqlDatabase &database, const LearnerState &state);

} // namespace Ochre::Progress
