// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Exchange {

/// Markdown, as lessons and questions are written, as HTML that other programs show. HTML in it is shown as text, and
/// of a picture only what it shows in words.
[[nodiscard]] QString htmlOf(const QString &markdown);

} // namespace Ochre::Exchange
