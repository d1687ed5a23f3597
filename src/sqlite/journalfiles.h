// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>

namespace Ochre::Sqlite {

/// What SQLite may keep beside a file, as endings of its name: the log of commits and its index (WAL), and the undo of
/// the write that is on its way (rollback journal).
[[nodiscard]] const std::array<QString, 3> &journalSuffixes();

/// Whether commits wait beside a file, or the undo of a write to one that was not empty. Without its journal such a
/// file is not whole.
[[nodiscard]] bool hasJournal(const QString &file);

/// Whether a file, or what SQLite keeps beside it, is there and no regular file. Opening a FIFO would wait for ever.
[[nodiscard]] bool isNoFile(const QString &file);

} // namespace Ochre::Sqlite
