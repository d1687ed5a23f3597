// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/rulebreach.h"

#include <QString>

namespace Ochre::Study {

using Diagnostics::RuleBreach;
using Diagnostics::RuleBreaches;

/// What the exercise wants, in one or two whole sentences.
[[nodiscard]] QString ruleBreachText(const RuleBreach &breach);

} // namespace Ochre::Study
