// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/questionparts.h"

#include <QList>

namespace Ochre::Study {

/// A line of a program under review, and what the learner finds wrong there.
struct LineMark {
    int line = 0; ///< 1-based
    Course::FaultCategory category = Course::FaultCategory::Correctness;

    bool operator==(const LineMark &) const = default;
};

/// How a review compares with the faults that were planted. Every fault is found or missed, every mark hits or is
/// wrong.
struct ReviewGrade {
    QList<int> found;      ///< faults, 0-based as in the question
    QList<int> missed;     ///< the other ones
    QList<int> misnamed;   ///< of the missed ones, those of which a line was marked as something else
    QList<LineMark> wrong; ///< marks that name no fault
    QList<int> decoys;     ///< decoys, 0-based, that were taken for faults

    [[nodiscard]] bool isComplete() const { return missed.isEmpty() && wrong.isEmpty(); }
};

/// A fault is found by a mark of its category in any of its lines.
[[nodiscard]] ReviewGrade gradeReview(const Course::ReviewQuestion &review, const QList<LineMark> &marks);

} // namespace Ochre::Study
