// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stories/traitchain.h"

namespace Ochre::Stories {

/// Tells a chain in plain words: one translated sentence for each of its links.
[[nodiscard]] QStringList sentencesOf(const TraitChain &chain);

} // namespace Ochre::Stories
