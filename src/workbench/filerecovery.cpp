// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/filerecovery.h"

#include "progress/snapshotreason.h"

#include <algorithm>

namespace Ochre::Workbench {

FileRecovery recoverFile(const DiskFile &file, const std::vector<Journal::Snapshot> &versions)
{
    using Kind = FileRecovery::Kind;
    const QByteArray disk = file.text();
    if (versions.empty() || versions.front().source == disk) {
        return {Kind::Disk, disk};
    }
    const QByteArray &latest = versions.front().source;
    const auto base = std::ranges::find_if(versions, [](const Journal::Snapshot &version) {
        return version.reason == Progress::nameOf(Progress::SnapshotReason::Disk)
               || version.reason == Progress::nameOf(Progress::SnapshotReason::Saved);
    });
    // Without a base nobody knows which is newer: both are offered.
    if (base == versions.end()) {
        return {Kind::Conflict, latest};
    }
    const bool isSaved = base->source == latest;
    const bool isDiskSame = base->source == disk;
    return isSaved ? FileRecovery{Kind::DiskNews, disk}
                   : FileRecovery{isDiskSame ? Kind::Draft : Kind::Conflict, latest};
}

} // namespace Ochre::Workbench
