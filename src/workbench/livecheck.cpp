// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/livecheck.h"

#include "editor/codeeditor.h"
#include "workbench/problemspanel.h"
#include "workbench/workbench.h"
#include "runner/coderunner.h"

namespace Ochre::Workbench {

LiveCheck::LiveCheck(Runner::CodeRunner &runner, Workbench &workbench, ProblemsPanel &problems, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_workbench(workbench)
    , m_problems(problems)
{
    connect(&workbench, &Workbench::sourceChanged, this, &LiveCheck::sourceChanged);
    connect(&workbench, &Workbench::documentChanged, this, &LiveCheck::documentChanged);
    connect(&runner, &Runner::CodeRunner::checkStarted, this, [this] { emit statusChanged(tr("Checking…")); });
    connect(&runner, &Runner::CodeRunner::checkFinished, this, &LiveCheck::showResult);
    updateEmptyText();
}

void LiveCheck::setEnabled(bool enabled)
{
    m_enabled = enabled;
    updateEmptyText();
    documentChanged();
}

void LiveCheck::checkNow()
{
    if (m_workbench.hasDocument() && m_runner.toolchain().canCheck()) {
        m_runner.setSource(m_workbench.editor()->text());
        m_runner.checkNow();
    }
}

void LiveCheck::sourceChanged()
{
    if (m_enabled && m_runner.toolchain().canCheck()) {
        m_runner.setSource(m_workbench.editor()->text());
    }
}

// Another program is shown: its messages are those of its own editor, and it is checked again at once.
void LiveCheck::documentChanged()
{
    updateEmptyText();
    m_problems.setDiagnostics({});
    emit problemCountChanged(0);
    emit statusChanged({});
    if (m_enabled) {
        checkNow();
    }
}

void LiveCheck::showResult(const Runner::CheckResult &result)
{
    Editor::CodeEditor *editor = m_workbench.editor();
    if (!editor || editor->text() != result.source) {
        return; // stale: another text or document is shown by now
    }
    if (!result.failure.isEmpty()) {
        m_problems.setEmptyText(result.failure);
        emit statusChanged(result.failure);
        return;
    }
    showDiagnostics(result.diagnostics);
    const int errors = m_problems.errorCount();
    const QString time = tr("Checked in %1 ms").arg(result.elapsedMs);
    emit statusChanged(errors > 0 ? tr("%1 · %n error(s)", nullptr, errors).arg(time) : tr("%1 · no errors").arg(time));
}

void LiveCheck::showDiagnostics(const Diagnostics::DiagnosticList &diagnostics)
{
    Editor::CodeEditor *editor = m_workbench.editor();
    if (!editor) {
        return;
    }
    m_checkedRevision = editor->revision();
    editor->setDiagnostics(diagnostics, m_checkedRevision);
    m_problems.setDiagnostics(diagnostics);
    m_problems.setEmptyText(tr("No problems: the compiler accepts this program."));
    emit problemCountChanged(m_problems.problemCount());
}

void LiveCheck::updateEmptyText()
{
    m_problems.setEmptyText(
        !m_workbench.hasDocument()         ? tr("Problems of the program in the editor appear here.")
        : !m_runner.toolchain().canCheck() ? tr("Without a Rust compiler nothing can be checked; reading and questions "
                                                "work. Help › Toolchain says how to get one.")
        : m_enabled                        ? tr("Checking…")
                    : tr("The live check is switched off in the Code menu. Ctrl+Shift+B checks once."));
}

} // namespace Ochre::Workbench
