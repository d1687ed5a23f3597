// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "runner/runresult.h"

#include <QObject>

namespace Ochre::Runner {

/// Clippy's opinion of a text, or of a project unless it is empty.
struct LintRequest {
    Ticket ticket = {};
    QByteArray source = {};
    Project project = {};
    Trust trust = Trust::Unstated; ///< of a project; Clippy of one text executes nothing of it
    QStringList crates = {};       ///< that the text may use
    QString edition = QStringLiteral("2024");
};

/// rustfmt for one text.
struct FormatRequest {
    Ticket ticket = {};
    QByteArray source = {};
    QString edition = QStringLiteral("2024");
};

/// What somebody who shows programs can order: an order in, its answers out, each with the order's ticket. Everything
/// is asynchronous, and nothing is executed whose Trust does not allow it.
class ProgramRunner : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~ProgramRunner() override;

    [[nodiscard]] virtual const Toolchain::Toolchain &toolchain() const = 0;
    /// What holds a program that runs now.
    [[nodiscard]] virtual Sandbox::SandboxLevel sandboxLevel() const = 0;

    /// The text has changed: schedules a live check and, when that is clean, a background build.
    virtual void setSource(const QByteArray &source, const QString &edition) = 0;
    /// The crates that this text may use, named as in Cargo.toml. They are built when they are first needed, and the
    /// check follows.
    virtual void setCrates(const QStringList &crates) = 0;
    /// Ends a build of crates; what waits for it is answered with that.
    virtual void cancelCrates() = 0;
    /// The editor shows a cargo project with these texts: checks are `cargo check`, told by projectChecked(), and
    /// setSource() is only remembered. An empty project ends that. Without `checkSoon` only checkNow() checks; without
    /// the trust to execute its build scripts nothing does.
    virtual void setProject(const Project &project, Trust trust, bool checkSoon = true) = 0;
    /// Checks now, without waiting for a pause in typing. checkFinished() comes with the quick check; after a clean one
    /// it comes again with `complete` set, when the background build has added what only a build finds.
    virtual void checkNow() = 0;

    /// A program or test run that is under way is stopped first. runFinished() comes exactly once for each run().
    virtual void run(const RunRequest &request) = 0;
    /// Builds with --test and runs each test in a process of its own. `tests` is appended as a module.
    virtual void runTests(const RunRequest &request, const QByteArray &tests = {}) = 0;
    /// Told by lintFinished(), exactly once. One at a time: an earlier one is answered that another took its place.
    virtual void lint(const LintRequest &request) = 0;
    /// Told by formatFinished(), exactly once.
    virtual void format(const FormatRequest &request) = 0;

    /// Ends the program and everything it started, daemons too; runFinished() follows with Outcome::Stopped. A lint
    /// that is under way is ended too.
    virtual void stop() = 0;
    virtual void writeInput(const QByteArray &bytes) = 0;
    virtual void closeInput() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0; ///< a run or test run is under way, its compilation included

signals:
    void checkStarted();
    void checkFinished(const Ochre::Runner::CheckResult &result);
    void projectChecked(const Ochre::Runner::ProjectCheckResult &result);
    void lintFinished(const Ochre::Runner::CheckResult &result);
    /// Crates are being built, for lessons or for a project: `done` of `total` libraries and build scripts are ready.
    /// cratesFinished() follows, with why they could not be built, or an empty text.
    void cratesProgressed(int done, int total, const QString &crate);
    void cratesFinished(const QString &failure);
    void runStarted(const Ochre::Runner::Ticket &ticket);     ///< the request was accepted
    void programStarted(const Ochre::Runner::Ticket &ticket); ///< compiled, now running
    void outputReceived(const QByteArray &bytes, bool isError, const Ochre::Runner::Ticket &ticket);
    void waitingForInputChanged(bool waiting, const Ochre::Runner::Ticket &ticket);
    void runFinished(const Ochre::Runner::RunResult &result);
    void testsFinished(const Ochre::Runner::TestResult &result);
    /// `source` is the text that was given; `formatted` the result or why it could not be formatted.
    void formatFinished(const QByteArray &source, const Ochre::Result<QByteArray> &formatted,
                        const Ochre::Runner::Ticket &ticket);
};

} // namespace Ochre::Runner
