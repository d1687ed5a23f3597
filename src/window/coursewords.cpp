// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/coursewords.h"

#include "window/courseshelf.h"
#include "window/learnview.h"
#include "workbench/workbench.h"

#include <chrono>

namespace Ochre::Window {

CourseWords::CourseWords(const CourseShelf &shelf, LearnView &learn, QObject *parent)
    : QObject(parent)
    , m_shelf(shelf)
    , m_service(new Search::VocabularyService(this))
{
    using namespace std::chrono_literals;
    m_later.setSingleShot(true);
    m_later.setInterval(0ms);
    connect(&m_later, &QTimer::timeout, this, &CourseWords::give);
    connect(&shelf, &CourseShelf::opened, this, &CourseWords::renew);
    connect(m_service, &Search::VocabularyService::known, &learn, [this, &learn](const auto &vocabularies) {
        m_vocabularies = vocabularies;
        learn.workbench->setVocabularies(vocabularies, m_shelf.course().id);
    });
    renew();
}

void CourseWords::renew()
{
    if (!m_shelf.isEmpty()) {
        m_later.start();
    }
}

QString CourseWords::lessonOf(const QString &path) const
{
    const auto known = m_vocabularies.value(m_shelf.course().id);
    return known ? known->lessonOf(path) : QString();
}

void CourseWords::give()
{
    std::vector<Course::Course> courses;
    for (const auto &installed : m_shelf.library().courses) {
        courses.push_back(installed->course());
    }
    m_service->setCourses(std::move(courses));
}

} // namespace Ochre::Window
