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
#include "settings/settings.h"
#include "widgets/messagebar.h"
#include "window/coursearrival.h"
#include "window/coursereload.h"
#include "window/courseshelf.h"
#include "window/coursewords.h"
#include "window/exchangecontrol.h"
#include "window/finder.h"
#include "window/followcourse.h"
#include "window/interviewcontrol.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/mainwindow.h"
#include "window/navigator.h"
#include "window/packactions.h"
#include "window/practicecontrol.h"
#include "window/progressdisplay.h"
#include "window/statusline.h"
#include "window/windowmemory.h"
#include "workbench/explainpanel.h"
#include "workbench/workbench.h"

#include <algorithm>

namespace Ochre::Window {

namespace {

constexpr int newsMs = 10'000; ///< this long the status line tells

} // namespace

void MainWindow::connectCourses()
{
    connect(&m_services.settings, &Settings::Settings::changed, this, [this](const QString &key) {
        if (key == QLatin1StringView(Settings::Options::courseLanguage.key)) {
            m_services.library.language = m_services.settings.courseLanguage();
            m_reload->followLanguage();
        }
    });
    connect(m_reload, &CourseReload::replaced, this, &MainWindow::showCourseAgain);
    connect(m_arrival, &CourseArrival::arrived, this, &MainWindow::showNewCourse);
    connect(m_arrival, &CourseArrival::joined, this, &MainWindow::showJoinedCourses);
    connect(m_shelf, &CourseShelf::opened, this, &MainWindow::showCourse);
    connect(m_shelf, &CourseShelf::choiceChanged, this, &MainWindow::countAgain);
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
    connect(m_packs, &PackActions::importDropped, m_exchange, &ExchangeControl::showImport);
    connect(m_exchange, &ExchangeControl::courseChanged, this, [this](const QString &courseId) {
        m_shelf->find(courseId) ? m_reload->readChangedByUs(courseId) : m_arrival->look();
        emit coursesChanged();
    });
    connect(m_exchange, &ExchangeControl::courseGone, m_reload, &CourseReload::expectGone);
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

// Everyone who has borrowed from a course or counts over courses.
void MainWindow::lookAtCoursesAgain()
{
    m_finder->renewCourse();
    m_words->renew();
    countAgain();
}

// What goes over all courses that were begun, or over one. The page of the bank has copies of its questions: it follows
// in a turn of its own, so that nobody waits for all at once.
void MainWindow::countAgain()
{
    m_practising->renew();
    m_interviews->renew();
    m_progressDisplay->refresh();
    QMetaObject::invokeMethod(m_navigator, &Navigator::renewInterview, Qt::QueuedConnection);
}

// What was read before is still there.
void MainWindow::showCourseAgain(const QString &courseId)
{
    const Course::Course &course = m_shelf->find(courseId)->course();
    m_shelf->noticeCourses();
    showCourse();
    followCourse(m_services.progress, m_services.drafts, course); // before questions ask for their answers
    if (courseId == m_shelf->course().id) {
        m_lessons->renew();
        if (const Course::Lesson *lesson = m_lessons->lesson()) {
            m_learn->courseBrowser->setCurrentLesson(lesson->id);
        }
    }
    lookAtCoursesAgain();
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
    if (courseId == m_toldGone) {
        m_courseMessage->hide(); // what it says holds no more
    }
    followCourse(m_services.progress, m_services.drafts, course.course());
    m_reload->watch(course.place.folder, courseId);
    m_shelf->noticeCourses();
    showCourse();
    lookAtCoursesAgain();
    if (courseId == m_installed) {
        m_navigator->openCourse(courseId); // whoever installs a course wants to see it
    } else {
        m_status->showMessage(tr("The course “%1” is here now.").arg(course.course().title), newsMs);
    }
}

/// They were there all the time, as far as the learner can tell: nothing is said of them.
void MainWindow::showJoinedCourses(const QStringList &courseIds)
{
    for (const QString &id : courseIds) {
        const Course::InstalledCourse &course = *m_shelf->find(id);
        followCourse(m_services.progress, m_services.drafts, course.course());
        m_reload->watch(course.place.folder, id);
    }
    m_shelf->noticeCourses();
    if (!courseIds.isEmpty()) {
        showCourse();
        lookAtCoursesAgain();
    } else {
        m_progressDisplay->refresh();
    }
    m_memory->showWhole();
    showGoneCourse();
    showLeftOut();
}

void MainWindow::showGoneCourse()
{
    if (m_services.isPackFollowed) {
        return; // packs were named by hand: what is not among them may well be installed
    }
    if (const QString gone = m_shelf->takeGoneOpen(); !gone.isEmpty()) {
        m_courseMessage->addMessage(Widgets::MessageBar::Kind::Info,
                                    tr("The course “%1”, which you had open last, is not installed any more. Your "
                                       "progress in it is kept and is there again when the course is.")
                                        .arg(m_shelf->nameOf(gone)));
        m_toldGone = gone;
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
    if (m_shelf->isEmpty()) {
        std::ranges::for_each(leftOut, [this](const Course::LeftOutPack &pack) { showMessage(pack.error); });
        return;
    }
    for (const Course::LeftOutPack &pack : leftOut) {
        m_courseMessage->addMessage(Widgets::MessageBar::Kind::Warning, pack.error.text());
    }
}

} // namespace Ochre::Window
