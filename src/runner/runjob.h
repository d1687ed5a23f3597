// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/compileorder.h"
#include "runner/programmaker.h"
#include "runner/runresult.h"
#include "sandbox/box.h"
#include "sandbox/sandboxedprocess.h"

#include <QObject>

#include <memory>

namespace Ochre::Runner {

/// One run of a learner's program, its build included.
class RunJob final : public QObject {
    Q_OBJECT
public:
    RunJob(const RunRequest &request, const BuildServices &services, QObject *parent);

    void start();
    void stop();
    void writeInput(const QByteArray &bytes);
    void closeInput();

signals:
    void programStarted();
    void outputReceived(const QByteArray &bytes, bool isError);
    void waitingForInputChanged(bool waiting);
    void finished(const Ochre::Runner::RunResult &result); ///< exactly once

private:
    void launch(const std::vector<Program> &programs, int compileMs, const CompileReport &report);
    void refuse(int compileMs, const CompileReport &report);
    void announce();
    void collect(const QByteArray &bytes, bool isError);
    void conclude(const Sandbox::ProcessResult &process);
    void finish();

    RunRequest m_request;
    BuildServices m_services;
    std::unique_ptr<ProgramMaker> m_build;
    Sandbox::SandboxedProcess m_process;
    std::unique_ptr<Sandbox::Box> m_box;
    RunResult m_result;
    bool m_isLaunched = false;
    bool m_isAnnounced = false;
    bool m_isDone = false;
};

/// A working folder for a program where the sandbox has no private one; nothing at SandboxLevel::Full. It may be
/// invalid (full disk): then nothing may start, since an empty path would be the folder of Ochre itself.
[[nodiscard]] std::unique_ptr<Sandbox::Box> makeBox(const CompileSetting &setting, const Scratch &scratch);
/// Why nothing starts in a folder that could not be made.
[[nodiscard]] QString boxFailure(const Sandbox::Box &box);

} // namespace Ochre::Runner
