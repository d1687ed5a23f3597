// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "course/packloader.h"
#include "window/rail.h"
#include "workbench/document.h"

#include <QObject>

class QStackedWidget;

namespace Ochre::Practice {
class InterviewPage;
}

namespace Ochre::Window {

class LearnView;
class LessonSession;
class TopBar;

/// Goes to anything that has an id: pages, lessons, documents, exercises, questions.
class Navigator final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const Result<Course::LoadedCourse> &course;
        Rail &rail;
        TopBar &topBar;
        QStackedWidget &stack; ///< in the order of Rail::Page
        LearnView &learn;
        Practice::InterviewPage &interview;
        LessonSession *lessons; ///< none when the course could not be read
    };

    /// All parts are borrowed and must outlive it.
    explicit Navigator(const Parts &parts, QObject *parent = nullptr);

    void showPage(Rail::Page page);
    [[nodiscard]] Rail::Page page() const;
    void openLesson(const QString &lessonId);
    void openDocument(const Workbench::Document &document);
    void openExercise(const QString &exerciseId);
    /// A question wherever it is asked: in the panel of its lesson, or on the interview page.
    void openQuestion(const QString &questionId);
    /// The same, ready to be answered where that takes a page of its own.
    void answerQuestion(const QString &questionId);
    /// A program of the page or of a question, with the crates of its lesson.
    void openSource(const QString &id, const QString &title, const QByteArray &source);

private:
    void openLessonQuestion(const Course::Question &question);

    Parts m_parts;
};

} // namespace Ochre::Window
