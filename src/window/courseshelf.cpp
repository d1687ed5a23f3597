// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/courseshelf.h"

#include "progress/notebook.h"
#include "progress/progressservice.h"
#include "settings/settings.h"
#include "study/ownerror.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

const QString titlesState = u"course-titles"_s;
const QString goneState = u"course-gone"_s; // id of the open course of which it was said that it is gone

} // namespace

CourseShelf::CourseShelf(Course::CourseLibrary &library, Settings::Settings &settings,
                         Progress::ProgressService &progress, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_settings(settings)
    , m_progress(progress)
{
    connect(&settings, &Settings::Settings::changed, this, [this](const QString &key) {
        if (key == QLatin1StringView(Settings::Options::studiedCourse.key)) {
            emit choiceChanged();
        }
    });
    rememberTitles();
    if (isEmpty()) {
        return;
    }
    const Course::InstalledCourse *last = m_library.find(settings.openCourse());
    m_open = last ? last : m_library.courses.front().get();
    m_progress.setCourse(m_open->id());
}

const Course::InstalledCourse *CourseShelf::find(const QString &courseId) const
{
    return m_library.find(courseId);
}

const Course::LoadedCourse &CourseShelf::loaded() const
{
    return m_open->loaded;
}

bool CourseShelf::open(const QString &courseId)
{
    const Course::InstalledCourse *found = find(courseId);
    if (!found) {
        return false;
    }
    if (found != m_open) {
        m_open = found;
        m_settings.setOpenCourse(courseId);
        emit opened();
        m_progress.setCourse(courseId);
    }
    return true;
}

bool CourseShelf::isBegun(const Course::InstalledCourse &course) const
{
    return &course == m_open || !m_progress.learner().of(course.id()).lessons.isEmpty();
}

std::vector<const Course::Course *> CourseShelf::studied() const
{
    if (const Course::InstalledCourse *one = find(choice())) {
        return {&one->course()};
    }
    return begun();
}

std::vector<const Course::Course *> CourseShelf::begun() const
{
    std::vector<const Course::Course *> courses;
    for (const auto &course : m_library.courses) {
        if (isBegun(*course)) {
            courses.insert(course.get() == m_open ? courses.begin() : courses.end(), &course->course());
        }
    }
    return courses;
}

QString CourseShelf::choice() const
{
    return m_settings.studiedCourse();
}

void CourseShelf::choose(const QString &courseId)
{
    if (courseId != choice()) {
        m_settings.setStudiedCourse(courseId); // choiceChanged() follows
    }
}

bool CourseShelf::isForeign(const QString &courseId) const
{
    const Course::InstalledCourse *course = find(courseId);
    return !course || course->place.origin == Course::Origin::Foreign;
}

QStringList CourseShelf::gone() const
{
    QStringList ids;
    if (!isWhole()) {
        return ids;
    }
    for (const auto &[id, state] : m_progress.learner().courses.asKeyValueRange()) {
        // The playground and the like belong to no course, and are kept under the first one.
        const bool isStudied = !state.lessons.isEmpty() || !state.answers.isEmpty() || !state.notes.isEmpty();
        const bool isOwn = id == Progress::ownCourse || id == Progress::notebookCourse || id == Study::ownErrorCourse;
        if (isStudied && !find(id) && !isOwn) {
            ids << id;
        }
    }
    ids.sort();
    return ids;
}

QString CourseShelf::nameOf(const QString &courseId) const
{
    if (const Course::InstalledCourse *course = find(courseId)) {
        return course->course().title;
    }
    const QString title = m_titles.value(courseId);
    return title.isEmpty() || title == courseId ? courseId : tr("%1 (%2)", "title, id").arg(title, courseId);
}

QString CourseShelf::takeGoneOpen()
{
    const QString open = m_settings.openCourse();
    const QString gone = open.isEmpty() || find(open) ? QString() : open;
    const bool isSaid = m_settings.windowState(goneState) == gone.toUtf8();
    m_settings.setWindowState(goneState, gone.toUtf8());
    return isSaid ? QString() : gone;
}

void CourseShelf::noticeCourses()
{
    rememberTitles();
    emit coursesChanged();
}

void CourseShelf::rememberTitles()
{
    const QJsonObject kept = QJsonDocument::fromJson(m_settings.windowState(titlesState)).object();
    for (const QString &id : kept.keys()) {
        m_titles.insert(id, kept.value(id).toString());
    }
    for (const auto &course : m_library.courses) {
        m_titles.insert(course->id(), course->course().title);
    }
    QJsonObject titles;
    for (const auto &[id, title] : m_titles.asKeyValueRange()) {
        titles.insert(id, title);
    }
    m_settings.setWindowState(titlesState, QJsonDocument(titles).toJson(QJsonDocument::Compact));
}

} // namespace Ochre::Window
