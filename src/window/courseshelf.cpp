// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/courseshelf.h"

#include "progress/progressservice.h"
#include "settings/settings.h"

#include <algorithm>

namespace Ochre::Window {

CourseShelf::CourseShelf(Course::CourseLibrary &library, Settings::Settings &settings,
                         Progress::ProgressService &progress, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_settings(settings)
    , m_progress(progress)
{
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
        m_settings.setStudiedCourse(courseId);
        emit choiceChanged();
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
    for (const auto &[id, state] : m_progress.learner().courses.asKeyValueRange()) {
        if (!find(id) && !state.lessons.isEmpty()) {
            ids << id;
        }
    }
    ids.sort();
    return ids;
}

} // namespace Ochre::Window
