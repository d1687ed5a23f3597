// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/courselist.h"

#include "course/courseid.h"
#include "study/ownerror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CourseList)
};

} // namespace

// The heads are enough to name a course.
Course::CourseLibrary libraryOf(const Paths &paths)
{
    Course::CourseLibrary library;
    for (const Course::PackPlace &place : Course::packsIn(Course::placesOf(paths))) {
        library.add(place, Course::loadManifest(place.folder));
    }
    return library;
}

int listCourses(bool json, const Console &console)
{
    const Course::CourseLibrary library = libraryOf(console.paths);
    QJsonArray courses;
    for (const auto &course : library.courses) {
        const bool isForeign = course->place.origin == Course::Origin::Foreign;
        courses << QJsonObject{{u"id"_s, course->id()},
                               {u"title"_s, course->course().title},
                               {u"version"_s, course->course().version},
                               {u"foreign"_s, isForeign},
                               {u"folder"_s, course->place.folder}};
        if (!json) {
            console.out << QStringLiteral("%1  %2\n").arg(course->id(), -20).arg(course->course().title)
                        << Text::tr("    version %1, in %2").arg(course->course().version, course->place.folder)
                        << '\n';
        }
    }
    QJsonArray leftOut;
    for (const Course::LeftOutPack &pack : library.leftOut) {
        leftOut << QJsonObject{{u"folder"_s, pack.folder}, {u"reason"_s, pack.error.text()}};
        console.err << pack.error.text() << '\n';
    }
    if (json) {
        console.writeJson({{u"courses"_s, courses}, {u"left_out"_s, leftOut}});
    }
    return leftOut.isEmpty() ? Fine : No;
}

Result<QString> lessonOfPack(const QString &folder, const QString &lesson)
{
    const auto [course, id] = Course::splitId(lesson);
    if (course.isEmpty()) {
        return lesson;
    }
    return Course::loadManifest(folder).and_then([&](const Course::LoadedCourse &loaded) -> Result<QString> {
        if (loaded.course.id == course) {
            return id;
        }
        return std::unexpected(Error{Text::tr("This lesson is one of another course: %1.").arg(lesson), folder,
                                     Text::tr("The course in this folder is %1.").arg(loaded.course.id)});
    });
}

QMap<QString, QString> courseTitles(const Paths &paths)
{
    QMap<QString, QString> titles;
    for (const auto &course : libraryOf(paths).courses) {
        titles.insert(course->id(), course->course().title);
    }
    titles.insert(Progress::ownCourse, Text::tr("My cards"));
    titles.insert(Study::ownErrorCourse, Text::tr("Own errors"));
    return titles;
}

QJsonArray coursesJson(const Progress::ProgressStats &stats, const QMap<QString, QString> &titles)
{
    QJsonArray courses;
    for (const auto &[id, numbers] : stats.courses.asKeyValueRange()) {
        courses << QJsonObject{{u"id"_s, id},
                               {u"title"_s, titles.value(id)},
                               {u"installed"_s, titles.contains(id)},
                               {u"events"_s, numbers.events},
                               {u"lessons_opened"_s, numbers.lessonsOpened},
                               {u"exercises_solved"_s, numbers.exercisesSolved},
                               {u"questions"_s, QJsonObject{{u"answered"_s, numbers.answered},
                                                            {u"correct"_s, numbers.correct},
                                                            {u"unknown"_s, numbers.unknown},
                                                            {u"attempts"_s, numbers.attempts}}}};
    }
    return courses;
}

QString coursesText(const Progress::ProgressStats &stats, const QMap<QString, QString> &titles)
{
    QString text;
    for (const auto &[id, numbers] : stats.courses.asKeyValueRange()) {
        text += titles.contains(id) ? Text::tr("In the course %1 (%2):").arg(titles.value(id), id)
                                    : Text::tr("From a course that is not installed, %1:").arg(id);
        text +=
            u"\n    "_s
            + Text::tr("events: %1, lessons opened: %2, exercises solved: %3, questions answered: %4, now right: %5")
                  .arg(numbers.events)
                  .arg(numbers.lessonsOpened)
                  .arg(numbers.exercisesSolved)
                  .arg(numbers.answered)
                  .arg(numbers.correct)
            + u'\n';
    }
    return text;
}

} // namespace Ochre::Ctl
