// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "progress/backupplan.h"

#include <QDate>

namespace Ochre::Progress {

/// Where the backups of a store lie: "backups" beside it.
[[nodiscard]] QString backupFolder(const QString &store);

/// Every copy of the store that there is, newest first: the backups, and what lies beside the store. Reads names only.
[[nodiscard]] std::vector<Backup> backupsOf(const QString &store);

/// Writes a backup into the folder of backups (0700, the file 0600), proves it, and lets those go that are superfluous.
/// Only reads the store, whoever has it open. On failure no half file stays; the kind Damaged says that the store is.
[[nodiscard]] Result<Backup> makeBackup(const QString &store, BackupReason reason, qint64 nowMs);

/// Makes the backup of the day when there is none yet; none when there is one, or nothing to back up.
[[nodiscard]] Result<std::optional<Backup>> makeDailyBackup(const QString &store, qint64 nowMs);

/// What a backup holds, compared with the store of today.
struct BackupContent {
    qint64 events = 0;
    qint64 missing = 0;     ///< events of today's store that it lacks
    QDate firstMissing{};   ///< study day of the oldest of them
    qint64 onlyHere = 0;    ///< events that today's store does not have
    bool isCompared = true; ///< false when today's store cannot be read
    bool operator==(const BackupContent &) const = default;
};
/// Fails when the backup cannot be read.
[[nodiscard]] Result<BackupContent> contentOf(const QString &backup, const QString &store);

} // namespace Ochre::Progress
