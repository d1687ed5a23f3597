// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/progressstate.h"
#include "study/interviewdate.h"

#include <vector>

namespace Ochre::Progress {

/// The interview dates that are not removed, the next one first, past ones among them.
[[nodiscard]] std::vector<Study::InterviewDate> interviewDates(const LearnerState &learner);
/// The event that is taken back next of a date, also of a removed one; empty when there is none.
[[nodiscard]] QString lastEventOf(const LearnerState &learner, const QString &interview);

/// What is recorded for a date that was set or changed. Dates are recorded under the first course.
[[nodiscard]] Journal::InterviewSet interviewSet(const Study::InterviewDate &date);

/// Why a date cannot be kept, as a sentence.
[[nodiscard]] QString sentenceOf(Study::DateProblem problem);

} // namespace Ochre::Progress
