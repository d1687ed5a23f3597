// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MainWindow that says what each menu command does.

#include "base/filesystem.h"
#include "editor/codeeditor.h"
#include "editor/textcheck.h"
#include "lesson/coursebrowser.h"
#include "workbench/historypanel.h"
#include "window/learnview.h"
#include "lesson/lessonpage.h"
#include "window/lessonsession.h"
#include "workbench/livecheck.h"
#include "window/mainmenu.h"
#include "window/mainwindow.h"
#include "practice/questionpanel.h"
#include "window/quickopen.h"
#include "workbench/workbench.h"
#include "runner/coderunner.h"
#include "settings/settings.h"

#include <QApplication>
#include <QFileDialog>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

template<typename Slot>
void MainWindow::forwardToEditor(const QString &action, Slot slot)
{
    connect(m_menu->action(action), &QAction::triggered, this, [this, slot] {
        if (Editor::CodeEditor *editor = m_learn->workbench->editor()) {
            (editor->*slot)();
        }
    });
}

// Undo, cut, copy and paste mean the widget that has the focus, whatever it is.
void MainWindow::forwardToFocus(const QString &action, const char *slot)
{
    connect(m_menu->action(action), &QAction::triggered, this, [this, slot] {
        QWidget *focus = QApplication::focusWidget();
        for (QWidget *widget = focus; widget && widget != this; widget = widget->parentWidget()) {
            if (QMetaObject::invokeMethod(widget, slot)) {
                return;
            }
        }
    });
}

void MainWindow::connectMenu()
{
    const auto on = [this](const QString &name, auto &&slot) {
        connect(m_menu->action(name), &QAction::triggered, this, slot);
    };
    on(u"playgroundAction"_s, [this] {
        openDocument({u"playground"_s, tr("Playground"), "fn main() {\n    println!(\"Hello from Ochre\");\n}\n", {}});
    });
    on(u"openFileAction"_s, &MainWindow::chooseFile);
    on(u"saveCopyAction"_s, &MainWindow::saveCopy);
    on(u"quitAction"_s, [this] { close(); });
    on(u"quickOpenAction"_s, &MainWindow::showQuickOpen);
    on(u"jumpAction"_s, [this] { m_learn->lessonPage->showJumpMenu(); });
    on(u"focusCourseAction"_s, [this] {
        m_learn->reveal(m_learn->courseBrowser);
        m_learn->courseBrowser->focusFilter();
    });
    on(u"focusLessonAction"_s, [this] { m_learn->lessonPage->setFocus(Qt::ShortcutFocusReason); });
    on(u"focusQuestionsAction"_s, [this] {
        m_learn->reveal(m_learn->questionPanel);
        m_learn->questionPanel->setFocus(Qt::ShortcutFocusReason);
    });
    on(u"focusEditorAction"_s, [this] {
        m_learn->reveal(m_learn->workbench);
        if (Editor::CodeEditor *editor = m_learn->workbench->editor()) {
            editor->setFocus(Qt::ShortcutFocusReason);
        }
    });
    if (m_lessons) {
        on(u"previousLessonAction"_s, [this] { m_lessons->openNeighbour(false); });
        on(u"nextLessonAction"_s, [this] { m_lessons->openNeighbour(true); });
    }
    on(u"toolchainAction"_s, &MainWindow::showToolchainDialog);
    on(u"shortcutsAction"_s, &MainWindow::showShortcuts);
    on(u"aboutAction"_s, &MainWindow::showAbout);
    connectEditMenu();
    connectViewMenu();
    connectCodeMenu();
}

void MainWindow::connectEditMenu()
{
    forwardToFocus(u"undoAction"_s, "undo");
    forwardToFocus(u"redoAction"_s, "redo");
    forwardToFocus(u"cutAction"_s, "cut");
    forwardToFocus(u"copyAction"_s, "copy");
    forwardToFocus(u"pasteAction"_s, "paste");
    using Editor = Editor::CodeEditor;
    forwardToEditor(u"findAction"_s, &Editor::find);
    forwardToEditor(u"replaceAction"_s, &Editor::replace);
    forwardToEditor(u"findNextAction"_s, &Editor::findNext);
    forwardToEditor(u"findPreviousAction"_s, &Editor::findPrevious);
    forwardToEditor(u"goToLineAction"_s, &Editor::askForLine);
    forwardToEditor(u"commentAction"_s, &Editor::toggleComment);
    forwardToEditor(u"duplicateAction"_s, &Editor::duplicateLines);
    forwardToEditor(u"moveUpAction"_s, &Editor::moveLinesUp);
    forwardToEditor(u"moveDownAction"_s, &Editor::moveLinesDown);
    forwardToEditor(u"nextOccurrenceAction"_s, &Editor::addNextOccurrence);
}

void MainWindow::connectViewMenu()
{
    const auto on = [this](const QString &name, auto &&slot) {
        connect(m_menu->action(name), &QAction::triggered, this, slot);
    };
    on(u"todayAction"_s, [this] { showPage(Rail::Today); });
    on(u"learnAction"_s, [this] { showPage(Rail::Learn); });
    on(u"interviewAction"_s, [this] { showPage(Rail::Interview); });
    on(u"resetLayoutAction"_s, [this] { m_learn->resetLayout(); });
    on(u"zoomInAction"_s, [this] { setZoom(m_services.settings.zoom() + 10); });
    on(u"zoomOutAction"_s, [this] { setZoom(m_services.settings.zoom() - 10); });
    on(u"zoomResetAction"_s, [this] { setZoom(100); });
    using Settings::Theme;
    for (const auto &[name, theme] :
         {std::pair{u"systemThemeAction"_s, Theme::System}, std::pair{u"lightThemeAction"_s, Theme::Light},
          std::pair{u"darkThemeAction"_s, Theme::Dark}, std::pair{u"highContrastThemeAction"_s, Theme::HighContrast}}) {
        m_menu->action(name)->setChecked(m_services.settings.theme() == theme);
        on(name, [this, chosen = theme] { m_services.settings.setTheme(chosen); });
    }
}

void MainWindow::connectCodeMenu()
{
    const auto on = [this](const QString &name, auto &&slot) {
        connect(m_menu->action(name), &QAction::triggered, this, slot);
    };
    on(u"runAction"_s, [this] { m_run->run(); });
    on(u"runOptimisedAction"_s, [this] { m_run->runOptimised(); });
    on(u"testAction"_s, [this] { m_run->checkExercise(); });
    on(u"stopAction"_s, [this] { m_run->stop(); });
    on(u"formatAction"_s, [this] { m_run->format(); });
    on(u"checkAction"_s, [this] { m_check->checkNow(); });
    on(u"lintAction"_s, [this] {
        if (const Editor::CodeEditor *editor = m_learn->workbench->editor()) {
            m_services.editorRunner.lint(editor->text());
        }
    });
    using Editor = Editor::CodeEditor;
    forwardToEditor(u"nextProblemAction"_s, &Editor::goToNextDiagnostic);
    forwardToEditor(u"previousProblemAction"_s, &Editor::goToPreviousDiagnostic);
    const auto active = [this] {
        const Editor *editor = m_learn->workbench->editor();
        return editor ? editor->activeDiagnostic() : -1;
    };
    on(u"explainAction"_s, [this, active] { explainDiagnostic(active()); });
    on(u"fixAction"_s, [this, active] { offerFixes(active()); });
    on(u"historyAction"_s, [this] {
        showPage(Rail::Learn);
        m_learn->reveal(m_learn->historyPanel);
        m_learn->historyPanel->focusList();
    });
    on(u"resetAction"_s, [this] { m_learn->workbench->resetDocument(); });
    QAction *live = m_menu->action(u"liveCheckAction"_s);
    live->setChecked(m_services.settings.isLiveCheckEnabled());
    connect(live, &QAction::toggled, &m_services.settings, &Settings::Settings::setLiveCheckEnabled);
    QAction *tab = m_menu->action(u"tabFocusAction"_s);
    tab->setChecked(m_services.settings.isTabMovingFocus());
    connect(tab, &QAction::toggled, &m_services.settings, &Settings::Settings::setTabMovingFocus);
    connect(&m_services.settings, &Settings::Settings::tabMovingFocusChanged, tab, &QAction::setChecked);
}

void MainWindow::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a Rust file"), {}, tr("Rust programs (*.rs)"));
    if (!path.isEmpty()) {
        openFile(path);
    }
}

void MainWindow::openFile(const QString &path)
{
    const Result<QByteArray> content = readFile(path, Editor::CodeEditor::maxBytes);
    if (!content) {
        showMessage(content.error());
        return;
    }
    if (const Result<void> usable = Editor::checkText(*content, path); !usable) {
        showMessage(usable.error());
        return;
    }
    openDocument({u"file:"_s + path, path.section(u'/', -1), *content, {}});
}

void MainWindow::saveCopy()
{
    const Editor::CodeEditor *editor = m_learn->workbench->editor();
    if (!editor) {
        return;
    }
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save a copy"), u"main.rs"_s, tr("Rust programs (*.rs)"));
    if (path.isEmpty()) {
        return;
    }
    if (const Result<void> saved = saveFile(path, editor->text()); !saved) {
        showMessage(saved.error());
    }
}

void MainWindow::showShortcuts()
{
    QString rows;
    for (const QAction *action : m_menu->actions()) {
        const QString key = action->shortcut().isEmpty() ? action->text().section(u'\t', 1)
                                                         : action->shortcut().toString(QKeySequence::NativeText);
        if (!key.isEmpty()) {
            QString text = action->text().section(u'\t', 0, 0);
            rows += u"<tr><td>%1</td><td style='padding-left:24px'>%2</td></tr>"_s.arg(
                key.toHtmlEscaped(), text.remove(u'&').toHtmlEscaped());
        }
    }
    QMessageBox box(QMessageBox::NoIcon, tr("Keyboard shortcuts"), u"<table>"_s + rows + u"</table>"_s,
                    QMessageBox::Close, this);
    box.setObjectName(u"shortcutsBox"_s);
    box.exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Ochre"),
                       tr("<h3>Ochre %1</h3><p>A study desk for Rust.</p><p>The program is free software under the GNU "
                          "GPL, version 3 or later; the lessons are under CC BY-SA 4.0.</p>")
                           .arg(QCoreApplication::applicationVersion()));
}

} // namespace Ochre::Window
