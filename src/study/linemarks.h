// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/grading.h"

namespace Ochre::Study {

/// The categories of faults in the order in which a page offers them.
[[nodiscard]] const QList<Course::FaultCategory> &faultCategories();

/// The answer that marks are.
[[nodiscard]] Answer answerOf(const QList<LineMark> &marks);

/// The marks of a review as one text, in which the journal keeps them: a line each, "3 performance".
[[nodiscard]] QString marksText(const QList<LineMark> &marks);
/// Reads what marksText() wrote; lines that are no mark are left out.
[[nodiscard]] QList<LineMark> readMarks(const QString &text);

} // namespace Ochre::Study
