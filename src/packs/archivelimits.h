// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

namespace Ochre::Packs {

/// Upper bounds of an archive that nobody trusts. What a whole pack may weigh is what the loader reads of one.
struct ArchiveLimits {
    qint64 archiveBytes = 64LL << 20; ///< of the .ochrepack itself
    qint64 totalBytes = 64LL << 20;   ///< of everything in it, unpacked
    qint64 fileBytes = 8LL << 20;     ///< of one file, unpacked
    qint64 ratio = 200;               ///< unpacked to packed size of one file…
    qint64 ratioFrom = 256LL << 10;   ///< …that has more than these bytes
    int entries = 20'000;
    int depth = 16;       ///< folders above each other, the file counted
    int nameBytes = 200;  ///< of one name
    int pathBytes = 1000; ///< of a whole path
};

} // namespace Ochre::Packs
