// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/testoutputparser.h"

#include <QString>

namespace Ochre::Diagnostics {

/// libtest's own words around a run: "running N tests" before it, "test result: …" behind it.
struct TestFrame {
    TestCounts counts;
    int announced = 0;    ///< N
    qsizetype end = -1;   ///< where the last result begins, -1 = there is none
    bool isWhole = false; ///< libtest has said both, and they agree
};

/// Finds them in what a program of tests wrote to standard output. A program prints what it likes, a whole result too,
/// and can end itself: then the beginning of its run has no end. A run inside a test (a program that starts itself
/// again) has both. So an "ok" counts only when libtest speaks first, as many runs have ended as have begun, a result
/// of a test stands before that of the run, and the counts are those that were announced.
[[nodiscard]] TestFrame testFrameOf(const QString &text);

} // namespace Ochre::Diagnostics
