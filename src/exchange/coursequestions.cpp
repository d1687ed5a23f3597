// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/coursequestions.h"

namespace Ochre::Exchange {

std::vector<PlacedQuestion> questionsOf(const Course::Course &course)
{
    std::vector<PlacedQuestion> questions;
    for (const Course::Lesson &lesson : course.lessons) {
        for (const Course::Question &question : lesson.questions) {
            questions.push_back({&question, lesson.id, isImportedLesson(lesson.id)});
        }
    }
    for (const Course::Question &question : course.bank) {
        questions.push_back({&question, {}, false});
    }
    return questions;
}

bool isImportedLesson(const QString &id)
{
    return id.startsWith(importedPrefix);
}

} // namespace Ochre::Exchange
