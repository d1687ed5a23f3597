// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/eventstore.h"

class QIODevice;

namespace Ochre::Progress {

/// The whole log as text (journal/eventlines.h), in the order of the fold.
[[nodiscard]] Result<QByteArray> exportLog(const EventStore &store);

/// The same to a file, which is refused when it is the store itself.
[[nodiscard]] Result<void> exportTo(const EventStore &store, const QString &file);

/// Takes in an export, all of it or nothing; what the store has already is counted as known, so that importing twice,
/// or merging two machines in either order, gives the same log. `name` is the file for the error. Reads line by line:
/// an export may be larger than the memory.
[[nodiscard]] Result<AppendReport> importLog(EventStore &store, QIODevice &device, const QString &name);
[[nodiscard]] Result<AppendReport> importLog(EventStore &store, const QByteArray &text, const QString &name);

/// Writes a checked copy to `file`, which is replaced only when the copy is whole, and refused when it is the store
/// itself. The report is that of the copy.
[[nodiscard]] Result<VerifyReport> backupTo(const EventStore &store, const QString &file);

struct RestoreReport {
    VerifyReport restored;
    QString previous; ///< new name of what was in its place; empty when nothing was
};

/// Puts a backup in the place of the store `file`. The backup is checked first and itself not touched; what was in its
/// place is renamed to "NAME.before-restore-DATE-TIME". Fails while another program has the store open.
[[nodiscard]] Result<RestoreReport> restoreFrom(const QString &backup, const QString &file, qint64 nowMs);

} // namespace Ochre::Progress
