// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandboxlevel.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Toolchain {

/// One program of the toolchain. Empty path = not found.
struct Tool {
    QString path;
    QString version; ///< "1.95.0"; empty when it did not answer

    [[nodiscard]] bool isFound() const { return !path.isEmpty(); }
    bool operator==(const Tool &) const = default;
};

/// Something missing or broken, and how to get it.
struct ToolchainProblem {
    QString what;
    QString advice;
    QString commands{}; ///< lines to copy into a terminal, may be empty; Ochre never runs them

    bool operator==(const ToolchainProblem &) const = default;
};

/// What the probe found. Paths are those inside the sysroot, never the rustup shim: a rust-toolchain file in a
/// learner's folder would make the shim run foreign programs.
struct Toolchain {
    Tool rustc;
    Tool cargo;
    Tool rustfmt;
    Tool clippy; ///< clippy-driver
    Tool linker; ///< cc
    Tool rustAnalyzer;
    Tool bubblewrap;
    QString sysroot;
    QString identity;      ///< of the compiler: libraries of another one cannot be linked (hash of rustc -vV)
    QString triple;        ///< host triple, "x86_64-unknown-linux-gnu"
    QString documentation; ///< folder of the offline HTML documentation, empty when not installed
    QString crateSources;  ///< directory source for crates, empty when none
    QString fasterLinker;  ///< "mold" or "lld": to be asked for, the compiler's own choice is slower; may be empty
    QStringList linkPlan;  ///< what the C driver adds when it links (readLinkPlan); empty where only it can link
    Sandbox::SandboxLevel sandbox = Sandbox::SandboxLevel::LimitsOnly;
    QString groups; ///< folder for control groups (Sandbox::ControlGroupHome), empty where there is none
    std::vector<ToolchainProblem> problems;

    [[nodiscard]] bool canCompile() const { return rustc.isFound() && !rustc.version.isEmpty() && linker.isFound(); }
    [[nodiscard]] bool canCheck() const { return rustc.isFound() && !rustc.version.isEmpty(); }
    bool operator==(const Toolchain &) const = default;
};

} // namespace Ochre::Toolchain

Q_DECLARE_METATYPE(Ochre::Toolchain::Toolchain)
