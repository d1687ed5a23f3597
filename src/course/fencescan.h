// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Course {

/// A fenced block as it stands in Markdown. Lines are 1-based; lastLine is the closing fence, or the last line of the
/// text when it is missing.
struct RawFence {
    QString info;
    QString content; ///< every line with its line end, the fence's own indentation taken away
    int firstLine = 1;
    int lastLine = 1;
    bool closed = false;
};

/// Every fenced block (three or more backticks or tildes) in order.
[[nodiscard]] std::vector<RawFence> scanFences(const QString &markdown);

/// Longer lines are not looked through for links and code spans.
inline constexpr qsizetype longestLine = 8192;

/// The text line by line, fenced blocks and lines above longestLine empty.
[[nodiscard]] QStringList linesOutsideFences(const QString &markdown);

/// The same with code spans blanked too, so that what is left is prose.
[[nodiscard]] QStringList proseLines(const QString &markdown);

} // namespace Ochre::Course
