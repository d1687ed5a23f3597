// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "progress/eventstore.h"

class QSqlDatabase;

namespace Ochre::Progress {

/// Everything that can be proved about a store: see EventStore::verify().
[[nodiscard]] Result<VerifyReport> checkStore(const QSqlDatabase &database);

} // namespace Ochre::Progress
