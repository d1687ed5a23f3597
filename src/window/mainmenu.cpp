// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainmenu.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

MainMenu::MainMenu(QMenuBar &bar)
    : QObject(&bar)
{
    fillFile(bar.addMenu(tr("&File")));
    fillEdit(bar.addMenu(tr("&Edit")));
    fillView(bar.addMenu(tr("&View")));
    fillLearn(bar.addMenu(tr("&Learn")));
    fillCode(bar.addMenu(tr("&Code")));
    fillHelp(bar.addMenu(tr("&Help")));
}

QAction *MainMenu::action(const QString &name) const
{
    QAction *found = m_actions.value(name);
    Q_ASSERT_X(found, "MainMenu::action", qPrintable(name));
    return found;
}

QList<QAction *> MainMenu::actions() const
{
    return m_order;
}

QAction *MainMenu::add(QMenu *menu, const QString &name, const QString &text, const QKeySequence &key)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(key);
    m_actions.insert(name, action);
    m_order << action;
    return action;
}

QAction *MainMenu::addToggle(QMenu *menu, const QString &name, const QString &text, const QKeySequence &key)
{
    QAction *action = add(menu, name, text, key);
    action->setCheckable(true);
    return action;
}

void MainMenu::fillFile(QMenu *menu)
{
    add(menu, u"playgroundAction"_s, tr("Open &playground"), Qt::CTRL | Qt::Key_N);
    add(menu, u"openFileAction"_s, tr("&Open Rust file…"), QKeySequence::Open);
    add(menu, u"saveCopyAction"_s, tr("&Save a copy…"), QKeySequence::Save);
    menu->addSeparator();
    add(menu, u"quitAction"_s, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q))->setMenuRole(QAction::QuitRole);
}

void MainMenu::fillEdit(QMenu *menu)
{
    // These keys belong to the widget that has the focus, so they are shown but not grabbed by the window.
    add(menu, u"undoAction"_s, tr("&Undo") + u"\tCtrl+Z"_s, {});
    add(menu, u"redoAction"_s, tr("&Redo") + u"\tCtrl+Shift+Z"_s, {});
    menu->addSeparator();
    add(menu, u"cutAction"_s, tr("Cu&t") + u"\tCtrl+X"_s, {});
    add(menu, u"copyAction"_s, tr("&Copy") + u"\tCtrl+C"_s, {});
    add(menu, u"pasteAction"_s, tr("&Paste") + u"\tCtrl+V"_s, {});
    menu->addSeparator();
    add(menu, u"findAction"_s, tr("&Find…"), QKeySequence::Find);
    add(menu, u"replaceAction"_s, tr("R&eplace…"), Qt::CTRL | Qt::Key_H);
    add(menu, u"findNextAction"_s, tr("Find &next"), Qt::Key_F3);
    add(menu, u"findPreviousAction"_s, tr("Find pre&vious"), Qt::SHIFT | Qt::Key_F3);
    add(menu, u"goToLineAction"_s, tr("&Go to line…"), Qt::CTRL | Qt::Key_G);
    menu->addSeparator();
    add(menu, u"commentAction"_s, tr("Toggle co&mment"), Qt::CTRL | Qt::Key_Slash);
    add(menu, u"duplicateAction"_s, tr("&Duplicate line") + u"\tCtrl+Shift+D"_s, {});
    add(menu, u"moveUpAction"_s, tr("Move line up") + u"\tAlt+Up"_s, {});
    add(menu, u"moveDownAction"_s, tr("Move line down") + u"\tAlt+Down"_s, {});
    add(menu, u"nextOccurrenceAction"_s, tr("Select next &occurrence") + u"\tCtrl+D"_s, {});
}

void MainMenu::fillView(QMenu *menu)
{
    add(menu, u"todayAction"_s, tr("&Today"), Qt::CTRL | Qt::Key_1);
    add(menu, u"learnAction"_s, tr("&Learn"), Qt::CTRL | Qt::Key_2);
    add(menu, u"interviewAction"_s, tr("&Interview"), Qt::CTRL | Qt::Key_3);
    m_panels = menu->addMenu(tr("&Panels"));
    add(menu, u"resetLayoutAction"_s, tr("&Restore the arrangement of panels"), {});
    menu->addSeparator();
    auto *themes = new QActionGroup(this);
    for (const auto &[name, text] :
         {std::pair{u"systemThemeAction"_s, tr("Theme of the &system")},
          std::pair{u"lightThemeAction"_s, tr("&Light theme")}, std::pair{u"darkThemeAction"_s, tr("&Dark theme")},
          std::pair{u"highContrastThemeAction"_s, tr("&High contrast theme")}}) {
        themes->addAction(addToggle(menu, name, text, {}));
    }
    menu->addSeparator();
    add(menu, u"zoomInAction"_s, tr("Zoom &in"), {})
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    add(menu, u"zoomOutAction"_s, tr("Zoom &out"), Qt::CTRL | Qt::Key_Minus);
    add(menu, u"zoomResetAction"_s, tr("&Normal size"), Qt::CTRL | Qt::Key_0);
}

void MainMenu::fillLearn(QMenu *menu)
{
    add(menu, u"quickOpenAction"_s, tr("&Go to anything…"), Qt::CTRL | Qt::Key_K);
    add(menu, u"jumpAction"_s, tr("&Jump to a section"), Qt::CTRL | Qt::Key_J);
    add(menu, u"previousLessonAction"_s, tr("&Previous lesson"), Qt::CTRL | Qt::Key_PageUp);
    add(menu, u"nextLessonAction"_s, tr("&Next lesson"), Qt::CTRL | Qt::Key_PageDown);
    menu->addSeparator();
    add(menu, u"focusCourseAction"_s, tr("Go to the &course list"), Qt::CTRL | Qt::SHIFT | Qt::Key_1);
    add(menu, u"focusLessonAction"_s, tr("Go to the &lesson"), Qt::CTRL | Qt::SHIFT | Qt::Key_2);
    add(menu, u"focusQuestionsAction"_s, tr("Go to the &questions"), Qt::CTRL | Qt::SHIFT | Qt::Key_3);
    add(menu, u"focusEditorAction"_s, tr("Go to the &editor"), Qt::CTRL | Qt::SHIFT | Qt::Key_4);
}

void MainMenu::fillCode(QMenu *menu)
{
    add(menu, u"runAction"_s, tr("&Run"), Qt::Key_F5);
    add(menu, u"runOptimisedAction"_s, tr("Run &optimised"), Qt::CTRL | Qt::Key_F5);
    add(menu, u"testAction"_s, tr("&Test"), Qt::Key_F6);
    add(menu, u"stopAction"_s, tr("&Stop"), Qt::SHIFT | Qt::Key_F5);
    menu->addSeparator();
    add(menu, u"formatAction"_s, tr("&Format with rustfmt"), Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    add(menu, u"checkAction"_s, tr("&Check now"), Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    add(menu, u"lintAction"_s, tr("Ask C&lippy"), Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    menu->addSeparator();
    add(menu, u"nextProblemAction"_s, tr("&Next problem"), Qt::Key_F8);
    add(menu, u"previousProblemAction"_s, tr("&Previous problem"), Qt::SHIFT | Qt::Key_F8);
    add(menu, u"explainAction"_s, tr("&Explain"), Qt::Key_F1);
    add(menu, u"fixAction"_s, tr("Fi&xes…"), Qt::CTRL | Qt::Key_Period);
    menu->addSeparator();
    add(menu, u"historyAction"_s, tr("&History of this program"), Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    add(menu, u"resetAction"_s, tr("Reset to the given program"), {});
    addToggle(menu, u"liveCheckAction"_s, tr("Check &while typing"), {});
    addToggle(menu, u"tabFocusAction"_s, tr("Tab &moves the focus"), Qt::CTRL | Qt::Key_M);
}

void MainMenu::fillHelp(QMenu *menu)
{
    add(menu, u"toolchainAction"_s, tr("&Toolchain…"), {});
    add(menu, u"shortcutsAction"_s, tr("&Keyboard shortcuts"), {});
    add(menu, u"aboutAction"_s, tr("&About Ochre"), {})->setMenuRole(QAction::AboutRole);
}

} // namespace Ochre::Window
