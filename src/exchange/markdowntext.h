// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Exchange {

// Text as Markdown that shows it and means nothing else.

/// A run of text: every letter that could begin something is escaped. Line breaks stay.
[[nodiscard]] QString escapedMarkdown(const QString &text);
/// The same for the beginning of a line of a paragraph, whose text is escaped already.
[[nodiscard]] QString escapedLineStart(const QString &line);
/// Whole text with its lines: an empty line ends a paragraph, every other line break is kept.
[[nodiscard]] QString markdownOfText(const QString &text);
/// Code inside a line, with as many backticks as it needs.
[[nodiscard]] QString codeSpan(const QString &code);
/// A block of code; `language` may be empty.
[[nodiscard]] QString codeBlock(const QString &code, const QString &language);

} // namespace Ochre::Exchange
