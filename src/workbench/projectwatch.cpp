// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/projectwatch.h"

#include "workbench/livecheck.h"
#include "workbench/projectview.h"
#include "workbench/workbench.h"
#include "runner/coderunner.h"

#include <algorithm>

namespace Ochre::Workbench {

ProjectWatch::ProjectWatch(Runner::CodeRunner &runner, Workbench &workbench, LiveCheck &check, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_workbench(workbench)
    , m_check(check)
{
    connect(&workbench, &Workbench::documentChanged, this, &ProjectWatch::updateRunner);
    connect(&workbench, &Workbench::projectChanged, this, &ProjectWatch::updateRunner);
    connect(&workbench, &Workbench::projectFileShown, this, [this] {
        if (!m_checked.isEmpty()) {
            show(m_checked, Diagnostics::DiagnosticList(m_diagnostics)); // the list's places are those of this editor
        }
    });
    connect(&runner, &Runner::CodeRunner::projectChecked, this, &ProjectWatch::acceptCheck);
}

Runner::Project ProjectWatch::project() const
{
    const ProjectView *shown = m_workbench.project();
    return shown ? Runner::Project{m_workbench.document().id, shown->files()} : Runner::Project();
}

void ProjectWatch::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    updateRunner();
}

void ProjectWatch::updateRunner()
{
    m_runner.setCrates(m_workbench.hasDocument() ? m_workbench.document().crates : QStringList());
    m_runner.setProject(project(), m_isEnabled);
}

void ProjectWatch::show(const Runner::Project &checked, const Diagnostics::DiagnosticList &diagnostics)
{
    if (checked.isEmpty() || checked != project()) {
        return;
    }
    m_checked = checked;
    m_diagnostics = diagnostics;
    m_check.showDiagnostics(diagnostics);
    m_workbench.project()->setDiagnostics(diagnostics);
}

void ProjectWatch::acceptCheck(const Runner::ProjectCheckResult &result)
{
    if (result.project != project()) {
        return; // stale
    }
    if (!result.failure.isEmpty()) {
        emit statusChanged(result.failure);
        return;
    }
    show(result.project, result.diagnostics);
    const auto errors = std::ranges::count_if(result.diagnostics, &Diagnostics::Diagnostic::isError);
    // In the words of the check of a single text.
    const QString time = LiveCheck::tr("Checked in %1 ms").arg(result.elapsedMs);
    emit statusChanged(errors > 0 ? LiveCheck::tr("%1 · %n error(s)", nullptr, static_cast<int>(errors)).arg(time)
                                  : LiveCheck::tr("%1 · no errors").arg(time));
}

} // namespace Ochre::Workbench
