// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Course {

/// An id where courses meet: "course/id". Ids of lessons, questions and exercises hold no slash.
struct CourseId {
    QString course; ///< empty = the course that is spoken of
    QString id;
    bool operator==(const CourseId &) const = default;
};

[[nodiscard]] inline QString joinId(const QString &course, const QString &id)
{
    return course.isEmpty() ? id : course + u'/' + id;
}

[[nodiscard]] inline CourseId splitId(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    return slash < 0 ? CourseId{{}, text} : CourseId{text.first(slash), text.sliced(slash + 1)};
}

/// Whether a text may be an id of a course or of a part of one, and so a folder: lower-case letters and digits in words
/// joined by single hyphens, at most longestId of them.
[[nodiscard]] bool isId(const QString &text);
inline constexpr qsizetype longestId = 80;

} // namespace Ochre::Course
