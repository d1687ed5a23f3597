// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/courseid.h"
#include "course/presentid.h"
#include "lesson/lessonpage.h"
#include "practice/interviewpage.h"
#include "practice/questionpanel.h"
#include "window/courseshelf.h"
#include "window/learnview.h"
#include "window/navigator.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

const Course::Question *Navigator::questionOf(const Course::Course *course, const QString &id)
{
    return course ? course->question(Course::presentId(*course, id)) : nullptr;
}

void Navigator::openQuestion(const QString &questionId)
{
    const auto [courseId, id] = Course::splitId(questionId);
    const Course::Course *course = courseOf(courseId);
    const Course::Question *question = questionOf(course, id);
    if (!question) {
        emit messageRaised(course
                               ? tr("The course “%1” has no question “%2”.").arg(course->title, id.left(80))
                               : tr("This leads to the course “%1”, which is not installed.").arg(courseId.left(80)));
        return;
    }
    if (!question->isAskedInInterview()) {
        openLessonQuestion(*course, *question);
        return;
    }
    showPage(Rail::Interview);
    if (!m_interviewed.contains(course->id)) { // the learner goes over others; this one was asked for
        std::vector<const Course::Course *> courses = m_parts.shelf.studied();
        courses.push_back(course);
        fillInterview(courses);
    }
    m_parts.interview.showQuestion(Course::joinId(course->id, question->id));
}

void Navigator::answerQuestion(const QString &questionId)
{
    openQuestion(questionId);
    const auto [courseId, id] = Course::splitId(questionId);
    const Course::Course *course = courseOf(courseId);
    const Course::Question *question = questionOf(course, id);
    if (question && question->isAskedInInterview()) {
        m_parts.interview.answerQuestion(Course::joinId(course->id, question->id));
    }
}

void Navigator::openLessonQuestion(const Course::Course &course, const Course::Question &question)
{
    const auto lesson = std::ranges::find_if(course.lessons, [&question](const Course::Lesson &one) {
        return std::ranges::contains(one.questions, question.id, &Course::Question::id);
    });
    if (lesson == course.lessons.end()) {
        return;
    }
    const QString lessonId = Course::joinId(course.id, lesson->id);
    if (question.isAskedInPanel()) {
        openAsked(lessonId, question.id);
    } else {
        openLesson(lessonId);
        m_parts.learn.lessonPage->scrollToAnchor(u"self-check"_s);
    }
}

void Navigator::openAsked(const QString &lessonId, const QString &questionId)
{
    openLesson(lessonId);
    m_parts.learn.reveal(m_parts.learn.questionPanel);
    m_parts.learn.questionPanel->goToQuestion(questionId);
}

} // namespace Ochre::Window
