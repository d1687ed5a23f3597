// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace Ochre::Exchange {

/// How far the work is, told by who does it: `done` of `total` steps. False asks for its end; what was begun then
/// fails, and nothing is written.
using Pace = std::function<bool(int done, int total)>;

/// Tells how far it is; true when nobody asked for the end.
[[nodiscard]] inline bool goesOn(const Pace &pace, int done, int total)
{
    return !pace || pace(done, total);
}

} // namespace Ochre::Exchange
