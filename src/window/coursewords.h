// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/vocabularyservice.h"

#include <QObject>
#include <QTimer>

namespace Ochre::Window {

class CourseShelf;
class LearnView;

/// Tells the workbench what the code of the courses is made of, whenever they are read.
class CourseWords final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive it.
    CourseWords(const CourseShelf &shelf, LearnView &learn, QObject *parent = nullptr);

    /// Another course is open, or one was read again. Nothing is done before the window is shown.
    void renew();
    /// The lesson of the open course that a name of std is from (Course::Vocabulary); empty while nothing is known.
    [[nodiscard]] QString lessonOf(const QString &path) const;

private:
    void give();

    const CourseShelf &m_shelf;
    Search::VocabularyService *m_service;
    Search::Vocabularies m_vocabularies;
    QTimer m_later;
};

} // namespace Ochre::Window
