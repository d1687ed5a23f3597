// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "exchange/importer.h"

namespace Ochre::Exchange {

/// What a file or a folder is, by what stands in it; its ending decides where that says nothing. Reads at most
/// the first 256 KiB. Fails when it is none of the formats.
[[nodiscard]] Result<ImportFormat> formatOf(const QString &path);

/// The same for text, `suffix` is the ending of its file.
[[nodiscard]] std::optional<ImportFormat> formatOfText(const QString &text, const QString &suffix);

/// Whether something that is dropped on the window may be meant to come in: a folder, or a file with the ending of one
/// of the formats.
[[nodiscard]] bool mayBeImport(const QString &path);

} // namespace Ochre::Exchange
