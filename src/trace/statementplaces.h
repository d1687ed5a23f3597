// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace Ochre::Trace {

/// Where another statement may be put into a program.
struct StatementPlace {
    int line = 1;       ///< 1-based; the place is before its first letter
    qsizetype byte = 0; ///< of that letter
    int block = 0;      ///< places of one block have one number

    bool operator==(const StatementPlace &) const = default;
};

/// Those of a program that compiles, in the order of the text, at most one a line: where a statement begins, and before
/// the end of a block that has no value. Found by braces and what stands before them, so that a place that cannot be
/// told is left out: inside macros, patterns, and at the end of a block whose last statement may be its value.
[[nodiscard]] std::vector<StatementPlace> statementPlaces(const QByteArray &source);

} // namespace Ochre::Trace
