// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

namespace Ochre {

/// Puts a copy of the file `from` in the place of `to`, for its user alone (0600), whole and on the disk or not at all:
/// an end in the middle leaves what was there. Needs no more memory than a piece of it.
[[nodiscard]] Result<void> copyFile(const QString &from, const QString &to);

} // namespace Ochre
