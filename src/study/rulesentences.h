// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

namespace Ochre::Study {

/// What to say when a rule is broken, in the translation context "RuleBreach"; %1 is what the rule names.
struct RuleSentences {
    QLatin1StringView rule;
    const char *forbidden;
    const char *required;
};

/// Nothing for what is no rule.
[[nodiscard]] const RuleSentences *ruleSentences(QStringView rule);

} // namespace Ochre::Study
