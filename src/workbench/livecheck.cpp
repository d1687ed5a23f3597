// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/livecheck.h"

#include "editor/codeeditor.h"
#include "runner/programrunner.h"
#include "workbench/problemspanel.h"
#include "workbench/workbench.h"

namespace Ochre::Workbench {

namespace {

constexpr int oldPauseMs = 1500; // longer than a check of one text takes

} // namespace

LiveCheck::LiveCheck(Runner::ProgramRunner &runner, Workbench &workbench, ProblemsPanel &problems, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_workbench(workbench)
    , m_problems(problems)
{
    m_oldPause.setSingleShot(true);
    m_oldPause.setInterval(oldPauseMs);
    connect(&m_oldPause, &QTimer::timeout, this, &LiveCheck::markOld);
    connect(&workbench, &Workbench::sourceChanged, this, &LiveCheck::sourceChanged);
    connect(&workbench, &Workbench::projectChanged, &m_oldPause, qOverload<>(&QTimer::start));
    connect(&workbench, &Workbench::documentChanged, this, &LiveCheck::documentChanged);
    connect(&runner, &Runner::ProgramRunner::checkStarted, this, [this] { emit statusChanged(tr("Checking…")); });
    connect(&runner, &Runner::ProgramRunner::checkFinished, this, &LiveCheck::showResult);
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
        m_runner.setSource(m_workbench.editor()->text(), m_workbench.document().edition);
        m_runner.checkNow();
    }
}

void LiveCheck::sourceChanged()
{
    m_oldPause.start();
    if (m_enabled && m_runner.toolchain().canCheck()) {
        m_runner.setSource(m_workbench.editor()->text(), m_workbench.document().edition);
    }
}

// Another program is shown: its own last messages, and it is checked again at once.
void LiveCheck::documentChanged()
{
    updateEmptyText();
    showKept();
    emit problemCountChanged(m_problems.problemCount());
    emit statusChanged({});
    // A project says itself when it is checked: that executes its build scripts.
    if (m_enabled && !m_workbench.project()) {
        checkNow();
    }
}

void LiveCheck::showKept()
{
    m_oldPause.stop();
    m_problems.setNamesFiles(m_workbench.hasDocument() && m_workbench.project());
    const auto kept = m_workbench.hasDocument() ? m_checked.find(m_workbench.document().id) : m_checked.end();
    if (kept == m_checked.end()) {
        m_problems.setProgram(m_workbench.hasDocument() ? m_workbench.document().title : QString());
        m_problems.setDiagnostics({});
        return;
    }
    m_problems.setProgram(kept->second.order.document.title, kept->second.order.when);
    m_problems.setDiagnostics(kept->second.diagnostics);
    if (kept->second.diagnostics.empty()) {
        m_problems.setEmptyText(tr("No problems: the compiler accepts this program."));
    }
    markOld();
}

void LiveCheck::markOld()
{
    const auto kept = m_workbench.hasDocument() ? m_checked.find(m_workbench.document().id) : m_checked.end();
    m_problems.setOld(kept != m_checked.end() && !isTextShown(m_workbench, kept->second.order));
}

void LiveCheck::showResult(const Runner::CheckResult &result)
{
    Editor::CodeEditor *editor = m_workbench.editor();
    if (!editor || editor->text() != result.source) {
        return; // stale: another text or document is shown by now
    }
    if (!result.failure.isEmpty()) {
        return showFailure(result.failure);
    }
    showDiagnostics(result.diagnostics);
    const int errors = m_problems.errorCount();
    const QString time = tr("Checked in %1 ms").arg(result.elapsedMs);
    emit statusChanged(errors > 0 ? tr("%1 · %n error(s)", nullptr, errors).arg(time) : tr("%1 · no errors").arg(time));
}

void LiveCheck::showFailure(const QString &failure)
{
    m_problems.setEmptyText(failure);
    emit statusChanged(failure);
}

void LiveCheck::showDiagnostics(const Diagnostics::DiagnosticList &diagnostics)
{
    if (m_workbench.hasDocument()) {
        showDiagnostics(makeOrder(m_workbench, Runner::Purpose::Check), diagnostics);
    }
}

void LiveCheck::showDiagnostics(const Order &order, const Diagnostics::DiagnosticList &diagnostics)
{
    const auto kept = m_checked.find(order.id());
    if (kept != m_checked.end() && kept->second.order.when > order.when && !isTextShown(m_workbench, order)) {
        return; // of an earlier text than what is known
    }
    m_checked.insert_or_assign(order.id(), Checked{order, diagnostics});
    if (!isProgramShown(m_workbench, order)) {
        return;
    }
    showKept();
    emit problemCountChanged(m_problems.problemCount());
    if (isTextShown(m_workbench, order)) {
        Editor::CodeEditor *editor = m_workbench.editor();
        editor->setDiagnostics(diagnostics, editor->revision());
    }
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
