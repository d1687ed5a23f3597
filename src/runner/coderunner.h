// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "runner/runresult.h"
#include "toolchain/toolchain.h"

#include <QObject>

#include <memory>

namespace Ochre::Runner {

/// What a code runner works with; made once by the composition root.
struct RunnerConfig {
    QString scratch;     ///< folder for sources, incremental data and binaries; swept on start, bounded in size
    QString helpers;     ///< folder of runbox
    QString crates = {}; ///< folder of built crates, shared by all runners; empty = "crates" beside the scratch folder
    bool sandboxed = true; ///< false = the user's explicit choice (`--no-sandbox`)
    Sandbox::Limits compileLimits = Sandbox::Limits::forCompile();
};

/// Checks, builds and runs the program of one editor (state machine of runner.md 2.1): every key press cancels the
/// check and starts it again after a pause; an error-free text is built in the background; Run starts that binary when
/// it is ready. One compile at a time. Everything is asynchronous; call from the main thread only (bubblewrap's
/// --die-with-parent follows the starting thread).
class CodeRunner final : public QObject {
    Q_OBJECT
public:
    explicit CodeRunner(const RunnerConfig &config, QObject *parent = nullptr);
    ~CodeRunner() override; ///< stops everything

    /// Nothing is compiled before the first toolchain is set; a text given earlier is checked then.
    void setToolchain(const Toolchain::Toolchain &toolchain);
    [[nodiscard]] const Toolchain::Toolchain &toolchain() const;

    /// The text has changed: schedules a live check and, when that is clean, a background build.
    void setSource(const QByteArray &source, const QString &edition = QStringLiteral("2024"));
    /// The crates that this text may use, named as in Cargo.toml; for lint() too. They are built when they are first
    /// needed, and the check follows.
    void setCrates(const QStringList &crates);
    /// Builds crates in the background unless they are there. Not needed before anything else here, only sooner.
    void prepareCrates(const QStringList &crates);
    /// Ends a build of crates; what waits for it is answered with that.
    void cancelCrates();
    /// The editor shows a cargo project with these texts: checks are `cargo check`, told by projectChecked(), and
    /// setSource() is only remembered. An empty project ends that. Without `checkSoon` only checkNow() checks.
    void setProject(const Project &project, bool checkSoon = true);
    /// Checks now, without waiting for a pause in typing. checkFinished() comes with the quick check; after a clean one
    /// it comes again with `complete` set, when the background build has added what only a build finds.
    void checkNow();
    /// Pauses between the last key and the check, and between a clean check and the background build; ms.
    void setDelays(int checkMs, int buildMs);

    /// A program or test run that is under way is stopped first. runFinished() comes exactly once for each run().
    void run(const RunRequest &request);
    /// Builds with --test and runs each test in a process of its own. `tests` is appended as a module.
    void runTests(const RunRequest &request, const QByteArray &tests = {});
    /// Clippy's opinion of a text, told by lintFinished().
    void lint(const QByteArray &source, const QString &edition = QStringLiteral("2024"));
    void lintProject(const Project &project);
    /// rustfmt, told by formatFinished().
    void format(const QByteArray &source, const QString &edition = QStringLiteral("2024"));

    /// Ends the program and everything it started, daemons too; runFinished() follows with Outcome::Stopped.
    void stop();
    void writeInput(const QByteArray &bytes);
    void closeInput();
    [[nodiscard]] bool isRunning() const; ///< a run or test run is under way, its compilation included

signals:
    void checkStarted();
    void checkFinished(const Ochre::Runner::CheckResult &result);
    void projectChecked(const Ochre::Runner::ProjectCheckResult &result);
    void lintFinished(const Ochre::Runner::CheckResult &result);
    /// Crates are being built, for lessons or for a project: `done` of `total` libraries and build scripts are ready.
    /// cratesFinished() follows, with why they could not be built, or an empty text.
    void cratesProgressed(int done, int total, const QString &crate);
    void cratesFinished(const QString &failure);
    void runStarted();     ///< the request was accepted
    void programStarted(); ///< compiled, now running
    void outputReceived(const QByteArray &bytes, bool isError);
    void waitingForInputChanged(bool waiting);
    void runFinished(const Ochre::Runner::RunResult &result);
    void testsFinished(const Ochre::Runner::TestResult &result);
    /// `source` is the text that was given; `formatted` the result or why it could not be formatted.
    void formatFinished(const QByteArray &source, const Ochre::Result<QByteArray> &formatted);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Ochre::Runner
