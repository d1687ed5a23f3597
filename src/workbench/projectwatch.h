// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/runresult.h"

#include <QObject>

namespace Ochre::Runner {
class ProgramRunner;
}

namespace Ochre::Workbench {

class LiveCheck;
class RunConsent;
class Workbench;

/// Tells the runner what the workbench shows, a text with its crates or a project, and keeps the messages of a project
/// in its editors and in the list of problems.
class ProjectWatch final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed and must outlive it.
    ProjectWatch(Runner::ProgramRunner &runner, Workbench &workbench, LiveCheck &check, RunConsent &consent,
                 QObject *parent = nullptr);

    /// The shown project with its texts as they are now; empty for a single text.
    [[nodiscard]] Runner::Project project() const;
    /// Whether a project is checked after every pause in typing.
    void setEnabled(bool enabled);
    /// Shows the messages about these texts, unless other ones are shown by now.
    void show(const Runner::Project &project, const Diagnostics::DiagnosticList &diagnostics);

signals:
    void statusChanged(const QString &status); ///< for the status bar, as LiveCheck's

private:
    void updateRunner();
    void acceptCheck(const Runner::ProjectCheckResult &result);

    Runner::ProgramRunner &m_runner;
    Workbench &m_workbench;
    LiveCheck &m_check;
    RunConsent &m_consent;
    Runner::Project m_checked; ///< what the messages belong to
    Diagnostics::DiagnosticList m_diagnostics;
    bool m_isEnabled = true;
};

} // namespace Ochre::Workbench
