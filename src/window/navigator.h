// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/arrangement.h"
#include "window/rail.h"
#include "workbench/document.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <vector>

class QStackedWidget;

namespace Ochre::Course {
struct Course;
struct Question;
} // namespace Ochre::Course
namespace Ochre::Practice {
class InterviewPage;
}

namespace Ochre::Window {

class CourseShelf;
class LearnView;
class LessonSession;
class TopBar;

/// Goes to anything that has an id: pages, lessons, documents, exercises, questions. Ids are "course/id", or bare in
/// the course that is open.
class Navigator final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const CourseShelf &shelf;
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
    /// The same for a learner who turns to it: the focus goes where it was on that page, else to its first control.
    void turnTo(Rail::Page page);
    [[nodiscard]] Rail::Page page() const;
    void openLesson(const QString &lessonId);
    void openCourse(const QString &courseId);
    void openDocument(const Workbench::Document &document);
    void openExercise(const QString &exerciseId);
    /// A question wherever it is asked: in the panel of its lesson, or on the interview page.
    void openQuestion(const QString &questionId);
    /// A question of a lesson that is asked in the panel.
    void openAsked(const QString &lessonId, const QString &questionId);
    /// As openQuestion(), ready to be answered where that takes a page of its own.
    void answerQuestion(const QString &questionId);
    /// A course was read again, or another choice was made of what is gone over.
    void renewInterview();
    /// A program of the page or of a question of the open course, with the crates of its lesson.
    void openSource(const QString &id, const QString &title, const QByteArray &source);

    /// A program of the workbench by its id: an open one, else it is opened again as far as it still exists; false
    /// when it does not.
    bool showDocument(const QString &id);
    /// The same for a learner who asks for it: the workbench is turned to, and what is missing is told.
    void openProgram(const QString &id);

signals:
    void pageShown();
    /// What was asked for is not there: says what, in a sentence.
    void messageRaised(const QString &sentence);
    /// The learner turns to something of another kind. Not when a session comes back at the start.
    void taskBegun(Ochre::Window::Task task);

private:
    void openLessonQuestion(const Course::Course &course, const Course::Question &question);
    [[nodiscard]] const Course::Course *courseOf(const QString &courseId) const;
    /// Also one that a retired id goes on in; null when there is none.
    [[nodiscard]] static const Course::Question *questionOf(const Course::Course *course, const QString &id);
    void fillInterview(const std::vector<const Course::Course *> &courses);

    Parts m_parts;
    QHash<int, QPointer<QWidget>> m_focused; ///< by page: what had the focus when it was left
    QStringList m_interviewed;               ///< ids of the courses that the interview page has
};

} // namespace Ochre::Window
