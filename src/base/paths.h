// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre {

/// The folders that Ochre reads and writes. Made once in main() and handed down.
struct Paths {
    QString data;    ///< progress and code snapshots: precious
    QString config;  ///< settings and window state
    QString cache;   ///< build outputs, cached proofs: may be deleted at any time
    QString lessons; ///< the built-in course packs: a folder of them, or one that was named by hand
    QString courses; ///< the learner's own packs; empty = they are not looked for
    QString helpers; ///< folder of the helper programs: runbox and ochre-rules

    /// Data, config and cache from the XDG folders; lessons and helpers beside the program as built or installed.
    [[nodiscard]] static Paths standard();
    /// Everything below one folder, for tests; lessons and helpers as in standard().
    [[nodiscard]] static Paths below(const QString &folder);
};

} // namespace Ochre
