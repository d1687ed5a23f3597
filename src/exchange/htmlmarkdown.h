// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Exchange {

/// HTML of a card as Markdown: its text with paragraphs, emphasis, code, lists, tables and links to the web. Nothing
/// else of it comes in: no script, no style, no picture but its words. htmlOf() of the result shows the same.
[[nodiscard]] QString markdownOfHtml(const QString &html);

} // namespace Ochre::Exchange
