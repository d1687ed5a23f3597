// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <vector>

namespace Ochre {

/// A place in a text as people and rustc count it: line and column are 1-based, columns in Unicode scalar values.
struct TextPosition {
    int line = 1;
    int column = 1;

    auto operator<=>(const TextPosition &) const = default;
};

/// Converts between byte offsets (0-based, UTF-8) and lines and columns of one text. Lines end at LF; a CR before it
/// counts as a column, as it does for rustc. Keeps a view: the text must outlive the index.
class LineIndex final {
public:
    explicit LineIndex(QByteArrayView text);

    [[nodiscard]] int lineCount() const;
    /// Offsets outside the text are moved to its nearest end.
    [[nodiscard]] TextPosition positionAt(qsizetype byte) const;
    /// The byte of a position; lines and columns outside the text are moved to the nearest place inside.
    [[nodiscard]] qsizetype byteAt(TextPosition position) const;
    /// Start of a 1-based line, and the end of it before its line end.
    [[nodiscard]] qsizetype lineStart(int line) const;
    [[nodiscard]] QByteArrayView line(int line) const;

private:
    QByteArrayView m_text;
    std::vector<qsizetype> m_starts;
};

} // namespace Ochre
