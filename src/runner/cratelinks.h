// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Ochre::Runner {

/// What a program links with beside the standard library.
struct CrateLinks {
    QString folder;      ///< all libraries, those that the crates need themselves too; empty = none
    QStringList externs; ///< "serde=libserde-4f1c.rlib", files of that folder

    [[nodiscard]] bool isEmpty() const { return folder.isEmpty(); }
    /// The arguments for rustc and Clippy, which see the folder as `inside`. Only the crates that a program declares
    /// can be named by it; what those need themselves is found in the folder.
    [[nodiscard]] QStringList flags(const QString &inside) const;
    bool operator==(const CrateLinks &) const = default;
};

} // namespace Ochre::Runner
