// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/snapshotreason.h"

namespace Ochre::Progress {

QString nameOf(SnapshotReason reason)
{
    switch (reason) {
    case SnapshotReason::Typed:
        break;
    case SnapshotReason::Run:
        return QStringLiteral("run");
    case SnapshotReason::Reset:
        return QStringLiteral("reset");
    case SnapshotReason::Fix:
        return QStringLiteral("fix");
    case SnapshotReason::Format:
        return QStringLiteral("format");
    case SnapshotReason::Restored:
        return QStringLiteral("restored");
    case SnapshotReason::Saved:
        return QStringLiteral("saved");
    case SnapshotReason::Disk:
        return QStringLiteral("disk");
    case SnapshotReason::Given:
        return QStringLiteral("given");
    }
    return QStringLiteral("typed");
}

} // namespace Ochre::Progress
