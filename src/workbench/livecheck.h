// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/runresult.h"
#include "workbench/order.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace Ochre::Runner {
class ProgramRunner;
}

namespace Ochre::Workbench {

class ProblemsPanel;
class Workbench;

/// Keeps the shown program checked while it is typed: text to the compiler, its messages to the editor and the list.
class LiveCheck final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed and must outlive it.
    LiveCheck(Runner::ProgramRunner &runner, Workbench &workbench, ProblemsPanel &problems, QObject *parent = nullptr);

    void setEnabled(bool enabled);
    void checkNow();
    /// Shows the messages about the shown program, with just this text, which replace those of the last check.
    void showDiagnostics(const Diagnostics::DiagnosticList &diagnostics);
    /// Messages of a run, a test build or Clippy: shown when the workbench shows that text, else kept for its program.
    void showDiagnostics(const Order &order, const Diagnostics::DiagnosticList &diagnostics);
    /// Why the shown program could not be checked.
    void showFailure(const QString &failure);

signals:
    void statusChanged(const QString &status); ///< for the status bar: "Checked in 62 ms · 1 error"
    void problemCountChanged(int count);

private:
    /// The last messages about a program, and of which text they are.
    struct Checked {
        Order order;
        Diagnostics::DiagnosticList diagnostics;
    };

    void sourceChanged();
    void documentChanged();
    void showKept();
    void markOld();
    void showResult(const Runner::CheckResult &result);
    void updateEmptyText();

    Runner::ProgramRunner &m_runner;
    Workbench &m_workbench;
    ProblemsPanel &m_problems;
    bool m_enabled = true;
    std::map<QString, Checked> m_checked; ///< by document id
    QTimer m_oldPause;                    ///< what is checked again in a moment is not called old
};

} // namespace Ochre::Workbench
