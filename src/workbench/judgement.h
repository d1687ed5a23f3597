// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/runresult.h"
#include "study/rulebreach.h"
#include "workbench/order.h"

namespace Ochre::Workbench {

/// What a result says about the exercise of its order.
struct Judgement {
    bool isSolved = false;
    QString objection = {};      ///< why it is not, where the learner asked for a check; may be empty
    bool needsHiddenRun = false; ///< all is well so far; the run with the other input decides
};

/// By what the program did and printed, and the rules that it breaks. Without an exercise nothing is solved.
[[nodiscard]] Judgement judgeRun(const Order &order, const Runner::RunResult &result,
                                 const Study::RuleBreaches &breaches = {});
[[nodiscard]] Judgement judgeTests(const Order &order, const Runner::TestResult &result,
                                   const Study::RuleBreaches &breaches = {});

} // namespace Ochre::Workbench
