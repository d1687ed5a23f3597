// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"

namespace Ochre::Diagnostics {

/// A rule of an exercise that an answer does not keep, as ochre-rules found it: where stands what it forbids, or where
/// misses what it requires.
struct RuleBreach {
    QString rule; ///< as the exercise writes it, "clone in longest"
    bool isRequired = false;
    Span place = {}; ///< its file is empty for a single program

    bool operator==(const RuleBreach &) const = default;
};

using RuleBreaches = std::vector<RuleBreach>;

} // namespace Ochre::Diagnostics
