// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/termguide.h"

#include "course/courseid.h"
#include "richtext/terms.h"
#include "window/courseshelf.h"
#include "window/coursewords.h"
#include "window/navigator.h"
#include "window/problemactions.h"
#include "window/toolchaincontrol.h"

#include <algorithm>

namespace Ochre::Window {

TermGuide::TermGuide(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void TermGuide::follow(const QString &href)
{
    const QString target = Richtext::Term::targetOf(href);
    switch (Richtext::Term::kindOf(href)) {
    case Richtext::Term::Kind::Error:
        return m_parts.problems.explain(target);
    case Richtext::Term::Kind::Step:
        return openStep(target.toInt());
    case Richtext::Term::Kind::Std:
        return openStd(target);
    case Richtext::Term::Kind::None:
        return;
    }
}

void TermGuide::openStep(int step)
{
    const Course::Course &course = m_parts.shelf.course();
    const auto lesson = std::ranges::find(course.lessons, step, &Course::Lesson::step);
    if (lesson == course.lessons.end()) {
        emit messageRaised(tr("This course has no lesson %1.").arg(step));
        return;
    }
    m_parts.navigator.openLesson(Course::joinId(course.id, lesson->id));
}

void TermGuide::openStd(const QString &path)
{
    const QString page = Richtext::stdPage(path);
    if (m_parts.tools.hasPage(page)) {
        return m_parts.tools.openDocumentation(page);
    }
    const Course::Course &course = m_parts.shelf.course();
    const QString lesson = m_parts.words.lessonOf(path);
    if (lesson.isEmpty()) {
        m_parts.tools.openDocumentation(page); // says what is missing and how to get it
    } else {
        m_parts.navigator.openLesson(Course::joinId(course.id, lesson));
    }
}

} // namespace Ochre::Window
