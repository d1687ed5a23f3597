// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Progress {

/// The course that everything belonged to before there were several. What belongs to no course, such as the playground,
/// is recorded under it too.
inline constexpr auto firstCourse = QLatin1StringView("rust");

/// An id inside a course.
struct CourseKey {
    QString course = firstCourse;
    QString id;
    bool operator==(const CourseKey &) const = default;
};

/// The one name of an id where things of several courses lie side by side: rows of the store, documents, drafts,
/// places. "@course/id", and of the first course the bare id, so that what was kept before is found. No two ids in two
/// courses have one name, whatever their letters.
[[nodiscard]] QString keyIn(const QString &course, const QString &id);

/// Undoes keyIn(). Any other text is an id of the first course.
[[nodiscard]] CourseKey splitKey(const QString &key);

} // namespace Ochre::Progress
