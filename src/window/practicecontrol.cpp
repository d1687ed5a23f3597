// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/practicecontrol.h"

#include "lesson/lessonpage.h"
#include "practice/duecard.h"
#include "practice/mockroom.h"
#include "practice/practicepage.h"
#include "practice/reviewdesk.h"
#include "practice/todaypage.h"
#include "progress/progressservice.h"
#include "settings/settings.h"
#include "window/actions.h"
#include "window/courseshelf.h"
#include "window/learnview.h"
#include "window/navigator.h"
#include "window/studygoals.h"
#include "workbench/programrun.h"
#include "workbench/workbench.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

PracticeControl::PracticeControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_parts.actions.bind(u"reviewAction"_s, this, &PracticeControl::review);
    bindModes();
    connect(&m_parts.today.dueCard(), &Practice::DueCard::reviewRequested, this, &PracticeControl::review);
    connect(&m_parts.navigator, &Navigator::pageShown, this, [this] {
        if (m_parts.navigator.page() == Rail::Practice) {
            fill();
            m_parts.page.focusCurrent();
        }
        showNews();
    });
    connect(&m_parts.progress, &Progress::ProgressService::stateChanged, this, &PracticeControl::showNews);
    connect(&m_parts.today.dueCard(), &Practice::DueCard::tenMinutesRequested, this, &PracticeControl::mixTenMinutes);
    connect(&m_parts.settings, &Settings::Settings::changed, this, [this](const QString &key) {
        if (key.startsWith("study/"_L1)) {
            takeGoals();
        }
    });
    takeGoals();
    connectPage();
}

void PracticeControl::bindModes()
{
    Practice::PracticePage *page = &m_parts.page;
    const auto onPage = [this](auto does) {
        return [this, does] {
            m_parts.navigator.showPage(Rail::Practice);
            does();
        };
    };
    using Use = Practice::QuizPool::Use;
    m_parts.actions.bind(u"tenMinutesAction"_s, this, &PracticeControl::mixTenMinutes);
    m_parts.actions.bind(u"quizAction"_s, this, onPage([page] { page->chooseQuiz(Use::Quiz); }));
    m_parts.actions.bind(u"flashCardsAction"_s, this, onPage([page] { page->chooseQuiz(Use::FlashCards); }));
    m_parts.actions.bind(u"mendAction"_s, this, onPage([page] { page->mendPrograms(); }));
    m_parts.actions.bind(u"mockAction"_s, this, onPage([page] { page->interview(); }));
    m_parts.actions.bind(u"placementAction"_s, this, onPage([page] { page->place(); }));
    connect(&m_parts.today.dueCard(), &Practice::DueCard::placementRequested, this, onPage([page] { page->place(); }));
}

void PracticeControl::mixTenMinutes()
{
    m_parts.navigator.showPage(Rail::Practice);
    m_parts.page.mixTenMinutes();
}

/// What is due is computed anew from the log: it holds at once.
void PracticeControl::takeGoals()
{
    m_parts.page.setGoals(studyGoals(m_parts.settings));
    showNews();
}

void PracticeControl::connectPage()
{
    connect(&m_parts.page, &Practice::PracticePage::workRequested, this, &PracticeControl::work);
    connect(&m_parts.page, &Practice::PracticePage::lessonRequested, &m_parts.navigator, &Navigator::openLesson);
    connect(&m_parts.page, &Practice::PracticePage::learnRequested, this,
            [this] { m_parts.navigator.showPage(Rail::Learn); });
    const Actions &actions = m_parts.actions;
    connect(&m_parts.page, &Practice::PracticePage::printRequested, actions.action(u"printAction"_s),
            &QAction::trigger);
    connect(&m_parts.page, &Practice::PracticePage::pdfRequested, actions.action(u"savePdfAction"_s),
            &QAction::trigger);
    connect(&m_parts.run, &Workbench::ProgramRun::exerciseSolved, this, [this](const QString &solved) {
        if (solved == m_parts.page.desk().key() || solved == m_parts.page.mockRoom().key()) {
            m_parts.page.noteSolved(solved);
        }
    });
}

void PracticeControl::renew()
{
    if (m_isFilled) {
        m_isFilled = false;
        fill();
    }
}

// Without any course there still are the learner's own cards.
void PracticeControl::fill()
{
    std::vector<const Course::Course *> courses;
    if (!m_parts.shelf.isEmpty()) {
        courses = m_parts.shelf.studied();
    }
    QStringList ids;
    std::ranges::transform(courses, std::back_inserter(ids), &Course::Course::id);
    ids.sort(); // the open one comes first: that alone changes nothing
    if (!m_isFilled || ids != m_courses) {
        m_isFilled = true;
        m_courses = ids;
        m_parts.page.setCourses(courses);
    }
}

void PracticeControl::showNews()
{
    if (m_parts.navigator.page() == Rail::Today) {
        fill();
        m_parts.today.dueCard().show(m_parts.page.news());
    }
}

void PracticeControl::review()
{
    m_parts.navigator.showPage(Rail::Practice);
    m_parts.page.review();
}

/// Opens the exercise from its beginning: what was written is read from the store first, so that it comes before the
/// reset in the history.
void PracticeControl::work(const QString &key)
{
    m_parts.navigator.openExercise(key);
    Workbench::Workbench &workbench = *m_parts.learn.workbench;
    if (!workbench.hasDocument()) {
        return;
    }
    const QString id = workbench.document().id;
    m_parts.progress.latestSnapshot(id).then(this, [&workbench, id](const auto & /*snapshot*/) {
        if (workbench.hasDocument() && workbench.document().id == id) {
            workbench.askToReset();
        }
    });
}

} // namespace Ochre::Window
