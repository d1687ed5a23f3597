// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ProgramRun that says where something went wrong, and decides whether an exercise is solved.

#include "course/sourcetokens.h"
#include "diagnostics/panicparser.h"
#include "editor/codeeditor.h"
#include "workbench/exercisebar.h"
#include "workbench/livecheck.h"
#include "workbench/programrun.h"
#include "workbench/projectview.h"
#include "workbench/projectwatch.h"
#include "workbench/workbench.h"
#include "progress/progressservice.h"

#include <algorithm>

namespace Ochre::Workbench {

namespace {

constexpr int quickBuild = 4; // steps; what is done in a moment needs no message

} // namespace

// Whether the workbench still shows the texts that were run.
bool ProgramRun::isShown() const
{
    if (!m_parts.workbench.hasDocument() || m_parts.workbench.document().id != m_document.id) {
        return false;
    }
    return m_project.isEmpty() ? m_parts.workbench.editor()->text() == m_source : m_watch->project() == m_project;
}

void ProgramRun::showDiagnostics(const Diagnostics::DiagnosticList &diagnostics)
{
    if (m_project.isEmpty()) {
        m_parts.check.showDiagnostics(diagnostics);
    } else {
        m_watch->show(m_project, diagnostics);
    }
}

void ProgramRun::clearMarks()
{
    if (ProjectView *project = m_parts.workbench.project()) {
        project->clearRuntimeMarks();
    } else {
        m_parts.workbench.editor()->clearRuntimeMark();
    }
}

void ProgramRun::markPanic(const QByteArray &standardError)
{
    const auto panic = Diagnostics::parsePanic(standardError);
    if (!panic || panic->location.line <= 0) {
        return;
    }
    if (ProjectView *project = m_parts.workbench.project()) {
        project->setRuntimeMark(panic->location.file, panic->location.line, panic->message);
    } else if (panic->location.file.endsWith(QLatin1StringView("main.rs"))) {
        m_parts.workbench.editor()->setRuntimeMark(panic->location.line, panic->message);
    }
}

// Another program or another file may be shown by now.
void ProgramRun::goToTest(const QString &file, int line)
{
    m_parts.workbench.open(m_tested);
    goToPlace(file, line, 1);
}

void ProgramRun::goToPlace(const QString &file, int line, int column)
{
    if (m_parts.workbench.openFile(file)) {
        m_parts.workbench.editor()->goTo(line, std::max(1, column));
    } else {
        m_parts.workbench.showMessage(tr("%1 is no file of this program.").arg(file));
    }
}

void ProgramRun::openDiagnosticFile(int diagnostic)
{
    const ProjectView *project = m_parts.workbench.project();
    if (!project || diagnostic < 0 || diagnostic >= static_cast<int>(project->editor()->diagnostics().size())) {
        return;
    }
    const auto &shown = project->editor()->diagnostics()[static_cast<size_t>(diagnostic)];
    if (const Diagnostics::Span *span = shown.primarySpan()) {
        m_parts.workbench.openFile(QString(span->file)); // the editor's list may change meanwhile
    }
}

void ProgramRun::showCrates(int done, int total, const QString &crate)
{
    if (total > quickBuild) {
        m_parts.workbench.showProgress(
            tr("Building crate %1 of %2: %3. This is needed only once.").arg(done + 1).arg(total).arg(crate));
    }
}

void ProgramRun::endCrates(const QString &failure)
{
    // A run that waits for the crates says itself why it cannot go on.
    if (failure.isEmpty() || isRunning()) {
        m_parts.workbench.hideProgress();
    } else {
        m_parts.workbench.showMessage(failure);
    }
}

void ProgramRun::judgeOutput(const Runner::RunResult &result)
{
    if (result.outcome != Runner::Outcome::Finished || result.exitCode != 0) {
        return;
    }
    const QString expected = m_document.exercise->expectedStdout;
    const QString printed = QString::fromUtf8(result.standardOutput);
    if (!expected.isEmpty() && printed.trimmed() != expected.trimmed()) {
        if (m_judging) {
            m_parts.workbench.showMessage(tr("It runs, but it shall print:\n%1").arg(expected.trimmed()));
        }
        return;
    }
    solve();
}

// What the answer must not contain, in words; empty when there is nothing of it.
QString ProgramRun::forbiddenUse() const
{
    std::vector<Runner::SourceFile> texts{{QString(), m_source}};
    if (!m_project.isEmpty()) {
        texts.clear();
        std::ranges::copy_if(m_project.files, std::back_inserter(texts), [](const Runner::SourceFile &file) {
            return file.path.startsWith(QLatin1StringView("src/")) && file.path.endsWith(QLatin1StringView(".rs"));
        });
    }
    for (const Runner::SourceFile &file : texts) {
        const auto forbidden = Course::forbiddenTokens(file.text, m_document.exercise->forbid);
        if (!forbidden.isEmpty()) {
            const QString place = file.path.isEmpty()
                                      ? tr("line %1").arg(forbidden.constFirst().line)
                                      : tr("%1, line %2").arg(file.path).arg(forbidden.constFirst().line);
            return tr("It works, but this exercise asks for a way without “%1” (%2).")
                .arg(forbidden.constFirst().token, place);
        }
    }
    return {};
}

void ProgramRun::solve()
{
    if (const QString objection = forbiddenUse(); !objection.isEmpty()) {
        m_parts.workbench.showMessage(objection);
        return;
    }
    const QString lesson = m_document.lesson();
    const QString id = m_document.exercise->id;
    if (!m_parts.progress.state().lessons.value(lesson).solvedExercises.contains(id)) {
        m_parts.progress.record(QString::fromLatin1(Progress::EventKind::exerciseSolved), lesson, id);
    }
    if (m_parts.workbench.hasDocument() && m_parts.workbench.document().id == m_document.id) {
        m_parts.workbench.exerciseBar()->setSolved(true);
        m_parts.workbench.showMessage(tr("✓ Solved: %1").arg(m_document.exercise->title));
    }
    emit exerciseSolved(id);
}

} // namespace Ochre::Workbench
