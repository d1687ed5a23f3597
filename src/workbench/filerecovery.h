// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/snapshot.h"
#include "workbench/diskfile.h"

#include <vector>

namespace Ochre::Workbench {

/// What a file is opened with, when the store may hold a text of last time.
struct FileRecovery {
    enum class Kind {
        Disk,     ///< the disk's text: there was no other
        DiskNews, ///< the disk's text, which has changed; what was here was saved
        Draft,    ///< the text of last time, which was not saved; the disk is as it was
        Conflict, ///< the text of last time, which was not saved; and the disk has changed
    };
    Kind kind = Kind::Disk;
    QByteArray text = {}; ///< what the editor begins with
};

/// `versions` are the file's snapshots, newest first.
[[nodiscard]] FileRecovery recoverFile(const DiskFile &file, const std::vector<Journal::Snapshot> &versions);

} // namespace Ochre::Workbench
