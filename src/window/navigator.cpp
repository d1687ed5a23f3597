// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/navigator.h"

#include "editor/codeeditor.h"
#include "lesson/lessonpage.h"
#include "practice/interviewpage.h"
#include "practice/questionpanel.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/topbar.h"
#include "workbench/workbench.h"

#include <QDate>
#include <QLocale>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

Navigator::Navigator(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.rail, &Rail::pageRequested, this, &Navigator::showPage);
    if (m_parts.lessons) {
        connect(m_parts.lessons, &LessonSession::lessonOpened, this, [this] { showPage(Rail::Learn); });
    }
}

void Navigator::showPage(Rail::Page page)
{
    m_parts.rail.setCurrent(page);
    m_parts.stack.setCurrentIndex(page);
    const Course::Lesson *lesson = m_parts.lessons ? m_parts.lessons->lesson() : nullptr;
    if (page == Rail::Today) {
        m_parts.topBar.showPage(tr("Today"), QLocale().toString(QDate::currentDate(), tr("dddd, d MMMM")));
    } else if (page == Rail::Interview) {
        m_parts.topBar.showPage(tr("Interview"), tr("Answer aloud, then unfold"));
        if (m_parts.course && m_parts.interview.isEmpty()) {
            m_parts.interview.setCourse(m_parts.course->course); // not before it is needed: the start is quicker
        }
    } else if (lesson) {
        m_parts.topBar.showLesson(lesson->step, m_parts.course->course.stepCount(), lesson->title);
    } else {
        m_parts.topBar.showPage(tr("Learn"), {});
    }
}

Rail::Page Navigator::page() const
{
    return static_cast<Rail::Page>(m_parts.stack.currentIndex());
}

void Navigator::openLesson(const QString &lessonId)
{
    if (m_parts.lessons) {
        m_parts.lessons->open(lessonId);
    }
}

void Navigator::openDocument(const Workbench::Document &document)
{
    showPage(Rail::Learn);
    m_parts.learn.reveal(m_parts.learn.workbench);
    m_parts.learn.workbench->open(document);
    if (Editor::CodeEditor *editor = m_parts.learn.workbench->editor()) {
        editor->setFocus(Qt::OtherFocusReason);
    }
}

void Navigator::openExercise(const QString &exerciseId)
{
    if (const auto document = m_parts.lessons ? m_parts.lessons->exerciseDocument(exerciseId) : std::nullopt) {
        openDocument(*document);
    }
}

void Navigator::openQuestion(const QString &questionId)
{
    const Course::Question *question = m_parts.course ? m_parts.course->course.question(questionId) : nullptr;
    if (!question) {
        return;
    }
    if (question->isAskedInInterview()) {
        showPage(Rail::Interview);
        m_parts.interview.showQuestion(questionId);
    } else {
        openLessonQuestion(*question);
    }
}

void Navigator::answerQuestion(const QString &questionId)
{
    openQuestion(questionId);
    const Course::Question *question = m_parts.course ? m_parts.course->course.question(questionId) : nullptr;
    if (question && question->isAskedInInterview()) {
        m_parts.interview.answerQuestion(questionId);
    }
}

void Navigator::openLessonQuestion(const Course::Question &question)
{
    const auto holds = [&question](const Course::Lesson &lesson) {
        return std::ranges::contains(lesson.questions, question.id, &Course::Question::id);
    };
    const auto &lessons = m_parts.course->course.lessons;
    const auto lesson = std::ranges::find_if(lessons, holds);
    if (lesson == lessons.end()) {
        return;
    }
    openLesson(lesson->id);
    if (question.isAskedInPanel()) {
        m_parts.learn.reveal(m_parts.learn.questionPanel);
        m_parts.learn.questionPanel->goToQuestion(question.id);
    } else {
        m_parts.learn.lessonPage->scrollToAnchor(u"self-check"_s);
    }
}

void Navigator::openSource(const QString &id, const QString &title, const QByteArray &source)
{
    Workbench::Document document{id, title, source, std::nullopt};
    if (const auto known = m_parts.lessons ? m_parts.lessons->document(id) : std::nullopt) {
        document.crates = known->crates;
        document.edition = known->edition;
    }
    openDocument(document);
}

} // namespace Ochre::Window
