// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Ochre::Toolchain {

/// Where rustc may be, best first: PATH, ~/.cargo/bin, the toolchains of rustup (stable first), the usual folders.
/// Every entry exists and is executable; links to the same file are named once.
[[nodiscard]] QStringList rustcCandidates();

/// True for the launcher of rustup, whose names all lead to one program that reads rust-toolchain files.
[[nodiscard]] bool isRustupShim(const QString &path);

/// `name` in the bin folder of the sysroot, else an executable of PATH that is no rustup launcher, else empty.
[[nodiscard]] QString findTool(const QString &sysroot, const QString &name);

/// The folder with the index.html of the offline documentation, or empty.
[[nodiscard]] QString findDocumentation(const QString &sysroot);

/// The folder with the sources of crates that the system installed, or empty.
[[nodiscard]] QString findCrateSources();

/// "mold" or "lld" when rustc links with a slower linker unless this one is asked for, and it is installed; else empty.
/// rustup's Linux compiler brings its own lld and uses it since 1.90, distributions keep the system's default. Measured
/// with Debian's 1.85: building a small program takes half the processor time with mold.
[[nodiscard]] QString fasterLinker(const QString &sysroot, const QString &triple);

} // namespace Ochre::Toolchain
