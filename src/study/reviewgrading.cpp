// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/reviewgrading.h"

#include <algorithm>

namespace Ochre::Study {

namespace {

bool names(const LineMark &mark, const Course::Fault &fault)
{
    return mark.category == fault.category && fault.lines.contains(mark.line);
}

} // namespace

ReviewGrade gradeReview(const Course::ReviewQuestion &review, const QList<LineMark> &marks)
{
    ReviewGrade grade;
    for (int index = 0; const Course::Fault &fault : review.faults) {
        if (std::ranges::any_of(marks, [&fault](const LineMark &mark) { return names(mark, fault); })) {
            grade.found << index;
        } else {
            grade.missed << index;
            if (std::ranges::any_of(marks, [&](const LineMark &mark) { return fault.lines.contains(mark.line); })) {
                grade.misnamed << index;
            }
        }
        ++index;
    }
    std::ranges::copy_if(marks, std::back_inserter(grade.wrong), [&review](const LineMark &mark) {
        return std::ranges::none_of(review.faults, [&mark](const Course::Fault &fault) { return names(mark, fault); });
    });
    for (int index = 0; const Course::Decoy &decoy : review.decoys) {
        if (std::ranges::any_of(marks, [&decoy](const LineMark &mark) { return decoy.lines.contains(mark.line); })) {
            grade.decoys << index;
        }
        ++index;
    }
    return grade;
}

} // namespace Ochre::Study
