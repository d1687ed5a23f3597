// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/learnview.h"

#include "lesson/coursebrowser.h"
#include "lesson/lessonpage.h"
#include "practice/questionpanel.h"
#include "practice/questionstrip.h"
#include "widgets/docktitlebar.h"
#include "widgets/sidestrip.h"
#include "window/widthshare.h"
#include "workbench/exercisehelp.h"
#include "workbench/explainpanel.h"
#include "workbench/historypanel.h"
#include "workbench/outputpanel.h"
#include "workbench/problemspanel.h"
#include "workbench/programhistory.h"
#include "workbench/stepspanel.h"
#include "workbench/taskdesk.h"
#include "workbench/testspanel.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QDockWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Ochre::Window {

namespace {

constexpr int leastForQuestion = 360; ///< pixels at 100 %

} // namespace

LearnView::LearnView(Models::CourseModel &course, Progress::ProgressService &progress, QWidget *parent)
    : QMainWindow(parent)
    , courseBrowser(new Lesson::CourseBrowser(course, this))
    , lessonPage(new Lesson::LessonPage(this))
    , questionPanel(new Practice::QuestionPanel(progress, this))
    , workbench(new Workbench::Workbench(progress, this))
    , outputPanel(new Workbench::OutputPanel(this))
    , problemsPanel(new Workbench::ProblemsPanel(this))
    , testsPanel(new Workbench::TestsPanel(this))
    , stepsPanel(new Workbench::StepsPanel(this))
    , explainPanel(new Workbench::ExplainPanel(this))
    , historyPanel(new Workbench::HistoryPanel(this))
    , taskDesk(new Workbench::TaskDesk(progress, *workbench, Workbench::TaskDesk::steadyTicks(), this))
    , m_exerciseHelp(new Workbench::ExerciseHelp(progress, *workbench, this))
    , m_courseBar(new QToolBar(this))
    , m_courseStrip(new Widgets::SideStrip(this))
    , m_questionStrip(new Practice::QuestionStrip(this))
    , m_narrowTabs(new QTabBar(this))
{
    setObjectName(QStringLiteral("learnView"));
    setWindowFlags(Qt::Widget);
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    // The question that is shown must not push the columns about; what does not fit is scrolled.
    questionPanel->setMinimumWidth(leastForQuestion);
    buildNarrowTabs();
    buildStrips();
    buildDocks();
    m_defaultLayout = saveState();
    new Workbench::ProgramHistory(progress, *workbench, *historyPanel, this);
}

void LearnView::buildStrips()
{
    auto *column = new QWidget(this);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(lessonPage, 1);
    rows->addWidget(m_questionStrip);
    setCentralWidget(column);
    m_courseStrip->setObjectName(QStringLiteral("courseStrip"));
    setCoursePlace({});
    m_courseBar->setObjectName(QStringLiteral("courseStripBar"));
    m_courseBar->setMovable(false);
    m_courseBar->toggleViewAction()->setVisible(false);
    m_courseBar->addWidget(m_courseStrip);
    addToolBar(Qt::LeftToolBarArea, m_courseBar);
    connect(m_courseStrip, &QAbstractButton::clicked, this, [this] {
        reveal(courseBrowser);
        courseBrowser->focusList();
    });
    m_questionStrip->setToolTip(tr("The questions of this lesson, and how many of them you have answered."));
    connect(m_questionStrip, &Practice::QuestionStrip::openRequested, this, [this] {
        reveal(questionPanel);
        questionPanel->setFocus(Qt::OtherFocusReason);
    });
    connect(questionPanel, &Practice::QuestionPanel::countsChanged, this, [this] {
        const Study::QuizSession &session = questionPanel->session();
        m_questionStrip->showCounts(session.count(), session.summary().answered);
    });
}

// Folded is what was closed, not what another page covers.
bool LearnView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        showStrips();
        const auto dock = std::ranges::find(m_docks, watched);
        m_share->takeSoon();
        if (m_isNarrow && !m_isSwitching && dock != m_docks.end()) {
            followDock((*dock)->widget(), event->type() == QEvent::ShowToParent);
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void LearnView::showStrips()
{
    m_courseBar->setVisible(!m_isNarrow && dockOf(courseBrowser)->isHidden());
    m_questionStrip->setVisible(dockOf(questionPanel)->isHidden());
}

void LearnView::reveal(QWidget *panel)
{
    if (m_isNarrow) {
        showNarrowPage(narrowPageOf(panel));
    }
    if (QDockWidget *dock = dockOf(panel)) {
        if (dock->isHidden()) {
            makeRoomFor(panel);
        }
        dock->show();
        dock->raise();
    }
}

void LearnView::setProblemCount(int count)
{
    dockOf(problemsPanel)->setWindowTitle(count > 0 ? tr("Problems %1").arg(count) : tr("Problems"));
}

void LearnView::setCoursePlace(const QString &place)
{
    m_courseStrip->setText(place.isEmpty() ? tr("Course") : tr("Course · %1").arg(place));
    m_courseStrip->setAccessibleName(tr("Open the course list"));
    m_courseStrip->setToolTip(tr("Open the course list (Ctrl+Shift+1)"));
    m_courseStrip->updateGeometry();
    m_courseStrip->update();
}

void LearnView::arrange(Arrangement arrangement)
{
    if (arrangement == m_arrangement) {
        return;
    }
    m_layouts = layouts();
    m_arrangement = arrangement;
    if (!m_isLayoutPending && !m_isNarrow) {
        applyLayout();
    }
}

void LearnView::restoreLayouts(const ArrangementStates &states)
{
    m_layouts = states;
    m_isLayoutPending = true;
}

ArrangementStates LearnView::layouts() const
{
    ArrangementStates states = m_layouts;
    if (!m_isLayoutPending && !m_isNarrow) { // as it was before it became narrow
        states.at(static_cast<size_t>(m_arrangement)) = saveState();
    }
    return states;
}

void LearnView::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_isLayoutPending) {
        // The view has its size only after this event.
        QTimer::singleShot(0, this, [this] {
            m_isLayoutPending = false;
            if (m_isNarrow) {
                showNarrowPage(NarrowPage::Lesson);
            } else {
                applyLayout();
            }
        });
    }
}

// What shows one program needs no line that says so; in Code it is what the dock is held by.
void LearnView::showWorkbenchTitle()
{
    QDockWidget *dock = dockOf(workbench);
    QWidget *wanted = m_arrangement == Arrangement::Code ? static_cast<QWidget *>(m_workbenchTitle) : m_noTitle;
    if (QWidget *shown = dock->titleBarWidget(); shown != wanted) {
        shown->hide();
        dock->setTitleBarWidget(wanted);
        wanted->show();
    }
}

void LearnView::applyLayout()
{
    showWorkbenchTitle();
    if (!restoreState(m_layouts.at(static_cast<size_t>(m_arrangement)))) {
        resetLayout();
    }
    showStrips(); // the state holds the tool bar of the strip too
    m_share->takeSoon();
}

void LearnView::resetLayout()
{
    if (m_isNarrow) {
        m_layouts.at(static_cast<size_t>(m_arrangement)).clear(); // for when there is room again
        showNarrowPage(NarrowPage::Lesson);
        return;
    }
    restoreState(m_defaultLayout);
    for (QDockWidget *dock : m_docks) {
        dock->setVisible(isDefaultPart(dock));
    }
    showStrips();
    if (m_arrangement != Arrangement::Read) {
        reveal(outputPanel);
    }
    applyDefaultSizes();
    // At the first start the panels have their smallest sizes only now, and take from each other what they need.
    QTimer::singleShot(0, this, &LearnView::applyDefaultSizes);
}

bool LearnView::isDefaultPart(const QDockWidget *dock) const
{
    const bool isCourse = dock->widget() == courseBrowser;
    switch (m_arrangement) {
    case Arrangement::Read:
        return false;
    case Arrangement::Practise:
        return !isCourse && dock->widget() != questionPanel;
    case Arrangement::Code:
        break;
    }
    return !isCourse || hasRoomForFourParts();
}

// Practise: the lesson at a width that can be read, the program gets the rest. Code: course a narrow column, lesson and
// workbench side by side, the questions below the lesson.
void LearnView::applyDefaultSizes()
{
    const bool isCode = m_arrangement == Arrangement::Code;
    const int course = isCode ? std::clamp(width() * 20 / 100, m_scale.px(240), m_scale.px(320)) : 0;
    const int program = isCode ? (width() - course) * 52 / 100 : width() * 58 / 100;
    const int panels = isCode ? 30 : 26; // percent of the height
    // One at a time: given together Qt shares the difference out among them.
    resizeDocks({dockOf(workbench)}, {program}, Qt::Horizontal);
    if (isCode) {
        resizeDocks({dockOf(courseBrowser)}, {course}, Qt::Horizontal);
        resizeDocks({dockOf(questionPanel)}, {height() * 40 / 100}, Qt::Vertical);
    }
    resizeDocks({dockOf(workbench), dockOf(outputPanel)}, {height() * (100 - panels) / 100, height() * panels / 100},
                Qt::Vertical);
    m_share->takeSoon();
}

void LearnView::setLook(const Design::Look &content, const Design::Look &chrome)
{
    m_scale = chrome.type;
    questionPanel->setMinimumWidth(m_scale.px(leastForQuestion));
    updateNarrow();
    courseBrowser->setLook(chrome);
    m_courseStrip->setLook(chrome);
    lessonPage->setLook(content);
    questionPanel->setLook(content);
    workbench->setLook(content);
    outputPanel->setLook(content);
    problemsPanel->setLook(content);
    testsPanel->setLook(content);
    stepsPanel->setLook(content);
    explainPanel->setLook(content);
    historyPanel->setLook(content);
    m_exerciseHelp->setLook(content);
    for (Widgets::DockTitleBar *titleBar : m_titleBars) {
        titleBar->setLook(chrome);
    }
}

QList<QAction *> LearnView::toggleActions() const
{
    QList<QAction *> actions;
    for (const QDockWidget *dock : m_docks) {
        actions << dock->toggleViewAction();
    }
    return actions;
}

} // namespace Ochre::Window
