// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "toolchain/toolchain.h"

#include <QStringList>

namespace Ochre::Runner {

/// A folder with the sources of crates (cargo's "directory source"), as Debian installs it and `cargo vendor` makes it:
/// each crate in a folder "serde-1.0.217" or "serde".
class CrateSource final {
public:
    CrateSource() = default;
    /// Reads the names of the folder's entries, once. An empty path has no crates.
    explicit CrateSource(const QString &folder);

    [[nodiscard]] bool hasCrate(const QString &crate) const { return !foldersOf(crate).isEmpty(); }
    /// Those of `crates` that are not there.
    [[nodiscard]] QStringList missing(const QStringList &crates) const;
    /// The folder names of a crate's versions, sorted.
    [[nodiscard]] QStringList foldersOf(const QString &crate) const;

private:
    QStringList m_names;
};

/// Whether a sub-folder of `folder` is a crate: has a Cargo.toml. False for an empty path and for no folder.
[[nodiscard]] bool holdsCrates(const QString &folder);

/// Which crates are missing and how to get them.
[[nodiscard]] Error cratesMissing(const QStringList &crates);

} // namespace Ochre::Runner
