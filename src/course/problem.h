// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <vector>

namespace Ochre::Course {

/// One thing wrong in a pack: where, which rule of FORMAT.md, and what to do.
struct Problem {
    QString file;   ///< relative to the pack
    int line = 0;   ///< 1-based, 0 = the whole file
    int column = 0; ///< 1-based, 0 = the whole line
    QString rule;   ///< kebab-case name of the rule
    QString message;

    /// As compilers print it, "file:line:column: message".
    [[nodiscard]] QString text() const;

    bool operator==(const Problem &) const = default;
};

using Problems = std::vector<Problem>;

/// By file, line, column, rule: the order in which they are shown.
void sortProblems(Problems &problems);

/// Those of `problems` that `known` does not have, wherever they stand in their file.
[[nodiscard]] Problems newProblems(const Problems &problems, const Problems &known);

} // namespace Ochre::Course

Q_DECLARE_METATYPE(Ochre::Course::Problem)
