// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Sandbox {

/// What changing two folders came to.
enum class Swap {
    Done,
    NotPossible, ///< the file system cannot do it in one step; nothing was changed
    Failed,      ///< nothing was changed
};

/// Lets two folders of one file system change places in one step: whoever looks, and whoever is ended in the middle,
/// finds the one or the other.
[[nodiscard]] Swap swapFolders(const QString &one, const QString &other);

/// Puts everything that was written to the file system of `path` on its disk. Takes as long as the disk takes.
bool syncDisk(const QString &path);

} // namespace Ochre::Sandbox
