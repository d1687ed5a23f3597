// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/tells.h"

namespace Ochre::Checker {

/// Where the right option stands in the file, and whether it is the longest or the shortest, over all questions with
/// options of which one is right. Chance picks any option of a question alike; of two options that are equally long
/// none is the longest.
[[nodiscard]] std::vector<TellShare> tellShares(const std::vector<const Course::Question *> &questions);

} // namespace Ochre::Checker
