// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/nextstep.h"

#include <algorithm>

namespace Ochre::Window {

namespace {

const Course::Exercise *openIn(const std::vector<Course::Exercise> &exercises, const QString &after,
                               const QSet<QString> &solved)
{
    const auto isOpen = [&](const Course::Exercise &one) { return one.id != after && !solved.contains(one.id); };
    const auto here = std::ranges::find(exercises, after, &Course::Exercise::id);
    auto found = std::find_if(here, exercises.end(), isOpen);
    if (found == exercises.end()) {
        found = std::ranges::find_if(exercises, isOpen);
    }
    return found == exercises.end() ? nullptr : &*found;
}

} // namespace

NextStep nextStepAfter(const Course::Course &course, const QString &lesson, const QString &exercise,
                       const QSet<QString> &solved, const QSet<QString> &answered)
{
    const Course::Lesson *here = course.lesson(lesson);
    if (!here) {
        return {};
    }
    for (const auto *work : {&here->exercises, &here->drills}) {
        if (const Course::Exercise *open = openIn(*work, exercise, solved)) {
            return {NextStep::Kind::Exercise, open->id, open->title};
        }
    }
    const bool isAsked = std::ranges::any_of(here->questions, [&answered](const Course::Question &question) {
        return question.isAskedInPanel() && !answered.contains(question.id);
    });
    if (isAsked) {
        return {NextStep::Kind::Questions};
    }
    const auto next = std::ranges::find_if(course.lessons,
                                           [step = here->step](const Course::Lesson &one) { return one.step > step; });
    return next == course.lessons.end() ? NextStep() : NextStep{NextStep::Kind::Lesson, next->id, next->title};
}

} // namespace Ochre::Window
