// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

namespace Ochre::Ctl {

/// `pack release DIR`: writes released.toml of a pack whose form is whole, and says what the release adds and changes.
[[nodiscard]] int releasePack(const QString &folder, bool json, const Console &console);

} // namespace Ochre::Ctl
