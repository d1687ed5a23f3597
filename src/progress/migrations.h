// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

class QSqlDatabase;

namespace Ochre::Progress {

/// The number of the last step in resources/sql: the `user_version` that this program writes.
[[nodiscard]] int newestSchemaVersion();

/// Refuses what is no store of ours or a newer one: damaged, another program's, a higher user_version. Changes nothing.
/// Returns the user_version, 0 for a new file.
[[nodiscard]] Result<int> checkSchema(const QSqlDatabase &database);

/// Takes the missing steps, each in a transaction of its own, so that a crash leaves a whole version.
[[nodiscard]] Result<void> migrate(const QSqlDatabase &database, int fromVersion);

} // namespace Ochre::Progress
