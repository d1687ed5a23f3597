// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

#include <vector>

namespace Ochre::Packs {

/// One line of an archive's table of contents, as it is written there: nothing of it is checked.
struct ArchiveEntry {
    QByteArray name;
    qint64 size = 0;   ///< unpacked, in bytes
    qint64 packed = 0; ///< in the archive, in bytes
    qint64 offset = 0; ///< of its own header
    quint16 flags = 0;
    quint16 method = 0;
    quint16 mode = 0; ///< type and rights as Unix has them, 0 = not said

    bool operator==(const ArchiveEntry &) const = default;
};

/// Reads the table of contents at the end of a zip. Fails when it is cut off, in several parts, larger than 4 GB, or
/// when two entries share bytes. At most `maxEntries` are read.
[[nodiscard]] Result<std::vector<ArchiveEntry>> readTable(const QByteArray &archive, int maxEntries);

} // namespace Ochre::Packs
