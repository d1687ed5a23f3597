// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/programrunner.h"

#include <memory>

namespace Ochre::Runner {

/// What a code runner works with; made once by the composition root.
struct RunnerConfig {
    QString scratch;     ///< folder for sources, incremental data and binaries; swept on start, bounded in size
    QString helpers;     ///< folder of runbox
    QString crates = {}; ///< folder of built crates, shared by all runners; empty = "crates" beside the scratch folder
    bool sandboxed = true;    ///< false = the user's explicit choice (`--no-sandbox`)
    bool startsAhead = false; ///< a compiler waits for the next Run (at level full)
    Sandbox::Limits compileLimits = Sandbox::Limits::forCompile();
};

/// Checks, builds and runs the program of one editor: every key press cancels the check and starts it again after a
/// pause; an error-free text is built in the background; Run starts that binary when it is ready. One compile at a
/// time. Everything is asynchronous; call from the main thread only (bubblewrap's --die-with-parent follows the
/// starting thread).
class CodeRunner final : public ProgramRunner {
    Q_OBJECT
public:
    explicit CodeRunner(const RunnerConfig &config, QObject *parent = nullptr);
    ~CodeRunner() override; ///< stops everything

    /// Nothing is compiled before the first toolchain is set; a text given earlier is checked then.
    void setToolchain(const Toolchain::Toolchain &toolchain);
    [[nodiscard]] const Toolchain::Toolchain &toolchain() const override;
    [[nodiscard]] Sandbox::SandboxLevel sandboxLevel() const override;

    void setSource(const QByteArray &source, const QString &edition) override;
    void setCrates(const QStringList &crates) override;
    /// Builds crates in the background unless they are there. Not needed before anything else here, only sooner.
    void prepareCrates(const QStringList &crates);
    void cancelCrates() override;
    void setProject(const Project &project, Trust trust, bool checkSoon = true) override;
    void checkNow() override;
    /// Pauses between the last key and the check, and between a clean check and the background build; ms.
    void setDelays(int checkMs, int buildMs);

    void run(const RunRequest &request) override;
    void runTests(const RunRequest &request, const QByteArray &tests = {}) override;
    void lint(const LintRequest &request) override;
    void format(const FormatRequest &request) override;
    void stop() override;
    void writeInput(const QByteArray &bytes) override;
    void closeInput() override;
    [[nodiscard]] bool isRunning() const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Ochre::Runner
