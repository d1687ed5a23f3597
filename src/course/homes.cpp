// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/homes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

QHash<QString, QString> homesOf(const Course &course)
{
    QHash<QString, QString> found;
    const auto add = [&found](const QString &id, const QString &home) {
        if (!id.startsWith("example-"_L1)) {
            found.insert(id, home);
        }
    };
    const auto addPrograms = [&add](const std::vector<Question> &questions, const QString &home) {
        for (const Question &question : questions) {
            if (question.task || !question.program.isEmpty()) {
                add(question.id, home);
            }
        }
    };
    addPrograms(course.bank, bankHome);
    std::ranges::for_each(course.lessons, [&](const Lesson &lesson) { addPrograms(lesson.questions, lesson.id); });
    for (const Lesson &lesson : course.lessons) { // last: an exercise may be called as a question is
        for (const std::vector<Exercise> *work : {&lesson.exercises, &lesson.drills}) {
            std::ranges::for_each(*work, [&](const Exercise &each) { add(each.id, lesson.id); });
        }
    }
    return found;
}

} // namespace Ochre::Course
