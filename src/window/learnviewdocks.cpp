// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of LearnView that makes its docks.
#include "lesson/coursebrowser.h"
#include "practice/questionpanel.h"
#include "widgets/docktitlebar.h"
#include "window/learnview.h"
#include "window/widthshare.h"
#include "workbench/explainpanel.h"
#include "workbench/historypanel.h"
#include "workbench/outputpanel.h"
#include "workbench/problemspanel.h"
#include "workbench/stepspanel.h"
#include "workbench/testspanel.h"
#include "workbench/workbench.h"

#include <QDockWidget>

#include <algorithm>

namespace Ochre::Window {

void LearnView::buildDocks()
{
    addDock(courseBrowser, tr("Course"), Qt::LeftDockWidgetArea);
    addDock(questionPanel, tr("Questions"), Qt::BottomDockWidgetArea);
    QDockWidget *workbenchDock = addDock(workbench, tr("Workbench"), Qt::RightDockWidgetArea);
    m_workbenchTitle = m_titleBars.back();
    m_noTitle = new QWidget(workbenchDock);
    QDockWidget *outputDock = addTabbedDock(outputPanel, tr("Output"), nullptr);
    splitDockWidget(workbenchDock, outputDock, Qt::Vertical);
    addTabbedDock(problemsPanel, tr("Problems"), outputDock);
    addTabbedDock(testsPanel, tr("Tests"), outputDock);
    addTabbedDock(stepsPanel, tr("Steps"), outputDock);
    addTabbedDock(explainPanel, tr("Explain"), outputDock);
    addTabbedDock(historyPanel, tr("History"), outputDock);
    outputDock->raise();
    m_share = new WidthShare(*this, *workbenchDock);
    for (QDockWidget *dock : m_docks) {
        dock->installEventFilter(this);
    }
    showStrips();
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

} // namespace Ochre::Window
