// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/notescontrol.h"

#include "course/courseid.h"
#include "lesson/lessonpage.h"
#include "models/cardlistmodel.h"
#include "practice/notespage.h"
#include "practice/questionpanel.h"
#include "progress/progressservice.h"
#include "richtext/terms.h"
#include "window/actions.h"
#include "window/courseshelf.h"
#include "window/exchangecontrol.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/navigator.h"
#include "window/statusline.h"
#include "window/termguide.h"
#include "workbench/workbench.h"

#include <QApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr int toldMs = 6000; ///< this long the status line says what was done
constexpr auto lessonLink = "lesson:"_L1;
constexpr auto questionLink = "question:"_L1;
constexpr auto programLink = "program:"_L1;

/// The name of a document may be a path, and a link in Markdown ends at a space.
QString linkTo(QLatin1StringView kind, const QString &id)
{
    return kind + QString::fromLatin1(QUrl::toPercentEncoding(id, "/:@#"));
}

bool hasFocus(const QWidget &part)
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == &part || part.isAncestorOf(focus));
}

} // namespace

NotesControl::NotesControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_drafts(parts.drafts, u"note-drafts"_s) // those of the lesson page: both write the same notes
{
    m_parts.page.setDrafts(
        {[this](const QString &lesson, const QString &key) { return m_drafts.draft(lesson, key); },
         [this](const QString &lesson, const QString &key, const QString &text) { m_drafts.keep(lesson, key, text); },
         [this](const QString &lesson) { return m_drafts.keys(lesson); }});
    m_parts.actions.bind(u"bookmarkAction"_s, this, &NotesControl::toggleBookmark);
    m_parts.actions.bind(u"writeNoteAction"_s, this, &NotesControl::writeNote);
    connect(&m_parts.shelf, &CourseShelf::coursesChanged, this, &NotesControl::fill);
    connect(&m_parts.navigator, &Navigator::pageShown, this, &NotesControl::fill);
    connectPage();
}

void NotesControl::connectPage()
{
    connect(&m_parts.page, &Practice::NotesPage::lessonRequested, this,
            [this](const QString &lesson, const QString &note) {
                m_parts.navigator.openLesson(lesson);
                m_parts.learn.lessonPage->showNote(note);
            });
    connect(&m_parts.page, &Practice::NotesPage::linkActivated, this, &NotesControl::follow);
    connect(&m_parts.page, &Practice::NotesPage::exportRequested, this,
            [this] { m_parts.exchange.showExport(Exchange::ExportWhat::Notes); });
}

void NotesControl::fill()
{
    if (m_parts.navigator.page() != Rail::Notes) {
        return;
    }
    std::vector<Practice::NoteCourse> courses;
    for (const auto &installed : m_parts.shelf.library().courses) {
        courses.push_back(Practice::NoteCourse::of(installed->course()));
    }
    const Here lesson = lessonHere();
    m_parts.page.setOpenLesson(lesson.course, lesson.lesson);
    m_parts.page.setCourses(std::move(courses));
}

NotesControl::Here NotesControl::lessonHere() const
{
    const Course::Lesson *lesson = m_parts.lessons ? m_parts.lessons->lesson() : nullptr;
    if (!lesson) {
        return {};
    }
    Here here{.href = lessonLink + Course::joinId(m_parts.shelf.course().id, lesson->id),
              .title = tr("Lesson %1 · %2").arg(lesson->step).arg(lesson->title),
              .course = m_parts.shelf.course().id,
              .lesson = lesson->id,
              .isLesson = true};
    const Lesson::LessonPage &page = *m_parts.learn.lessonPage;
    const QString anchor = page.place().anchor;
    const qsizetype section = page.sectionAnchors().indexOf(anchor);
    if (section > 0) {
        here.href += u'#' + anchor;
        here.title = tr("%1 · %2", "lesson and section").arg(here.title, page.sectionTitles().value(section));
    }
    return here;
}

/// Where the focus is says what is meant: a question, a program, else the lesson.
NotesControl::Here NotesControl::here() const
{
    if (m_parts.navigator.page() != Rail::Learn) {
        return {};
    }
    Here here = lessonHere();
    const Practice::QuestionPanel &questions = *m_parts.learn.questionPanel;
    const Workbench::Workbench &workbench = *m_parts.learn.workbench;
    if (hasFocus(questions) && !questions.session().isEmpty() && !here.course.isEmpty()) {
        const Course::Question &question = questions.session().question();
        here.href = linkTo(questionLink, Course::joinId(here.course, question.id));
        here.title = tr("Question: %1").arg(Models::cardTitle(question.prompt));
        here.isLesson = false;
    } else if (hasFocus(workbench) && workbench.hasDocument()) {
        const Workbench::Document &document = workbench.document();
        here.href = linkTo(programLink, document.id);
        here.title = tr("Program: %1").arg(document.title);
        here.isLesson = false;
        if (!document.lesson().isEmpty()) {
            here.course = document.course();
            here.lesson = document.lesson();
        }
    }
    return here;
}

void NotesControl::toggleBookmark()
{
    const Here here = this->here();
    if (here.href.isEmpty()) {
        m_parts.status.showMessage(tr("Open a lesson, a question or a program to set a bookmark there."), toldMs);
        return;
    }
    const bool isSet = Progress::isBookmarked(m_parts.progress.learner(), here.href);
    if (isSet) {
        m_parts.progress.record(Progress::bookmarkRemoved(here.href), Progress::notebookCourse);
    } else {
        m_parts.progress.record(Progress::bookmarkSet(here.href, here.title), Progress::notebookCourse);
    }
    m_parts.status.showMessage(isSet ? tr("The bookmark is taken away: %1").arg(here.title)
                                     : tr("Bookmarked: %1. The Notes page lists it.").arg(here.title),
                               toldMs);
}

void NotesControl::writeNote()
{
    const Here here = this->here();
    if (here.lesson.isEmpty()) {
        m_parts.navigator.turnTo(Rail::Notes);
        return;
    }
    QString name = here.title;
    name.replace(u'[', u'(').replace(u']', u')'); // else it would end the link
    m_parts.navigator.showPage(Rail::Notes);
    m_parts.page.beginNote(here.course, here.lesson,
                           here.isLesson ? QString() : u"["_s + name + u"](<" + here.href + u">)\n\n");
}

void NotesControl::openLesson(const QString &target)
{
    m_parts.navigator.openLesson(target.section(u'#', 0, 0));
    if (const QString anchor = target.section(u'#', 1); !anchor.isEmpty()) {
        m_parts.learn.lessonPage->scrollToAnchor(anchor);
    }
}

void NotesControl::follow(const QString &href)
{
    const QString target = QUrl::fromPercentEncoding(href.section(u':', 1).toUtf8());
    if (href.startsWith(lessonLink)) {
        openLesson(target);
    } else if (href.startsWith(questionLink)) {
        m_parts.navigator.answerQuestion(target);
    } else if (href.startsWith(programLink)) {
        m_parts.navigator.openProgram(target);
    } else {
        m_parts.terms.follow(href);
    }
}

} // namespace Ochre::Window
