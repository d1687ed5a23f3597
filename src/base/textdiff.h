// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre {

/// One line of a comparison. Line numbers are 0-based; -1 where the line is not in that text.
struct DiffLine {
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    int before = -1;
    int after = -1;

    bool operator==(const DiffLine &) const = default;
};

/// The shortest way from one list of lines to the other (E. Myers, "An O(ND) Difference Algorithm", 1986); where lines
/// are replaced the removed ones come first. Texts that have hardly a line in common are given as one replacement, so
/// that the time is bounded (below 20 ms for 20,000 lines).
[[nodiscard]] std::vector<DiffLine> diffLines(const QStringList &before, const QStringList &after);

/// A stretch of a text in UTF-16 units.
struct TextRange {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

/// Where two short texts differ; ranges are ascending and do not touch.
struct TextChanges {
    std::vector<TextRange> before;
    std::vector<TextRange> after;

    bool operator==(const TextChanges &) const = default;
};

/// The characters that differ between two values, such as the sides of an assertion. Words and numbers are compared
/// whole first, so that chance letters do not match; within a changed one its equal ends are left out.
[[nodiscard]] TextChanges diffText(const QString &before, const QString &after);

} // namespace Ochre
