// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/navigator.h"

#include "editor/codeeditor.h"
#include "lesson/lessonpage.h"
#include "practice/interviewpage.h"
#include "window/courseshelf.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/topbar.h"
#include "workbench/workbench.h"

#include <QApplication>
#include <QDate>
#include <QLocale>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

// What belongs to a lesson is shown beside it.
Task taskOf(const Workbench::Document &document)
{
    const bool isGiven = !document.lesson().isEmpty() || document.id.startsWith("explain:"_L1);
    return isGiven ? Task::Exercise : Task::Program;
}

// In the order of the Tab key.
QWidget *firstControl(const QWidget &page)
{
    for (QWidget *next = page.nextInFocusChain(); next && next != &page; next = next->nextInFocusChain()) {
        const bool takesKeys = (next->focusPolicy() & Qt::TabFocus) != 0 && !next->focusProxy();
        if (page.isAncestorOf(next) && next->isVisible() && next->isEnabled() && takesKeys) {
            return next;
        }
    }
    return nullptr;
}

} // namespace

Navigator::Navigator(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.rail, &Rail::pageRequested, this, &Navigator::turnTo);
    if (m_parts.lessons) {
        connect(m_parts.lessons, &LessonSession::lessonOpened, this, [this] { showPage(Rail::Learn); });
    }
}

void Navigator::turnTo(Rail::Page page)
{
    showPage(page);
    QWidget *shown = m_parts.stack.currentWidget();
    if (shown->isAncestorOf(QApplication::focusWidget())) {
        return;
    }
    QWidget *next = m_focused.value(page);
    if (!next || !next->isVisible()) {
        next = page == Rail::Learn ? m_parts.learn.lessonPage : firstControl(*shown);
    }
    if (next) {
        next->setFocus(Qt::OtherFocusReason);
    }
}

void Navigator::showPage(Rail::Page page)
{
    if (QWidget *focus = QApplication::focusWidget(); focus && m_parts.stack.currentWidget()->isAncestorOf(focus)) {
        m_focused.insert(m_parts.stack.currentIndex(), focus);
    }
    m_parts.rail.setCurrent(page);
    m_parts.stack.setCurrentIndex(page);
    const Course::Lesson *lesson = m_parts.lessons ? m_parts.lessons->lesson() : nullptr;
    if (page == Rail::Today) {
        m_parts.topBar.showPage(tr("Today"), QLocale().toString(QDate::currentDate(), tr("dddd, d MMMM")));
    } else if (page == Rail::Interview) {
        m_parts.topBar.showPage(tr("Interview"), tr("Answer aloud, then unfold"));
        fillInterview(m_parts.shelf.studied()); // not before it is needed: the start is quicker
    } else if (page == Rail::Practice) {
        m_parts.topBar.showPage(tr("Practice"), tr("What you learned, before you forget it"));
    } else if (page == Rail::Progress) {
        m_parts.topBar.showPage(tr("Progress"), tr("What stayed, and what comes"));
    } else if (page == Rail::Notes) {
        m_parts.topBar.showPage(tr("Notes"), tr("Yours alone, for the interview and after it"));
    } else if (lesson) {
        m_parts.topBar.showLesson(lesson->step, m_parts.shelf.course().stepCount(), lesson->title);
    } else {
        m_parts.topBar.showPage(tr("Learn"), {});
    }
    emit pageShown();
}

Rail::Page Navigator::page() const
{
    return static_cast<Rail::Page>(m_parts.stack.currentIndex());
}

void Navigator::openLesson(const QString &lessonId)
{
    if (m_parts.lessons) {
        emit taskBegun(Task::Lesson);
        m_parts.lessons->open(lessonId);
    }
}

void Navigator::openCourse(const QString &courseId)
{
    if (m_parts.lessons) {
        m_parts.lessons->openCourse(courseId);
    }
}

void Navigator::openDocument(const Workbench::Document &document)
{
    showPage(Rail::Learn);
    emit taskBegun(taskOf(document));
    m_parts.learn.reveal(m_parts.learn.workbench);
    m_parts.learn.workbench->open(document);
    if (Editor::CodeEditor *editor = m_parts.learn.workbench->editor()) {
        editor->setFocus(Qt::OtherFocusReason);
    }
}

bool Navigator::showDocument(const QString &id)
{
    Workbench::Workbench &workbench = *m_parts.learn.workbench;
    const bool isOpen = std::ranges::contains(workbench.documents(), id, &Workbench::Document::id);
    const auto known = !isOpen && m_parts.lessons ? m_parts.lessons->document(id) : std::nullopt;
    if (isOpen || id.startsWith(Workbench::filePrefix)) {
        workbench.open({id, {}, {}, std::nullopt}); // the workbench knows it, or reads it from where it is
    } else if (known) {
        workbench.open(*known);
    }
    return isOpen || known || id.startsWith(Workbench::filePrefix);
}

void Navigator::openProgram(const QString &id)
{
    showPage(Rail::Learn);
    m_parts.learn.reveal(m_parts.learn.workbench);
    if (!showDocument(id)) {
        emit messageRaised(tr("That program is in no course that is installed."));
    }
}

void Navigator::openExercise(const QString &exerciseId)
{
    if (const auto document = m_parts.lessons ? m_parts.lessons->exerciseDocument(exerciseId) : std::nullopt) {
        openDocument(*document);
    }
}

const Course::Course *Navigator::courseOf(const QString &courseId) const
{
    if (courseId.isEmpty()) {
        return m_parts.shelf.isEmpty() ? nullptr : &m_parts.shelf.course();
    }
    const Course::InstalledCourse *installed = m_parts.shelf.find(courseId);
    return installed ? &installed->course() : nullptr;
}

void Navigator::fillInterview(const std::vector<const Course::Course *> &courses)
{
    QStringList ids;
    std::ranges::transform(courses, std::back_inserter(ids), &Course::Course::id);
    ids.sort(); // the open one comes first: that alone is no reason to write the page anew
    if (ids != m_interviewed) {
        m_interviewed = ids;
        m_parts.interview.setCourses(courses);
    }
}

void Navigator::renewInterview()
{
    m_interviewed.clear();
    if (!m_parts.interview.isEmpty()) {
        fillInterview(m_parts.shelf.studied());
    }
}

void Navigator::openSource(const QString &openId, const QString &title, const QByteArray &source)
{
    const bool isOfCourse = !m_parts.shelf.isEmpty() && !Workbench::lessonOf(openId).isEmpty();
    const QString id = isOfCourse ? Progress::keyIn(m_parts.shelf.course().id, openId) : openId;
    Workbench::Document document{id, title, source, std::nullopt};
    if (const auto known = m_parts.lessons ? m_parts.lessons->document(id) : std::nullopt) {
        document.crates = known->crates;
        document.edition = known->edition;
    }
    openDocument(document);
}

} // namespace Ochre::Window
