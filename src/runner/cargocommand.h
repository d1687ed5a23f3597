// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/compileorder.h"

#include <QString>
#include <QStringList>

namespace Ochre::Runner {

/// The folders of one cargo package on this machine.
struct CargoFolders {
    QString package; ///< with Cargo.toml; cargo writes Cargo.lock there
    QString target;  ///< everything that cargo makes, its home included

    bool operator==(const CargoFolders &) const = default;
};

/// cargo in the compiler's sandbox, offline, with the toolchain's crate sources in the place of crates.io. Messages
/// come as JSON on standard output; debug information is left out. The limits are those of a build with dependencies.
[[nodiscard]] Sandbox::ProcessRequest cargoCommand(const QStringList &arguments, const CargoFolders &folders,
                                                   const CompileSetting &setting);

/// A file below the target folder that cargo named, as it is called on this machine. Empty for every other file: a
/// build script could write names and links that lead anywhere.
[[nodiscard]] QString cargoOutput(const QString &inside, const CargoFolders &folders, const CompileSetting &setting);

/// The target folder as cargo names it.
[[nodiscard]] QString cargoTargetInside(const CargoFolders &folders, const CompileSetting &setting);

} // namespace Ochre::Runner
