// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/incoming.h"

namespace Ochre::Exchange {

/// Holds what came in to the rules of a pack, as its loader has them: what breaks one is left out and named with the
/// line at which it stands in the foreign file. What stands there twice comes in once. Then every question is as the
/// loader would read it.
[[nodiscard]] Incoming settled(Incoming incoming);

} // namespace Ochre::Exchange
