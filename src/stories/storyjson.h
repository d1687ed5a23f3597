// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stories/story.h"
#include "stories/traitchain.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Ochre::Stories {

/// A story as `ochrectl story --json` prints it; the keys are a promise. Bytes are 0-based and half-open, lines
/// 1-based; edges name events by their index, from 0.
[[nodiscard]] QJsonObject toJson(const Story &story);
[[nodiscard]] QJsonArray toJson(const std::vector<Story> &stories);

/// Links from who asks to what is missing; a link without a place in the program has no "file".
[[nodiscard]] QJsonObject toJson(const TraitChain &chain);

/// The word for an access, the same in every language: "ownership", "shared", "mutable", "borrow".
[[nodiscard]] QString accessName(Access access);

} // namespace Ochre::Stories
