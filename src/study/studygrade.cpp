// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/studygrade.h"

namespace Ochre::Study {

RecallGrade gradeOfPoints(const Points &points)
{
    if (points.reached * 10 >= points.possible * 9) {
        return RecallGrade::Good;
    }
    return points.reached * 10 >= points.possible * 6 ? RecallGrade::Hard : RecallGrade::Again;
}

RecallGrade gradeOfAnswer(const Grade &grade, Sureness sureness)
{
    if (grade.points && grade.points->possible > 0) {
        return gradeOfPoints(*grade.points);
    }
    if (!grade.correct) {
        return grade.partly ? RecallGrade::Hard : RecallGrade::Again;
    }
    return sureness == Sureness::Guess ? RecallGrade::Hard : RecallGrade::Good;
}

RecallGrade gradeOfSolved(Help help)
{
    switch (help) {
    case Help::Hints:
        return RecallGrade::Hard;
    case Help::Solution:
        return RecallGrade::Again;
    case Help::None:
        break;
    }
    return RecallGrade::Good;
}

const SchedulerRules &reviewRules()
{
    static const SchedulerRules rules;
    return rules;
}

const SchedulerRules &lessonRules()
{
    static const SchedulerRules rules = [] {
        SchedulerRules made;
        made.learningSteps.clear();
        made.relearningSteps.clear();
        return made;
    }();
    return rules;
}

} // namespace Ochre::Study
