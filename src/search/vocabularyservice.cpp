// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/vocabularyservice.h"

#include <QtConcurrentRun>

#include <utility>

namespace Ochre::Search {

VocabularyService::VocabularyService(QObject *parent)
    : QObject(parent)
{
}

void VocabularyService::setCourses(std::vector<Course::Course> courses)
{
    const quint64 number = ++m_latest;
    QtConcurrent::run([courses = std::move(courses)] {
        Vocabularies vocabularies;
        for (const Course::Course &course : courses) {
            vocabularies.insert(course.id, std::make_shared<Course::Vocabulary>(Course::vocabularyOf(course)));
        }
        return vocabularies;
    }).then(this, [this, number](const Vocabularies &vocabularies) {
        if (number == m_latest) {
            emit known(vocabularies);
        }
    });
}

} // namespace Ochre::Search
