// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace Ochre::Toolchain {

/// What decides on this machine whether bubblewrap can make a sandbox. An absent number is a file that this kernel does
/// not have.
struct SandboxFacts {
    QString bubblewrap{};                   ///< path of bwrap, empty when it is not installed
    bool hasNamespaces = true;              ///< the kernel was built with user namespaces
    std::optional<qint64> allowsUsers{};    ///< kernel.unprivileged_userns_clone (Debian): 0 = only root
    std::optional<qint64> mostNamespaces{}; ///< user.max_user_namespaces: 0 = none
    std::optional<qint64>
        appArmorForbids{};    ///< kernel.apparmor_restrict_unprivileged_userns (Ubuntu): 1 = only profiles
    bool isContained = false; ///< inside a container of podman or docker
    QString packager{};       ///< program that installs packages: "apt", "dnf", "pacman", "zypper", "apk"

    bool operator==(const SandboxFacts &) const = default;
};

/// Reads the facts from the files below `root`, which is "/" but in tests.
[[nodiscard]] SandboxFacts readSandboxFacts(const QString &bubblewrap, const QString &root = QStringLiteral("/"));

/// One thing that is in the way, and what an administrator can do about it.
struct SandboxRepair {
    QString why;      ///< one sentence
    QString commands; ///< lines to copy into a terminal, empty when there is nothing to type; Ochre never runs them

    bool operator==(const SandboxRepair &) const = default;
};

/// For a machine whose sandbox is not full. Empty when the facts do not say what is in the way.
[[nodiscard]] std::vector<SandboxRepair> repairsOf(const SandboxFacts &facts);

} // namespace Ochre::Toolchain
