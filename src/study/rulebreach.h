// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Ochre::Study {

/// A rule of an exercise that an answer does not keep: where stands what it forbids, or where misses what it requires.
struct RuleBreach {
    QString rule; ///< as the exercise writes it, "clone in longest"
    bool isRequired = false;
    QString path = {}; ///< of the text, inside a project; empty for a single program
    int line = 1;      ///< 1-based, columns in characters, the end behind the last one
    int column = 1;
    int endLine = 1;
    int endColumn = 1;

    bool operator==(const RuleBreach &) const = default;
};

using RuleBreaches = std::vector<RuleBreach>;

/// What the exercise wants, in one or two whole sentences.
[[nodiscard]] QString ruleBreachText(const RuleBreach &breach);

} // namespace Ochre::Study
