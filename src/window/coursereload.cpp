// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/coursereload.h"

#include "base/logging.h"
#include "widgets/messagebar.h"

#include <utility>

namespace Ochre::Window {

CourseReload::CourseReload(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_watch(parts.folder, this)
{
    connect(&m_watch, &PackWatch::changed, this, &CourseReload::noteChange);
    connect(&m_watch, &PackWatch::wasRead, this, &CourseReload::accept);
    connect(&parts.bar, &Widgets::MessageBar::actionTriggered, &m_watch, &PackWatch::read);
}

void CourseReload::noteChange()
{
    if (m_parts.isFollowed) {
        m_watch.read();
        return;
    }
    m_parts.bar.showMessage(Widgets::MessageBar::Kind::Info, tr("Files of the course have changed."),
                            tr("Read it again"));
}

void CourseReload::accept(const ReadCourse &read)
{
    if (!*read) {
        showProblem(read->error().text());
        return;
    }
    if (!m_parts.course) { // the window was built without one
        m_parts.bar.showMessage(Widgets::MessageBar::Kind::Info,
                                tr("The course can be read now. Start Ochre again to open it."));
        return;
    }
    const Course::Problems problems = Course::newProblems((*read)->problems, m_parts.course->problems);
    if (!problems.empty()) {
        showProblem(problems.size() == 1
                        ? problems.front().text()
                        : tr("%1 Problems in all: %2.").arg(problems.front().text()).arg(problems.size()));
        return;
    }
    std::swap(*m_parts.course, **read);
    m_parts.bar.hide();
    emit replaced();
}

void CourseReload::showProblem(const QString &text)
{
    qCInfo(logCourse).noquote() << text;
    m_parts.bar.showMessage(
        Widgets::MessageBar::Kind::Warning,
        m_parts.course ? tr("The course stays as it was read before, since something is wrong in it: %1").arg(text)
                       : text);
}

} // namespace Ochre::Window
