// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "study/grading.h"

namespace Ochre::Study {

/// The text under which the journal keeps an answer: of a prediction "compiles" or "fails", a line end, and what was
/// written; of a review a line for each mark; of every other kind what was written. The journal keeps the options of a
/// choice by themselves.
[[nodiscard]] QString storedText(const Course::Question &question, const Answer &answer);

/// Fills in `compiles`, `text` and `marks` of an answer from what storedText() gave.
void readStoredText(const Course::Question &question, const QString &stored, Answer &answer);

} // namespace Ochre::Study
