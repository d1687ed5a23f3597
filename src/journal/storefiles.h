// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <functional>

namespace Ochre::Journal {

/// Copies a store and the journal beside it.
[[nodiscard]] Result<void> copyStore(const QString &from, const QString &to);

/// What a move is made of: giving a file a second name, and taking a name away. Tests let them fail.
struct NameCalls {
    std::function<bool(const QString &file, const QString &name)> give;
    std::function<bool(const QString &name)> take;
};
[[nodiscard]] const NameCalls &systemCalls();

/// Gives a store and the journal files beside it second names; the old ones stay. All of them or none.
[[nodiscard]] Result<void> giveSecondName(const QString &file, const QString &name,
                                          const NameCalls &calls = systemCalls());

/// Renames a store and the journal files beside it without opening them. Every file has its new name before the first
/// old name goes, so that an end in the middle loses nothing. When it fails, all of it is where it was; what cannot be
/// put back keeps its new name, and the error says so.
[[nodiscard]] Result<void> moveStore(const QString &from, const QString &to, const NameCalls &calls = systemCalls());

/// A name beside the store that is free: "NAME.LABEL-20260731-140312" (UTC), with a number added when that is taken.
[[nodiscard]] QString nameBeside(const QString &file, const QString &label, qint64 nowMs);

/// Renames a store and its journal files to "NAME.LABEL-20260731-140312" (UTC) and returns the new name of the
/// store.
[[nodiscard]] Result<QString> renameStore(const QString &file, const QString &label, qint64 nowMs);

/// Whether it is certain that there is no such file; one in a folder that may not be looked into is not missing.
[[nodiscard]] bool isMissing(const QString &file);

/// Whether this file can be read but neither it nor its folder be written.
[[nodiscard]] bool isOnReadOnlyPlace(const QString &file);

/// Whether the store was cut to nothing while its journal still holds commits, or the undo of a write. SQLite would
/// take it for a new file and delete the journal.
[[nodiscard]] bool isEmptyBesideJournal(const QString &file);

} // namespace Ochre::Journal
