// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace Ochre::Progress {

/// Why a copy of the store was made.
enum class BackupReason {
    Daily,
    BeforeImport,
    ByHand,
    BeforeRestore, ///< what a restored backup replaced
    BeforeRepair,  ///< a damaged store
    BeforeFormat,  ///< before a newer Ochre changed the format
    SetAside       ///< a store that the learner set aside
};

/// A copy of the store on the disk.
struct Backup {
    QString file;
    qint64 timeMs = 0; ///< when it was made, ms since 1970 (UTC), as its name says
    BackupReason reason = BackupReason::Daily;
    qint64 bytes = 0;
    bool operator==(const Backup &) const = default;
};

/// The name, without a folder, of a backup that is made now: "progress-20260731-140312-daily.sqlite" (UTC).
[[nodiscard]] QString backupName(BackupReason reason, qint64 timeMs);
/// What a file name says: of a backup in its folder, or of what lies beside the store `storeName` ("NAME.LABEL-…").
/// None for any other name. The size is not filled in.
[[nodiscard]] std::optional<Backup> backupNamed(const QString &name, const QString &storeName);

/// Which backups are to go: all of the last 7 days stay, then the newest of each week for 5 weeks and of each month for
/// 12 months. What was made by hand or lies beside the store stays, and so do the newest three and any from the future.
[[nodiscard]] std::vector<Backup> superfluous(std::vector<Backup> backups, qint64 nowMs);

/// Whether none of the backups was made on the day (of this machine's zone) of `nowMs`.
[[nodiscard]] bool isBackupDue(const std::vector<Backup> &backups, qint64 nowMs);

} // namespace Ochre::Progress
