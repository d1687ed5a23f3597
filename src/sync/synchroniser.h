// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "progress/eventstore.h"
#include "sync/outbox.h"
#include "sync/syncreport.h"

#include <functional>

namespace Ochre::Sync {

/// What is to be done with a folder.
struct SyncOrder {
    QString folder;
    QString name;                 ///< of this machine, for the others to read
    qint64 nowMs = 0;             ///< wall clock, ms since 1970 (UTC): shown, and nothing else
    bool joinAgain = false;       ///< a device that was forgotten goes on as a new one
    bool leave = false;           ///< exchange once more, and take part no longer
    QString forget{};             ///< id of a device that is not waited for any more; empty = none
    std::function<bool()> stop{}; ///< asked now and then; true = end soon
    SaveFile save = saveFile;
};

/// Exchanges events with a folder once: takes in what the other devices wrote, writes what they lack. Synchronous; on
/// the thread of the store. It may be ended at any moment and done again. Fails when nothing could be exchanged: the
/// folder is not there, another program is at it (Busy), the store cannot be written. A folder that cannot be written,
/// or a device that was forgotten, is no failure but `problem` of the report.
[[nodiscard]] Result<SyncReport> synchronise(Progress::EventStore &store, const SyncOrder &order);

} // namespace Ochre::Sync
