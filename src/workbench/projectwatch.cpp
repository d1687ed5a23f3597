// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/projectwatch.h"

#include "runner/programrunner.h"
#include "workbench/livecheck.h"
#include "workbench/projectview.h"
#include "workbench/runconsent.h"
#include "workbench/workbench.h"

#include <algorithm>

namespace Ochre::Workbench {

ProjectWatch::ProjectWatch(Runner::ProgramRunner &runner, Workbench &workbench, LiveCheck &check, RunConsent &consent,
                           QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_workbench(workbench)
    , m_check(check)
    , m_consent(consent)
{
    connect(&workbench, &Workbench::documentChanged, this, &ProjectWatch::updateRunner);
    connect(&workbench, &Workbench::projectChanged, this, &ProjectWatch::updateRunner);
    connect(&workbench, &Workbench::projectFileShown, this, [this] {
        if (!m_checked.isEmpty()) {
            show(m_checked, Diagnostics::DiagnosticList(m_diagnostics)); // the list's places are those of this editor
        }
    });
    connect(&consent, &RunConsent::trustChanged, this, &ProjectWatch::updateRunner);
    connect(&runner, &Runner::ProgramRunner::projectChecked, this, &ProjectWatch::acceptCheck);
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
    if (!m_workbench.hasDocument()) {
        m_runner.setCrates({});
        m_runner.setProject({}, Runner::Trust::Unstated, m_isEnabled);
        return;
    }
    const Document &document = m_workbench.document();
    m_runner.setCrates(document.crates);
    const Runner::Trust trust = m_consent.trustOf(document.id);
    m_runner.setProject(project(), trust, m_isEnabled);
    if (document.isProject() && !Runner::mayExecute(trust, m_runner.sandboxLevel())) {
        m_check.showFailure(Runner::refusalText(trust)); // a check of a project executes its build scripts
    }
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
        m_check.showFailure(result.failure);
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
