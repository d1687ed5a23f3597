// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <functional>

class QSqlDatabase;

namespace Ochre::Sqlite {

/// Which files are ours, and how an older one becomes a present one.
struct Schema {
    QString folder;           ///< of the numbered steps, such as ":/ochre/journal/sql": 0001-name.sql, 0002-name.sql, …
    qint64 applicationId = 0; ///< `PRAGMA application_id`, which step 1 sets
    /// What SQL cannot do of the step with this number, in its transaction; may be empty.
    std::function<Result<void>(const QSqlDatabase &database, int step)> afterStep;
};

/// The number of the last step: the `user_version` that this program writes.
[[nodiscard]] int newestVersion(const Schema &schema);

/// Refuses what is no file of ours or a newer one: another program's, a higher or a negative user_version, damaged.
/// Changes nothing. Returns the user_version, 0 for a new file. Files larger than `maxChecked` bytes are not read from
/// end to end for damage, which takes seconds then; only their length is compared.
[[nodiscard]] Result<int> checkSchema(const QSqlDatabase &database, const Schema &schema, qint64 maxChecked);

/// Takes the missing steps, each in a transaction of its own, so that a crash leaves a whole version.
[[nodiscard]] Result<void> migrate(const QSqlDatabase &database, const Schema &schema, int fromVersion);

} // namespace Ochre::Sqlite
