// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/calendarcheck.h"

#include "checker/checkertext.h"
#include "checker/claim.h"
#include "course/tomlplaces.h"

#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

constexpr qint64 daysBetweenReleases = 42;

Course::Problem problemAt(Course::TomlPlaces &places, const QString &file, QLatin1StringView key,
                          const QString &message)
{
    const Course::Place place = places.of(file, 0, key);
    return {file, place.line, place.column, u"bad-value"_s, message};
}

} // namespace

int newestRust(QDate day)
{
    const QDate first(2015, 5, 15); // 1.0; a release every six weeks since
    return static_cast<int>(first.daysTo(day) / daysBetweenReleases) + 1;
}

Course::Problems checkCalendar(const Course::Course &course, QDate today)
{
    Course::Problems problems;
    Course::TomlPlaces places(course.folder);
    if (QVersionNumber::fromString(course.minRust) > QVersionNumber(1, newestRust(today), 999)) {
        problems.push_back(
            problemAt(places, u"course.toml"_s, "min_rust"_L1,
                      Text::tr("There is no Rust %1 yet. Write the oldest version that passes the check.")
                          .arg(course.minRust.left(40))));
    }
    for (const Course::Lesson &lesson : course.lessons) {
        if (lesson.reviewed.isValid() && lesson.reviewed > today.addDays(1)) { // it may be tomorrow elsewhere
            problems.push_back(
                problemAt(places, packPath(course, lesson.folder, u"lesson.md"_s), "reviewed"_L1,
                          Text::tr("This day is to come. Write the day on which the lesson was reviewed.")));
        }
    }
    return problems;
}

} // namespace Ochre::Checker
