// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace Ochre::Permissions {

/// What a probe does with the variable.
enum class Access {
    Read,
    Write,
    Own,
    Copies, ///< refused for a value that is moved when it is given away
    Leads,  ///< refused for what is no reference
    ReadThrough,
    WriteThrough
};

/// One copy of the function with one probe. All are bytes; `start` and `end` are of the program, `at` is of the text.
struct ProbeCopy {
    Access access = Access::Read;
    int line = 1;     ///< behind which the probe stands
    qsizetype at = 0; ///< where it stands
    qsizetype start = 0;
    qsizetype end = 0;
    qsizetype suffix = 0; ///< how much longer the name of the copy is
    qsizetype probe = 0;  ///< how long the probe is
};

/// A part of the function that runs on some paths only; bytes of the text. Of those with the same fork just one runs.
struct Branch {
    qsizetype start = 0;
    qsizetype end = 0;
    std::optional<int> fork;
    bool leaves = false; ///< nothing comes from it to what stands behind it
};

/// A program that asks the compiler about one variable, and how to read what it answers.
struct ProbePlan {
    QString variable;
    int line = 1; ///< where it is declared
    QString function;
    int firstLine = 1; ///< of the function
    int lastLine = 1;
    qsizetype start = 0;   ///< of the function in the text, without attributes
    qsizetype nameEnd = 0; ///< of its name
    qsizetype end = 0;
    std::vector<ProbeCopy> copies;
    std::vector<Branch> branches;
    std::vector<std::pair<qsizetype, qsizetype>> loops; ///< bytes of the bodies of loops in the text
    qsizetype declaredAt = 0;                           ///< byte of the variable's name
    QByteArray program;
};

/// Asks `ochre-rules --probes` about the variable at a place; lines and columns are 1-based, columns in Unicode scalar
/// values. `through` asks about what a reference leads to. The text begins with no mark of the byte order.
[[nodiscard]] QByteArray probeRequest(const QByteArray &text, int line, int column, bool through = false);

/// Reads its answer. Fails with why nothing can be said of that place.
[[nodiscard]] Result<ProbePlan> parseProbePlan(const QByteArray &answer);

} // namespace Ochre::Permissions
