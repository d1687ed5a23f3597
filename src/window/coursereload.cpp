// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/coursereload.h"

#include "base/logging.h"
#include "widgets/messagebar.h"
#include "window/courseshelf.h"

#include <utility>

namespace Ochre::Window {

CourseReload::CourseReload(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    for (const auto &course : parts.shelf.library().courses) {
        watch(course->place.folder, course->id());
    }
    if (parts.shelf.isEmpty()) {
        watch(parts.folder, {});
    }
    connect(&parts.bar, &Widgets::MessageBar::actionTriggered, this, &CourseReload::readChanged);
}

void CourseReload::watch(const QString &folder, const QString &courseId)
{
    auto *watch = new PackWatch(folder, this);
    connect(watch, &PackWatch::changed, this, [this, watch] { noteChange(watch); });
    connect(watch, &PackWatch::wasRead, this, [this, courseId](const ReadCourse &read) { accept(read, courseId); });
    connect(watch, &PackWatch::gone, this, [this, courseId] { showGone(courseId); });
    connect(watch, &PackWatch::cameBack, this, [this, courseId] {
        if (m_gone.remove(courseId) && m_gone.isEmpty()) {
            m_parts.bar.hide();
        }
    });
    m_watches.insert(courseId, watch);
    followLanguage(courseId); // it may be another one since the pack began to be read
}

void CourseReload::followLanguage()
{
    const QStringList watched = m_watches.keys();
    for (const QString &courseId : watched) {
        followLanguage(courseId);
    }
}

void CourseReload::followLanguage(const QString &courseId)
{
    const QString &language = m_parts.shelf.library().language;
    const Course::InstalledCourse *course = m_parts.shelf.find(courseId);
    const bool isTranslated = course && !course->course().languages.isEmpty();
    if (isTranslated && course->loaded.language != language) {
        m_watches.value(courseId)->read(language);
    }
}

void CourseReload::readChangedByUs(const QString &courseId)
{
    if (PackWatch *watch = m_watches.value(courseId)) {
        m_expected.insert(watch); // it is seen a moment later, too
        m_expectedGone.remove(courseId);
        watch->read(m_parts.shelf.library().language);
    }
}

void CourseReload::noteChange(PackWatch *watch)
{
    if (m_expected.remove(watch) || m_parts.isFollowed) {
        watch->read(m_parts.shelf.library().language);
        return;
    }
    m_changed.insert(watch);
    m_parts.bar.showMessage(Widgets::MessageBar::Kind::Info, tr("Files of the course have changed."),
                            tr("Read it again"));
}

void CourseReload::readChanged()
{
    for (PackWatch *watch : std::exchange(m_changed, {})) {
        watch->read(m_parts.shelf.library().language);
    }
}

void CourseReload::accept(const ReadCourse &read, const QString &courseId)
{
    Course::InstalledCourse *course = m_parts.shelf.library().find(courseId);
    if (!*read) {
        showProblem(read->error().text(), course != nullptr);
        return;
    }
    if (!course) { // the window was built without one
        m_parts.bar.showMessage(Widgets::MessageBar::Kind::Info,
                                tr("The course can be read now. Start Ochre again to open it."));
        return;
    }
    if ((*read)->course.id != courseId) {
        showProblem(tr("Its id is another one now. Start Ochre again to open it."), true);
        return;
    }
    const Course::Problems problems = Course::newProblems((*read)->problems, course->loaded.problems);
    if (!problems.empty()) {
        showProblem(problems.size() == 1
                        ? problems.front().text()
                        : tr("%1 Problems in all: %2.").arg(problems.front().text()).arg(problems.size()),
                    true);
        return;
    }
    std::swap(course->loaded, **read);
    m_parts.bar.hide();
    emit replaced(courseId);
}

void CourseReload::showGone(const QString &courseId)
{
    if (m_parts.shelf.find(courseId) && !m_expectedGone.contains(courseId)) {
        m_gone.insert(courseId);
        m_parts.bar.showMessage(Widgets::MessageBar::Kind::Warning,
                                tr("The course “%1” was removed. It stays open as it was read until Ochre is closed, "
                                   "and your progress in it is kept. To go on with it after that, install it again.")
                                    .arg(m_parts.shelf.nameOf(courseId)));
    }
}

void CourseReload::showProblem(const QString &text, bool staysAsItWas)
{
    qCInfo(logCourse).noquote() << text;
    m_parts.bar.showMessage(
        Widgets::MessageBar::Kind::Warning,
        staysAsItWas ? tr("The course stays as it was read before, since something is wrong in it: %1").arg(text)
                     : text);
}

} // namespace Ochre::Window
