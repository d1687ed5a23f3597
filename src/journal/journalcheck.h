// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QStringList>

#include <atomic>

class QSqlDatabase;

namespace Ochre::Journal {

/// What a check counted and found, as whole sentences.
struct VerifyReport {
    qint64 events = 0;
    qint64 snapshots = 0;
    QStringList problems; ///< damage: what is stored is not what was written
    QStringList gaps;     ///< events of a device that have not arrived; nothing is wrong with those that have
    QStringList notes{};  ///< what was not looked at, and why
    /// How many of the problems leave every event whole: numbers that a device gave twice, an overview that does not
    /// fit.
    qsizetype harmless = 0;

    /// Whether something cannot be read as it was written, so that a repair would help.
    [[nodiscard]] bool isDamaged() const { return problems.size() > harmless; }
};

/// Checks the file, the checksum of every event, each device's chain and numbers, and every source text. Used inside
/// one read transaction: an event that comes in between would be damage. Once `stop` is set, which another thread may
/// do, it fails soon.
[[nodiscard]] Result<VerifyReport> checkJournal(const QSqlDatabase &database, const std::atomic_bool *stop = nullptr);

} // namespace Ochre::Journal
