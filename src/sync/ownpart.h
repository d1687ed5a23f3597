// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "sync/folderview.h"
#include "sync/syncmemory.h"

#include <optional>
#include <vector>

namespace Ochre::Sync {

/// How a store finds its own device's folder.
enum class Standing {
    New,     ///< there is none yet
    Same,    ///< as the store remembers it
    Damaged, ///< segments are missing or broken, the others are as remembered
    Forked,  ///< somebody else wrote there, or the store does not remember what it wrote: it is a copy, or an older one
    Returned, ///< it had left the folder, or was forgotten, and takes part again
    Forgotten ///< another device has forgotten it: nothing is exchanged until it joins again
};

struct OwnPart {
    Standing standing = Standing::New;
    Link link{};                  ///< when Same or Damaged; a segment that was being written is settled in it
    Segments segments{};          ///< those that are as remembered
    std::vector<qint64> broken{}; ///< numbers to be written again
};

/// What a store is asked for: the link of that id, and the segments that it wrote there.
struct Remembered {
    std::optional<Link> link;
    Segments written;
};

/// The id of the link that the own device's folder names; empty when there is none.
[[nodiscard]] QString linkIdIn(const QString &folder, const QString &device, const DeviceFolder &own);
/// Proves every byte of the own device's folder against what the store remembers. Fails when a file cannot be read.
[[nodiscard]] Result<OwnPart> judgeOwn(const QString &folder, const QString &device, const DeviceFolder &own,
                                       const Remembered &remembered);

} // namespace Ochre::Sync
