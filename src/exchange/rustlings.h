// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "exchange/incoming.h"

namespace Ochre::Exchange {

/// Reads a folder of rustlings: info.toml, its exercises, and a solution for each. What has none is left out.
[[nodiscard]] Result<Incoming> readRustlings(const QString &folder);

} // namespace Ochre::Exchange
