// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "progress/projectionrows.h"

class QSqlDatabase;

namespace Ochre::Progress {

/// Folds the whole log for some areas anew and leaves the others as they are. `undone` are the ids of the events that
/// were taken back.
[[nodiscard]] Result<void> foldAreas(const QSqlDatabase &database, const QSet<QString> &areas,
                                     const QSet<QString> &undone, LearnerState &state);
/// Folds the whole log for all areas.
[[nodiscard]] Result<LearnerState> foldLog(const QSqlDatabase &database, const QSet<QString> &undone);
/// Folds single pieces anew, from the events that they follow from and no others.
[[nodiscard]] Result<void> foldPieces(const QSqlDatabase &database, const QSet<RowKey> &keys,
                                      const QSet<QString> &undone, LearnerState &state);

} // namespace Ochre::Progress
