// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QStringList>

#include <span>

namespace Ochre::Course {

/// What follows the name of a rule: as in `clone`, `call split_at`, `number 21`.
enum class RuleTakes { Nothing, Name, Number };

struct RuleName {
    QLatin1StringView name;
    RuleTakes takes = RuleTakes::Nothing;
};

/// The vocabulary of `require` and `forbid`, in the order of lessons/FORMAT.md. ochre-rules knows the same.
[[nodiscard]] std::span<const RuleName> ruleNames();

/// A rule as an exercise writes it: "loop", "call split_at", "loop in total", "clone in Route::join".
struct RuleOrder {
    QString rule;
    QString argument = {}; ///< the name or number that the rule takes
    QString function = {}; ///< it is limited to; empty = everywhere

    bool operator==(const RuleOrder &) const = default;
};

/// Fails with the nearest name that there is.
[[nodiscard]] Result<RuleOrder> parseRule(const QString &text);

} // namespace Ochre::Course
