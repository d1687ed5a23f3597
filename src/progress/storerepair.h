// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/salvagereport.h"
#include "progress/eventstore.h"

class QTemporaryDir;

namespace Ochre::Progress {

/// What is whole in a damaged store, as a store of its own in a private folder that goes with it. The damaged file is
/// only read.
struct WholePart {
    std::shared_ptr<QTemporaryDir> folder; ///< outlives the store
    EventStore store;                      ///< only to be read
    Journal::SalvageReport report;
};

/// Fails with the kind Damaged when nothing in it can be read.
[[nodiscard]] Result<WholePart> readWholePart(const QString &file);

struct RepairReport {
    Journal::SalvageReport found;
    QString damaged; ///< new name of the damaged file
};

/// Puts a store with every whole event of the damaged store `file` in its place; the damaged one is kept beside it as
/// "NAME.before-repair-DATE-TIME". The new store goes on as a new device, since the last numbers of the old one may be
/// lost. Fails while another program has the store open, and when nothing in it can be read; then it is as it was.
[[nodiscard]] Result<RepairReport> repairStore(const QString &file, qint64 nowMs);

} // namespace Ochre::Progress
