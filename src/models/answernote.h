// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "progress/progressstate.h"

#include <QString>

namespace Ochre::Models {

/// How the last answer to a question was, in a few words behind a sign: "✓ Answered right", "✗ Not solved in 12 of 10
/// minutes", "3 of 5 points". Empty when there is none.
[[nodiscard]] QString answerNote(const Course::Question &question, const Progress::ProgressState &state);
/// The same of one answer.
[[nodiscard]] QString answerNote(const Course::Question &question, const Progress::AnswerState &answer);

/// Whole minutes of a time, the one that has begun counted: 61 s are 2.
[[nodiscard]] int minutesBegun(qint64 ms);

} // namespace Ochre::Models
