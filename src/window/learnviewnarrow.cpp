// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of LearnView for windows without room for two things side by side.
#include "editor/codeeditor.h"
#include "lesson/coursebrowser.h"
#include "lesson/lessonpage.h"
#include "practice/questionpanel.h"
#include "window/learnview.h"
#include "window/widthshare.h"
#include "workbench/outputpanel.h"
#include "workbench/workbench.h"

#include <QDockWidget>
#include <QScopedValueRollback>
#include <QTabBar>
#include <QTimer>

#include <algorithm>

namespace Ochre::Window {

namespace {

/// Pixels at 100 %: a window of 1024, without the rail.
constexpr int leastForTwo = 940;

} // namespace

void LearnView::buildNarrowTabs()
{
    m_narrowTabs->setObjectName(QStringLiteral("narrowTabs"));
    m_narrowTabs->setAccessibleName(tr("What is shown"));
    m_narrowTabs->setDrawBase(false);
    m_narrowTabs->setExpanding(false);
    for (const QString &title : {tr("Course"), tr("Lesson"), tr("Questions"), tr("Program")}) {
        m_narrowTabs->addTab(title);
    }
    m_narrowTabs->setCurrentIndex(static_cast<int>(NarrowPage::Lesson));
    m_narrowTabs->hide();
    setMenuWidget(m_narrowTabs);
    connect(m_narrowTabs, &QTabBar::currentChanged, this,
            [this](int tab) { showNarrowPage(static_cast<NarrowPage>(tab)); });
    connect(m_narrowTabs, &QTabBar::tabBarClicked, this, [this](int tab) {
        if (tab >= 0) { // not a key, which may want to go on to the next tab
            m_narrowTabs->setCurrentIndex(tab);
            focusNarrowPage();
        }
    });
}

void LearnView::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    updateNarrow();
    if (!m_isNarrow && !m_isLayoutPending) {
        m_share->follow();
    }
}

// What the parts looked like side by side comes back when there is room again.
void LearnView::updateNarrow()
{
    const bool isNarrow = width() < m_scale.px(leastForTwo);
    if (isNarrow == m_isNarrow) {
        return;
    }
    if (isNarrow) {
        m_layouts = layouts();
    }
    m_isNarrow = isNarrow;
    m_narrowTabs->setVisible(isNarrow);
    if (isNarrow) {
        showNarrowPage(static_cast<NarrowPage>(m_narrowTabs->currentIndex()));
    } else {
        centralWidget()->show();
        if (!m_isLayoutPending) {
            applyLayout();
        }
    }
    emit narrowChanged(isNarrow);
}

LearnView::NarrowPage LearnView::narrowPageOf(const QWidget *panel) const
{
    return panel == courseBrowser   ? NarrowPage::Course
           : panel == lessonPage    ? NarrowPage::Lesson
           : panel == questionPanel ? NarrowPage::Questions
                                    : NarrowPage::Program;
}

void LearnView::showNarrowPage(NarrowPage page)
{
    if (!m_isNarrow) {
        return;
    }
    const QScopedValueRollback switching(m_isSwitching, true);
    m_narrowTabs->setCurrentIndex(static_cast<int>(page));
    centralWidget()->setVisible(page == NarrowPage::Lesson);
    for (QDockWidget *dock : m_docks) {
        dock->setVisible(narrowPageOf(dock->widget()) == page);
    }
    showStrips();
    if (page == NarrowPage::Program) {
        QTimer::singleShot(0, this, &LearnView::sizeNarrowProgram); // the docks have their sizes only then
    }
}

void LearnView::sizeNarrowProgram()
{
    constexpr int programShare = 68; // percent of the height
    if (m_isNarrow && dockOf(workbench)->isVisible()) {
        resizeDocks({dockOf(workbench), dockOf(outputPanel)},
                    {height() * programShare / 100, height() * (100 - programShare) / 100}, Qt::Vertical);
    }
}

void LearnView::focusNarrowPage()
{
    switch (static_cast<NarrowPage>(m_narrowTabs->currentIndex())) {
    case NarrowPage::Course:
        courseBrowser->focusList();
        return;
    case NarrowPage::Lesson:
        lessonPage->setFocus(Qt::OtherFocusReason);
        return;
    case NarrowPage::Questions:
        questionPanel->setFocus(Qt::OtherFocusReason);
        return;
    case NarrowPage::Program:
        if (Editor::CodeEditor *editor = workbench->editor()) {
            editor->setFocus(Qt::OtherFocusReason);
        }
        return;
    }
}

// A dock that is closed here leaves the lesson; one that is asked for comes with its page.
void LearnView::followDock(QWidget *panel, bool isShown)
{
    if (isShown) {
        showNarrowPage(narrowPageOf(panel));
    } else if (panel == courseBrowser || panel == questionPanel || panel == workbench) {
        showNarrowPage(NarrowPage::Lesson);
    }
}

// Below this the course list would take the room of the program.
bool LearnView::hasRoomForFourParts() const
{
    constexpr int leastWidth = 1100; // pixels at 100 %
    return width() >= m_scale.px(leastWidth);
}

void LearnView::makeRoomFor(const QWidget *panel)
{
    if (m_isNarrow || (panel != questionPanel && panel != courseBrowser)) {
        return;
    }
    if (panel == questionPanel && !hasRoomForFourParts()) {
        dockOf(courseBrowser)->hide(); // its strip stays
    }
    QTimer::singleShot(0, this, &LearnView::giveQuestionsRoom); // it has its size only then
}

// They were opened to be answered: a question is more than its first line, and its answer needs as much room again.
// Beside an open course list the width comes from the program, which keeps what a line of code needs.
void LearnView::giveQuestionsRoom()
{
    constexpr int leastHeight = 540; // pixels at 100 %
    constexpr int mostShare = 70;    // percent of the height
    constexpr int leastLesson = 180;
    constexpr int leastWidth = 520;
    constexpr int leastProgram = 440;
    const QDockWidget *dock = dockOf(questionPanel);
    if (m_isNarrow || !dock->isVisible() || dock->isFloating()) {
        return;
    }
    // Nor do they take what the lesson needs to be seen above them.
    if (dock->height() < m_scale.px(leastHeight) || lessonPage->height() < m_scale.px(leastLesson)) {
        resizeDocks({dockOf(questionPanel)}, {std::min(m_scale.px(leastHeight), height() * mostShare / 100)},
                    Qt::Vertical);
    }
    QDockWidget *program = dockOf(workbench);
    const int missing = m_scale.px(leastWidth) - dock->width();
    const int spare = program->width() - m_scale.px(leastProgram);
    if (missing > 0 && spare > 0 && program->isVisible() && !program->isFloating()) {
        resizeDocks({program}, {program->width() - std::min(missing, spare)}, Qt::Horizontal);
        m_share->takeSoon();
    }
}

} // namespace Ochre::Window
