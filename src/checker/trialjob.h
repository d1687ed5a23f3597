// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/traceasking.h"
#include "checker/trial.h"
#include "checker/trialcommand.h"
#include "runner/rulecheck.h"
#include "sandbox/box.h"
#include "sandbox/sandboxedprocess.h"

#include <QObject>

#include <memory>

namespace Ochre::Checker {

/// Makes one trial: compiles inside the sandbox, and runs what was built as often as asked.
class TrialJob final : public QObject {
    Q_OBJECT
public:
    TrialJob(Trial trial, const TrialSetting &setting, QObject *parent);

    /// Tells finished() exactly once, later than it returns. `obstacle` says why the trial cannot be made, if so.
    void start(const QString &obstacle = {});
    void stop(); ///< no finished() any more

    /// Whether its program runs, or has run: many of them only wait, where a compiler keeps a processor busy.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void programStarted(); ///< at most once
    void finished(const Ochre::Checker::TrialResult &result);

private:
    void readRules();
    void acceptRules(const Result<Runner::RuleReport> &report);
    void recordTrace();
    void acceptTrace(const Ochre::Checker::TraceAnswer &answer);
    void acceptCompilation(const Sandbox::ProcessResult &process);
    void acceptRun(const Sandbox::ProcessResult &process);
    void readDiagnostics();
    void readCargo();
    void note(const Diagnostics::DiagnosticList &diagnostics);
    void judgeCompilation(const Sandbox::ProcessResult &process);
    void startProgram();
    void launch(const Sandbox::ProcessRequest &request, void (TrialJob::*accept)(const Sandbox::ProcessResult &));
    void conclude();

    Trial m_trial;
    TrialSetting m_setting;
    Sandbox::Box m_temporary;
    TrialFolder m_folder;
    TrialResult m_result;
    Runner::RuleCheck m_rules;
    std::unique_ptr<TraceAsking> m_trace;           ///< for TrialKind::Trace; it works in m_temporary
    Sandbox::SandboxedProcess *m_process = nullptr; ///< a child
    QByteArray m_output;
    QByteArray m_error;
    QStringList m_programs; ///< still to run, outside paths
    int m_runs = 0;
    int m_exitCode = 0; ///< of the run before
    bool m_isRunning = false;
    bool m_isStopped = false;
};

} // namespace Ochre::Checker
