// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QHash>
#include <QSet>

namespace Ochre::Lesson {

/// A lesson beside this one.
struct LessonNeighbour {
    QString id; ///< empty = there is none, or it is not written yet
    QString title;

    bool operator==(const LessonNeighbour &) const = default;
};

/// What is written on the lesson page.
struct LessonContext {
    Course::Lesson lesson;
    QString version;         ///< of the content
    QString edition;         ///< of programs that name none
    QString language;        ///< of the texts when they are not the ones that were asked for, else empty
    QString missingLanguage; ///< the one that was asked for
    LessonNeighbour previous;
    LessonNeighbour next;
    QSet<QString> solved;
    QHash<QString, QString> answerNotes; ///< how questions on the page were answered, in words, by id
    QString unavailable;                 ///< why nothing can be run; empty = it can

    [[nodiscard]] static LessonContext make(const Course::Lesson &lesson, const Course::Course &course);

    bool operator==(const LessonContext &) const = default;
};

} // namespace Ochre::Lesson
