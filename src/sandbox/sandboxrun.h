// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/controlgroup.h"
#include "sandbox/outputbudget.h"
#include "sandbox/sandboxedprocess.h"
#include "sandbox/sandboxguard.h"
#include "sandbox/sandboxlauncher.h"
#include "sandbox/sandboxresult.h"
#include "sandbox/sandboxwatch.h"

#include <QProcess>

#include <optional>

class QSocketNotifier;

namespace Ochre::Sandbox {

/// What goes on in a SandboxedProcess from start() to finished().
class SandboxRun final {
public:
    explicit SandboxRun(SandboxedProcess *owner);

    void start(const ProcessRequest &wanted);
    void end(ProcessResult::End reason);
    void feed(const QByteArray &bytes);
    void closeInput();
    void unpark();
    void abandon();

    std::optional<ProcessRequest> request; ///< while something runs

private:
    void launch();
    void connectProcess();
    void readStatus();
    void release();
    void announceStart();
    void say(char word);
    void startClock();
    void readOutput(QProcess::ProcessChannel channel);
    void passOn(const QByteArray &bytes, bool isError);
    void killTree();
    void processEnded();
    bool startAgain();
    void conclude();
    void fail(const QString &failure);
    void finish(const ProcessResult &result);

    SandboxedProcess *q;
    SandboxHost m_host;
    QProcess *m_process = nullptr; ///< a child of q
    SandboxLink m_link;
    std::optional<ControlGroup> m_group; ///< none where the kernel or the session gives none
    SandboxStatus m_status;
    SandboxGuard m_guard;
    SandboxWatch m_watch;
    OutputBudget m_budget;
    QSocketNotifier *m_notifier = nullptr; ///< a child of m_process
    SandboxEnding m_ending;
    qint64 m_pid = 0;
    int m_cpuMs = 0;
    bool m_announced = false;
    bool m_inputClosed = false;
};

} // namespace Ochre::Sandbox
