// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "highlighting/linehighlighter.h"

#include <QString>
#include <QTextCharFormat>

#include <vector>

namespace Ochre::Highlighting {

/// A stretch of one text in UTF-16 units with its look.
struct FormatRange {
    int start = 0;
    int length = 0;
    QTextCharFormat format;
};

/// Colours a whole text for display (lesson code, explanations). `language` is a fence's word: "rust", "toml", "sh",
/// "json"; unknown ones give no ranges. The repository is loaded once per process, on first use.
[[nodiscard]] std::vector<FormatRange> highlight(const QString &text, const QString &language, Design::Scheme scheme);

/// The same line by line, so that a long text can be coloured in pieces. Not thread-safe.
class LineFormatter final {
public:
    LineFormatter(const QString &language, Design::Scheme scheme);

    /// The ranges of the next line, which is given without its line end.
    [[nodiscard]] std::vector<FormatRange> next(QStringView line);

private:
    LineHighlighter m_highlighter;
    std::vector<QTextCharFormat> m_formats;
    int m_state = LineHighlighter::initialState;
};

} // namespace Ochre::Highlighting
