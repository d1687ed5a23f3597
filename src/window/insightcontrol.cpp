// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/insightcontrol.h"

#include "insight/progresspage.h"
#include "practice/practicepage.h"
#include "progress/progressservice.h"
#include "progress/storekeeper.h"
#include "progress/studyrecord.h"
#include "settings/settings.h"
#include "window/courseshelf.h"
#include "window/navigator.h"
#include "window/newbeginningdialog.h"
#include "window/problemactions.h"
#include "window/studygoals.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr int settlingMs = 300;

} // namespace

InsightControl::InsightControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingMs);
    connect(&m_settling, &QTimer::timeout, this, &InsightControl::count);
    connect(&m_parts.navigator, &Navigator::pageShown, this, [this] {
        if (isShown()) {
            m_isStale = true; // the day may have changed
            count();
        }
    });
    connect(&m_parts.progress, &Progress::ProgressService::stateChanged, this, &InsightControl::follow);
    connect(&m_parts.progress, &Progress::ProgressService::savedChanged, this, &InsightControl::follow);
    connect(&m_parts.settings, &Settings::Settings::changed, this, [this](const QString &key) {
        if (key.startsWith("study/"_L1)) {
            follow();
        }
    });
    connect(&m_parts.shelf, &CourseShelf::choiceChanged, this, &InsightControl::follow);
    connect(&m_parts.page, &Insight::ProgressPage::quizRequested, this, [this](Study::QuizSource source) {
        m_parts.navigator.showPage(Rail::Practice);
        m_parts.practice.chooseAnswered(source);
    });
    connect(&m_parts.page, &Insight::ProgressPage::learnRequested, this,
            [this] { m_parts.navigator.showPage(Rail::Learn); });
    connect(&m_parts.page, &Insight::ProgressPage::beginAnewRequested, this, &InsightControl::beginAnew);
    connect(&m_parts.page, &Insight::ProgressPage::explanationRequested, &m_parts.problems, &ProblemActions::explain);
    connect(&m_parts.page, &Insight::ProgressPage::programRequested, this, [this](const QString &document) {
        m_parts.navigator.showPage(Rail::Learn);
        m_parts.navigator.showDocument(document);
    });
}

bool InsightControl::isShown() const
{
    return m_parts.navigator.page() == Rail::Progress;
}

void InsightControl::follow()
{
    m_isStale = true;
    if (isShown()) {
        m_settling.start();
    }
}

void InsightControl::collectNames()
{
    std::vector<const Course::Course *> courses;
    if (!m_parts.shelf.isEmpty()) {
        courses = m_parts.shelf.studied();
    }
    m_items.setCourses(courses);
    m_items.followCards(m_parts.progress.learner());
    m_items.setRecall(studyGoals(m_parts.settings).recall);
    m_names = Study::studyNames(courses);
    m_parts.page.showScope(courses.size() == 1 ? courses.front()->title : tr("All courses that you have begun"));
}

// With one course chosen, the log of that one and of the learner's own cards; else all of it.
void InsightControl::count()
{
    if (!isShown() || m_isCounting || !m_isStale) {
        return;
    }
    m_isCounting = true;
    m_isStale = false;
    collectNames();
    QSet<QString> courses;
    if (!m_parts.shelf.isEmpty() && !m_parts.shelf.choice().isEmpty()) {
        courses = {m_parts.shelf.choice(), QString(Progress::ownCourse)};
    }
    const auto counted = [names = m_names, items = m_items.items(m_parts.progress.learner()),
                          at = Progress::momentNow(),
                          target = studyGoals(m_parts.settings).recall](const Result<Study::StudyHistory> &history) {
        return history.transform(
            [&](const Study::StudyHistory &read) { return Study::progressReport(read, names, items, at, target); });
    };
    m_parts.progress.keeper()
        .history(courses)
        .then(QtFuture::Launch::Async, counted)
        .then(this, [this](const Result<Study::ProgressReport> &report) { take(report); });
}

void InsightControl::beginAnew()
{
    std::vector<const Course::Course *> courses;
    if (!m_parts.shelf.isEmpty()) {
        courses = m_parts.shelf.studied();
    }
    auto *dialog = new NewBeginningDialog(m_parts.progress, courses, &m_parts.page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void InsightControl::take(const Result<Study::ProgressReport> &report)
{
    m_isCounting = false;
    if (report) {
        m_parts.page.showReport(*report, m_names);
    } else {
        m_parts.page.showProblem(report.error());
    }
    if (m_isStale) {
        m_settling.start();
    }
}

} // namespace Ochre::Window
