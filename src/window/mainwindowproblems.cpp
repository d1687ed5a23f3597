// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "workbench/cratehint.h"
#include "workbench/explainpanel.h"
#include "workbench/fixchooser.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "workbench/livecheck.h"
#include "window/mainwindow.h"
#include "workbench/workbench.h"
#include "runner/errorexplainer.h"

// What can be done about a message of the compiler: have it explained, have it repaired.

namespace Ochre::Window {

void MainWindow::runDiagnosticAction(int index, const QString &action)
{
    if (action == u"explain") {
        explainDiagnostic(index);
    } else if (action == u"fixes") {
        offerFixes(index);
    }
}

void MainWindow::explainDiagnostic(int index)
{
    const Editor::CodeEditor *editor = m_learn->workbench->editor();
    if (!editor || index < 0 || index >= static_cast<int>(editor->diagnostics().size())) {
        m_learn->explainPanel->showSentence(tr("There is no problem at the caret. F8 goes to the next one."));
    } else {
        const Diagnostics::Diagnostic &diagnostic = editor->diagnostics()[static_cast<size_t>(index)];
        const Workbench::Document &document = m_learn->workbench->document();
        m_learn->explainPanel->showDiagnostic(
            diagnostic,
            Workbench::crateHint(diagnostic, document, m_lessons ? m_lessons->crates(document.lesson()) : QStringList()));
    }
    m_learn->reveal(m_learn->explainPanel);
}

void MainWindow::offerFixes(int index)
{
    Editor::CodeEditor *editor = m_learn->workbench->editor();
    if (!editor || index < 0 || index >= static_cast<int>(editor->diagnostics().size())) {
        m_learn->workbench->showMessage(tr("There is no problem at the caret. F8 goes to the next one."));
        return;
    }
    const Workbench::Document &document = m_learn->workbench->document();
    m_fixes->offer(*editor, editor->diagnostics()[static_cast<size_t>(index)], m_check->checkedRevision(),
                   document.exercise ? document.exercise->fixPolicy : Course::FixPolicy::Allow);
}

void MainWindow::explain(const QString &code)
{
    showPage(Rail::Learn);
    m_services.explainer.explain(code);
}

} // namespace Ochre::Window
