// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/seal.h"
#include "journal/undone.h"
#include "progress/progressstate.h"

#include <optional>

class QSqlDatabase;

namespace Ochre::Progress {

/// What a store knows of its log: the projection, where the log ends, and what was taken back.
struct StoreMemory {
    LearnerState state;
    Journal::LogHead head;
    Journal::UndoneEvents undone;
    bool isStale = false;                 ///< the stored rows are of another version of a projection
    std::optional<qint64> outsideVersion; ///< as of which all this was read; none = not yet, or it is in doubt
};

/// Reads all of it again when another connection has written since the last success; a failure changes nothing, so that
/// the next call reads. Rows of another version are folded from the log. Used inside a transaction.
[[nodiscard]] Result<void> refreshMemory(const QSqlDatabase &database, StoreMemory &memory);

} // namespace Ochre::Progress
