// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "runner/cargocommand.h"
#include "runner/cratelinks.h"

#include <QHash>
#include <QString>

namespace Ochre::Runner {

/// One set of crates as cargo has built it: libraries in one folder, and which of them a program names.
struct CrateSet {
    QString folder;
    QHash<QString, QString> files; ///< name in a program ("serde_json") → "libserde_json-4f1c.rlib"

    /// The links of some crates, which are named as in Cargo.toml. Empty when one of them is not in the set.
    [[nodiscard]] CrateLinks links(const QStringList &crates) const;
};

/// The `--extern NAME=FILE` arguments of rustc for the package "lesson" in what `cargo build --verbose` wrote to
/// standard error: name → file name of the library. Of several versions of a crate only cargo knows which one a package
/// means, and this is where it tells.
[[nodiscard]] QHash<QString, QString> externsOf(const QByteArray &standardError);

/// Makes the libraries of a finished build the folder `destination`, in one step. Cargo's target folder stays as it is.
[[nodiscard]] Result<void> publishCrates(const CargoFolders &folders, const QHash<QString, QString> &externs,
                                         const QString &destination);

/// The set in a folder that publishCrates() made; empty files when there is none or it is damaged.
[[nodiscard]] CrateSet readCrates(const QString &folder);

} // namespace Ochre::Runner
