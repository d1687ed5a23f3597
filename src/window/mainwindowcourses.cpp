// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MainWindow that shows courses: the one that is open, and what is gone over.

#include "base/logging.h"
#include "lesson/coursebrowser.h"
#include "lesson/lessonpage.h"
#include "models/coursemodel.h"
#include "practice/coursechoice.h"
#include "practice/interviewpage.h"
#include "practice/todaypage.h"
#include "progress/progressservice.h"
#include "widgets/messagebar.h"
#include "window/coursearrival.h"
#include "window/coursereload.h"
#include "window/courseshelf.h"
#include "window/finder.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/mainwindow.h"
#include "window/navigator.h"
#include "window/packactions.h"
#include "window/progressdisplay.h"
#include "window/statusline.h"
#include "workbench/explainpanel.h"
#include "workbench/workbench.h"

#include <algorithm>

namespace Ochre::Window {

namespace {

constexpr int newsMs = 10'000; ///< this long the status line tells

} // namespace

void MainWindow::connectCourses()
{
    connect(m_reload, &CourseReload::replaced, this, &MainWindow::showCourseAgain);
    connect(m_arrival, &CourseArrival::arrived, this, &MainWindow::showNewCourse);
    connect(m_shelf, &CourseShelf::opened, this, &MainWindow::showCourse);
    connect(m_shelf, &CourseShelf::choiceChanged, this, [this] {
        m_progressDisplay->refresh();
        m_navigator->renewInterview();
    });
    connect(&m_today->courseChoice(), &Practice::CourseChoice::chosen, m_shelf, &CourseShelf::choose);
    connect(&m_interview->courseChoice(), &Practice::CourseChoice::chosen, m_shelf, &CourseShelf::choose);
    connect(m_learn->courseBrowser, &Lesson::CourseBrowser::courseRequested, m_navigator, &Navigator::openCourse);
    connect(m_packs, &PackActions::progressed, m_status,
            [this](const QString &news) { m_status->showMessage(news, newsMs); });
    connect(m_packs, &PackActions::installed, this, [this](const QString &courseId) {
        m_installed = courseId;
        m_arrival->look();
        emit coursesChanged();
    });
    if (m_lessons) {
        connect(m_lessons, &LessonSession::messageRaised, this, qOverload<const QString &>(&MainWindow::showMessage));
    }
}

// The cards of the other courses explain what those of the open one do not.
void MainWindow::showCourse()
{
    const Course::Course &open = m_shelf->course();
    m_courseModel->setCourse(&open);
    std::vector<const Course::Course *> courses{&open};
    for (const auto &other : m_shelf->library().courses) {
        if (other->id() != open.id) {
            courses.push_back(&other->course());
        }
    }
    m_learn->explainPanel->setCards(courses);
}

// Everyone who points into the course looks there again; what was read before is still there.
void MainWindow::showCourseAgain(const QString &courseId)
{
    const Course::Course &course = m_shelf->find(courseId)->course();
    showCourse();
    if (courseId == m_shelf->course().id) {
        m_lessons->renew();
        if (const Course::Lesson *lesson = m_lessons->lesson()) {
            m_learn->courseBrowser->setCurrentLesson(lesson->id);
        }
    }
    m_finder->renewCourse();
    // The page has copies of its questions: it follows in a turn of its own, so that nobody waits for all at once.
    QMetaObject::invokeMethod(m_navigator, &Navigator::renewInterview, Qt::QueuedConnection);
    m_services.progress.setReplacements(course.replacements(), courseId);
    m_progressDisplay->refresh();
    m_navigator->showPage(m_navigator->page());
    const auto isOld = [&](const Workbench::Document &document) {
        const bool isOfCourse = document.exercise && document.course() == courseId;
        const Course::Exercise *now = isOfCourse ? course.exercise(document.exercise->id) : nullptr;
        return now && *now != *document.exercise;
    };
    m_status->showMessage(std::ranges::any_of(m_learn->workbench->documents(), isOld)
                              ? tr("The course was read again. An exercise that is open stays as it was "
                                   "until its tab is closed and opened again.")
                              : tr("The course was read again."),
                          newsMs);
}

void MainWindow::showNewCourse(const QString &courseId)
{
    if (m_shelf->isEmpty() || !m_lessons) {
        return; // the window was built without courses; the next start has it
    }
    const Course::InstalledCourse &course = *m_shelf->find(courseId);
    m_services.progress.setReplacements(course.course().replacements(), courseId);
    m_reload->watch(course.place.folder, courseId);
    showCourse();
    m_progressDisplay->refresh();
    if (courseId == m_installed) {
        m_navigator->openCourse(courseId); // whoever installs a course wants to see it
    } else {
        m_status->showMessage(tr("The course “%1” is here now.").arg(course.course().title), newsMs);
    }
}

// What cannot be opened hinders nothing else, but it is said.
void MainWindow::showLeftOut()
{
    const std::vector<Course::LeftOutPack> &leftOut = m_shelf->library().leftOut;
    for (const Course::LeftOutPack &pack : leftOut) {
        qCWarning(logCourse).noquote() << pack.error.text();
    }
    if (leftOut.empty()) {
        return;
    }
    const QString first = leftOut.front().error.text();
    if (m_shelf->isEmpty()) {
        showMessage(leftOut.front().error);
    } else {
        m_courseMessage->showMessage(
            Widgets::MessageBar::Kind::Warning,
            leftOut.size() == 1 ? first
                                : tr("%1 Courses that could not be opened: %2.").arg(first).arg(leftOut.size()));
    }
}

} // namespace Ochre::Window
