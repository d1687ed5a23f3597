// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/lessonitems.h"

#include <algorithm>

namespace Ochre::Study {

QStringList lessonItems(const Course::Course &course, const QString &lesson)
{
    QStringList ids;
    if (const Course::Lesson *found = course.lesson(lesson)) {
        std::ranges::transform(found->questions, std::back_inserter(ids), &Course::Question::id);
        std::ranges::transform(found->exercises, std::back_inserter(ids), &Course::Exercise::id);
        std::ranges::transform(found->drills, std::back_inserter(ids), &Course::Exercise::id);
    }
    return ids;
}

} // namespace Ochre::Study
