// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QRegularExpression>

namespace Ochre::Stories {

/// A label of the compiler as the table writes it. Everything stands for itself except
/// `{place}` a value in backticks, or the word "value" where it has no name;
/// `{detail}`, `{type}` something in backticks that the sentence repeats; `{code}` something in backticks;
/// `{text}` any words; `{again}` ", in previous iteration of loop" or nothing; `[a|b|]` one of these wordings.
/// Fails on a placeholder that does not exist and on a bracket without its end.
[[nodiscard]] Result<QRegularExpression> labelPattern(const QString &pattern);

} // namespace Ochre::Stories
