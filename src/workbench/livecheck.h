// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/runresult.h"

#include <QObject>

namespace Ochre::Runner {
class CodeRunner;
}

namespace Ochre::Workbench {

class ProblemsPanel;
class Workbench;

/// Keeps the shown program checked while it is typed: text to the compiler, its messages to the editor and the list.
class LiveCheck final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed and must outlive it.
    LiveCheck(Runner::CodeRunner &runner, Workbench &workbench, ProblemsPanel &problems, QObject *parent = nullptr);

    void setEnabled(bool enabled);
    void checkNow();
    /// Shows the messages of a run or test build, which replace those of the last check.
    void showDiagnostics(const Diagnostics::DiagnosticList &diagnostics);
    /// The editor revision the shown messages belong to.
    [[nodiscard]] quint64 checkedRevision() const { return m_checkedRevision; }

signals:
    void statusChanged(const QString &status); ///< for the status bar: "Checked in 62 ms · 1 error"
    void problemCountChanged(int count);

private:
    void sourceChanged();
    void documentChanged();
    void showResult(const Runner::CheckResult &result);
    void updateEmptyText();

    Runner::CodeRunner &m_runner;
    Workbench &m_workbench;
    ProblemsPanel &m_problems;
    bool m_enabled = true;
    quint64 m_checkedRevision = 0;
};

} // namespace Ochre::Workbench
