// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessoncontext.h"

namespace Ochre::Lesson {

LessonContext LessonContext::make(const Course::Lesson &lesson, const Course::Course &course)
{
    LessonContext context;
    context.lesson = lesson;
    context.version = course.version;
    context.edition = course.edition;
    context.missingLanguage = course.missingLanguage(lesson);
    context.language = context.missingLanguage.isEmpty() ? QString() : course.language;
    for (const Course::Part &part : course.parts) {
        for (const Course::LessonEntry &entry : part.lessons) {
            if (entry.written && entry.step < lesson.step) {
                context.previous = {entry.id, entry.title};
            } else if (entry.written && entry.step > lesson.step && context.next.id.isEmpty()) {
                context.next = {entry.id, entry.title};
            }
        }
    }
    return context;
}

} // namespace Ochre::Lesson
