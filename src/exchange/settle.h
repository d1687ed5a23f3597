// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/incoming.h"
#include "exchange/pace.h"

namespace Ochre::Exchange {

/// Holds what came in to the rules of a pack, as its loader has them: what breaks one is left out and named with the
/// line at which it stands in the foreign file. What stands there twice comes in once. Then every question is as the
/// loader would read it. `pace` is told of each question; when it asks for the end, what was settled by then comes
/// back.
[[nodiscard]] Incoming settled(Incoming incoming, const Pace &pace = {});

} // namespace Ochre::Exchange
