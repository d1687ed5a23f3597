// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/knownplaces.h"

#include "course/courseid.h"
#include "course/nearestname.h"
#include "ctl/courselist.h"
#include "progress/itemstate.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

constexpr qsizetype longestShown = 80;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(KnownPlaces)
};

QStringList idsOf(const Course::CourseLibrary &library)
{
    QStringList ids;
    std::ranges::transform(library.courses, std::back_inserter(ids), [](const auto &course) { return course->id(); });
    return ids;
}

QStringList lessonsOf(const Course::Course &course)
{
    QStringList ids;
    for (const Course::Part &part : course.parts) {
        std::ranges::transform(part.lessons, std::back_inserter(ids), &Course::LessonEntry::id);
    }
    return ids;
}

Error unknownCourse(const QString &id, const QStringList &ids)
{
    return {Text::tr("No course with this id is installed."), id.left(longestShown), Course::nearestNames(id, ids)};
}

} // namespace

Result<void> checkCourses(const Paths &paths, const QStringList &ids)
{
    const QStringList known = idsOf(libraryOf(paths)) + QStringList{Progress::ownCourse};
    for (const QString &id : ids) {
        if (!known.contains(id)) {
            return std::unexpected(unknownCourse(id, known));
        }
    }
    return {};
}

Result<void> checkLesson(const Paths &paths, const QString &place)
{
    if (place.isEmpty()) {
        return {};
    }
    const auto [course, lesson] = Course::splitId(place);
    if (!Course::isId(course) || !Course::isId(lesson)) {
        return std::unexpected(Error{Text::tr("This names no lesson."), place.left(longestShown),
                                     Text::tr("Write COURSE/LESSON, as in rust/option: lower-case letters, digits and "
                                              "single hyphens.")});
    }
    const Course::CourseLibrary library = libraryOf(paths);
    const Course::InstalledCourse *installed = library.find(course);
    if (!installed) {
        return std::unexpected(unknownCourse(course, idsOf(library)));
    }
    const QStringList lessons = lessonsOf(installed->course());
    if (!lessons.contains(lesson)) {
        return std::unexpected(Error{Text::tr("The course “%1” has no lesson with this id.").arg(course), lesson,
                                     Course::nearestNames(lesson, lessons)});
    }
    return {};
}

} // namespace Ochre::Ctl
