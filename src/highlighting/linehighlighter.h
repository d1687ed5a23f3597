// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QColor>
#include <QString>

#include <memory>
#include <vector>

namespace Ochre::Highlighting {

/// How one kind of text looks in a scheme.
struct TextStyle {
    QColor color;
    bool bold = false;
    bool italic = false;
    bool underline = false;

    bool operator==(const TextStyle &) const = default;
};

/// A stretch of one line in UTF-16 units; `format` is an index into LineHighlighter::styles().
struct Run {
    int start = 0;
    int length = 0;
    int format = 0;

    bool operator==(const Run &) const = default;
};

/// What one line is made of. Runs come left to right without gaps; empty lines have none. `endState` is the state to
/// give with the next line; equal numbers are equal states. The fold depths are relative to the start of the line.
struct LineRuns {
    std::vector<Run> runs;
    int endState = 0;
    int foldChange = 0; ///< depth at the end of the line
    int lowestFold = 0; ///< the lowest depth reached in it, never above 0
};

/// Colours one text line by line, so that an editor can restyle only what an edit touched. Not thread-safe.
class LineHighlighter final {
public:
    /// `language` is a fence's word ("rust", "toml"); an unknown one gives one plain run per line.
    explicit LineHighlighter(const QString &language);
    ~LineHighlighter();
    LineHighlighter(LineHighlighter &&) noexcept;
    LineHighlighter &operator=(LineHighlighter &&) noexcept;

    static constexpr int initialState = 0;

    /// `line` without its line end; `state` is initialState or an endState this object returned.
    [[nodiscard]] const LineRuns &highlightLine(QStringView line, int state);

    /// The look of every format, by format index. The count depends on the language only, not on the scheme.
    [[nodiscard]] std::vector<TextStyle> styles(Design::Scheme scheme) const;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace Ochre::Highlighting
