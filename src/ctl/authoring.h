// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace Ochre::Ctl {

/// Files for authors that the program carries: "skeleton/…" is a small whole pack, "schema/…" says what the TOML files
/// of a pack may hold.
class Authoring final {
public:
    /// Everything below one of the two, relative to it, sorted.
    [[nodiscard]] static QStringList files(const QString &folder);
    [[nodiscard]] static QByteArray content(const QString &folder, const QString &file);
    /// Writes one file with the folders that it needs.
    [[nodiscard]] static Result<void> write(const QString &path, const QByteArray &content);
};

} // namespace Ochre::Ctl
