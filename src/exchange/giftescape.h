// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Exchange {

// In GIFT the letters ~ = # { } : and the backslash mean something unless a backslash stands before them.

/// Text in one line that means nothing in GIFT; trimmed, as its readers do.
[[nodiscard]] QString escapedGift(const QString &text);

/// The text with every escaped letter as a noncharacter, so that what is left of those letters means something.
[[nodiscard]] QString hiddenEscapes(const QString &text);
/// The letters that hiddenEscapes() hid.
[[nodiscard]] QString shownEscapes(const QString &text);

} // namespace Ochre::Exchange
