// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/packchecker.h"
#include "ctl/console.h"

namespace Ochre::Ctl {

/// `pack check DIR --cheat`: which cheats pass which exercises. 1 = some do, or some could not be judged.
[[nodiscard]] int tryCheats(const Checker::CheckRequest &request, bool json, const Console &console);

} // namespace Ochre::Ctl
