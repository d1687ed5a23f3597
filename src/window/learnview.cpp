// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/learnview.h"

#include "lesson/coursebrowser.h"
#include "lesson/lessonpage.h"
#include "practice/questionpanel.h"
#include "widgets/docktitlebar.h"
#include "workbench/exercisehelp.h"
#include "workbench/explainpanel.h"
#include "workbench/historypanel.h"
#include "workbench/outputpanel.h"
#include "workbench/problemspanel.h"
#include "workbench/programhistory.h"
#include "workbench/taskdesk.h"
#include "workbench/testspanel.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QDockWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Ochre::Window {

LearnView::LearnView(Models::CourseModel &course, Progress::ProgressService &progress, QWidget *parent)
    : QMainWindow(parent)
    , courseBrowser(new Lesson::CourseBrowser(course, this))
    , lessonPage(new Lesson::LessonPage(this))
    , questionPanel(new Practice::QuestionPanel(progress, this))
    , workbench(new Workbench::Workbench(progress, this))
    , outputPanel(new Workbench::OutputPanel(this))
    , problemsPanel(new Workbench::ProblemsPanel(this))
    , testsPanel(new Workbench::TestsPanel(this))
    , explainPanel(new Workbench::ExplainPanel(this))
    , historyPanel(new Workbench::HistoryPanel(this))
    , taskDesk(new Workbench::TaskDesk(progress, *workbench, Workbench::TaskDesk::steadyTicks(), this))
    , m_exerciseHelp(new Workbench::ExerciseHelp(progress, *workbench, this))
{
    setObjectName(QStringLiteral("learnView"));
    setWindowFlags(Qt::Widget);
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCentralWidget(lessonPage);
    // The question that is shown must not push the columns about; what does not fit is scrolled.
    questionPanel->setMinimumWidth(360);
    addDock(courseBrowser, tr("Course"), Qt::LeftDockWidgetArea);
    addDock(questionPanel, tr("Questions"), Qt::BottomDockWidgetArea);
    QDockWidget *workbenchDock = addDock(workbench, tr("Workbench"), Qt::RightDockWidgetArea);
    QDockWidget *outputDock = addTabbedDock(outputPanel, tr("Output"), nullptr);
    splitDockWidget(workbenchDock, outputDock, Qt::Vertical);
    addTabbedDock(problemsPanel, tr("Problems"), outputDock);
    addTabbedDock(testsPanel, tr("Tests"), outputDock);
    addTabbedDock(explainPanel, tr("Explain"), outputDock);
    addTabbedDock(historyPanel, tr("History"), outputDock);
    outputDock->raise();
    m_defaultLayout = saveState();
    new Workbench::ProgramHistory(progress, *workbench, *historyPanel, this);
}

QDockWidget *LearnView::addDock(QWidget *panel, const QString &title, Qt::DockWidgetArea area)
{
    QDockWidget *dock = makeDock(panel, title, area);
    m_titleBars.push_back(new Widgets::DockTitleBar(*dock));
    dock->setTitleBarWidget(m_titleBars.back());
    return dock;
}

QDockWidget *LearnView::makeDock(QWidget *panel, const QString &title, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(panel->objectName() + QStringLiteral("Dock"));
    dock->setWidget(panel);
    addDockWidget(area, dock);
    m_docks.push_back(dock);
    return dock;
}

// A dock that shares a tab bar needs no title bar of its own: its tab carries the name and can be dragged out.
QDockWidget *LearnView::addTabbedDock(QWidget *panel, const QString &title, QDockWidget *beside)
{
    QDockWidget *dock = makeDock(panel, title, Qt::RightDockWidgetArea);
    dock->setTitleBarWidget(new QWidget(dock));
    if (beside) {
        tabifyDockWidget(beside, dock);
    }
    return dock;
}

QDockWidget *LearnView::dockOf(const QWidget *panel) const
{
    const auto found =
        std::ranges::find_if(m_docks, [panel](const QDockWidget *dock) { return dock->widget() == panel; });
    return found == m_docks.end() ? nullptr : *found;
}

void LearnView::reveal(QWidget *panel)
{
    if (QDockWidget *dock = dockOf(panel)) {
        dock->show();
        dock->raise();
    }
}

void LearnView::setProblemCount(int count)
{
    dockOf(problemsPanel)->setWindowTitle(count > 0 ? tr("Problems %1").arg(count) : tr("Problems"));
}

void LearnView::restoreLayout(const QByteArray &state)
{
    m_pendingLayout = state;
    m_layoutPending = true;
}

void LearnView::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (std::exchange(m_layoutPending, false)) {
        // The view has its size only after this event.
        QTimer::singleShot(0, this, &LearnView::applyPendingLayout);
    }
}

void LearnView::applyPendingLayout()
{
    if (!restoreState(m_pendingLayout)) {
        resetLayout();
    }
}

void LearnView::resetLayout()
{
    restoreState(m_defaultLayout);
    for (QDockWidget *dock : m_docks) {
        dock->show();
    }
    reveal(outputPanel);
    applyDefaultSizes();
    // At the first start the panels have their smallest sizes only now, and take from each other what they need.
    QTimer::singleShot(0, this, &LearnView::applyDefaultSizes);
}

// Course a narrow column, lesson and workbench side by side, the questions below the lesson.
void LearnView::applyDefaultSizes()
{
    const int course = std::clamp(width() * 17 / 100, 232, 280);
    const int rest = width() - course;
    // One at a time: given together Qt shares the difference out among them.
    resizeDocks({dockOf(workbench)}, {rest * 52 / 100}, Qt::Horizontal);
    resizeDocks({dockOf(courseBrowser)}, {course}, Qt::Horizontal);
    resizeDocks({dockOf(questionPanel)}, {height() * 40 / 100}, Qt::Vertical);
    resizeDocks({dockOf(workbench), dockOf(outputPanel)}, {height() * 70 / 100, height() * 30 / 100}, Qt::Vertical);
}

void LearnView::setLook(const Design::Look &content, const Design::Look &chrome)
{
    courseBrowser->setLook(chrome);
    lessonPage->setLook(content);
    questionPanel->setLook(content);
    workbench->setLook(content);
    outputPanel->setLook(content);
    problemsPanel->setLook(content);
    testsPanel->setLook(content);
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
