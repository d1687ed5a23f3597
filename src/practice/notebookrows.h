// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "models/notelistmodel.h"
#include "progress/progressstate.h"

#include <functional>
#include <vector>

namespace Ochre::Practice {

/// What the notes page knows of a course: enough to name and to order its lessons.
struct NoteCourse {
    struct Lesson {
        QString id;
        QString title;
        int step = 0;
        bool operator==(const Lesson &) const = default;
    };
    QString id;
    QString title;
    std::vector<Lesson> lessons;

    [[nodiscard]] static NoteCourse of(const Course::Course &course);
    [[nodiscard]] const Lesson *lesson(const QString &lessonId) const;
    bool operator==(const NoteCourse &) const = default;
};

/// A text that the page can open: a heading of the notebook, a note on a lesson, or one that is begun.
struct NotePlace {
    QString course;
    QString lesson; ///< of a heading of the notebook its id
    QString note;   ///< id

    [[nodiscard]] QString key() const { return course + u'/' + lesson + u'/' + note; }
    [[nodiscard]] static NotePlace fromKey(const QString &key);
    [[nodiscard]] bool isNone() const { return note.isEmpty(); }
    bool operator==(const NotePlace &) const = default;
};

inline constexpr auto bookmarkKey = QLatin1StringView("bookmark:"); ///< begins the key of a row that is one

/// All that the list of notes shows, in its order: the notebook, bookmarks, then notes by course and lesson as they
/// follow each other. `fresh` are texts that were begun and never saved; `draftOf` gives what was typed of a text and
/// not saved.
[[nodiscard]] std::vector<Models::NoteRow> notebookRows(const Progress::LearnerState &learner,
                                                        const std::vector<NoteCourse> &courses,
                                                        const std::vector<NotePlace> &fresh,
                                                        const std::function<QString(const NotePlace &)> &draftOf);

} // namespace Ochre::Practice
