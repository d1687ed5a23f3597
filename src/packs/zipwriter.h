// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace Ochre::Packs {

/// A file that goes into an archive.
struct NamedContent {
    QByteArray name; ///< UTF-8, relative
    QByteArray content;
};

/// A zip of these files, made in memory, so that a half archive never lies anywhere. The same files give the same
/// bytes. Empty when it cannot be made.
[[nodiscard]] QByteArray zippedFiles(const std::vector<NamedContent> &files);

} // namespace Ochre::Packs
