// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Ochre::Course {

/// What compiling and running a predict program showed. Derived by the checker, never written by an author.
struct PredictOutcome {
    bool compiles = true;
    QString output;          ///< standard output; for a panic what came before it
    QList<int> failingLines; ///< 1-based, when it does not compile
    QStringList codes;
    bool panics = false;
    QList<int> causeLines = {}; ///< predict-first: where the first error points to, 1-based; each is a right answer

    bool operator==(const PredictOutcome &) const = default;
};

} // namespace Ochre::Course
