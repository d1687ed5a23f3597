// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"
#include "runner/project.h"
#include "runner/ticket.h"
#include "runner/trust.h"
#include "sandbox/limits.h"
#include "toolchain/toolchain.h"

#include <QByteArray>
#include <QMetaType>
#include <QStringList>

namespace Ochre::Runner {

enum class Outcome {
    Finished,
    CompileFailed,
    Panicked,
    Signalled,
    TimedOut,
    MemoryLimit,
    OutputLimit,
    ProcessLimit,
    Stopped,
    NotStarted,
};

/// The name used in JSON and in the event log: "finished", "compile-failed", …
[[nodiscard]] QString outcomeName(Outcome outcome);

/// Compile and start a program.
struct RunRequest {
    Ticket ticket = {};
    Trust trust = Trust::Unstated; ///< nothing starts without one
    QByteArray source;             ///< UTF-8
    Project project = {};          ///< a cargo project instead of `source`; it names its crates itself
    QString edition = QStringLiteral("2024");
    QStringList arguments;   ///< of the program
    QByteArray input;        ///< given at once; more with CodeRunner::writeInput()
    bool closeInput = false; ///< end of input after `input`
    bool optimised = false;
    QStringList crates = {}; ///< that the program may use, named as in Cargo.toml
    Sandbox::Limits limits = Sandbox::Limits::forRun();
};

struct RunResult {
    Ticket ticket = {}; ///< of the request
    Outcome outcome = Outcome::NotStarted;
    int exitCode = 0;
    int signal = 0;            ///< 0 = none
    QByteArray standardOutput; ///< at most Limits::outputBytes
    QByteArray standardError;
    qint64 droppedBytes = 0; ///< output beyond the limit
    int compileMs = 0;       ///< 0 when a ready binary was used
    int runMs = 0;
    Sandbox::SandboxLevel sandbox = Sandbox::SandboxLevel::LimitsOnly;
    QString message; ///< the outcome in words for the learner, translated
    Diagnostics::DiagnosticList diagnostics;
};

/// Result of a check, build or lint of one text.
struct CheckResult {
    Ticket ticket = {}; ///< of the lint that was ordered; a live check is named by its text
    QByteArray source;  ///< the text that was checked; results for another text are stale
    Diagnostics::DiagnosticList diagnostics;
    int untoldErrors = 0; ///< beyond those that are listed
    int elapsedMs = 0;
    bool complete = false; ///< also what only a real build finds is included
    QString failure; ///< set when the compiler could not answer (crash, limit, garbage): a sentence for the learner
};

/// Result of `cargo check` on a project.
struct ProjectCheckResult {
    Project project; ///< what was checked; results for other texts are stale
    Diagnostics::DiagnosticList diagnostics;
    int elapsedMs = 0;
    QString failure; ///< set when cargo or the compiler could not answer: a sentence for the learner
};

struct TestCase {
    enum class State { Passed, Failed, Ignored, TimedOut, NotRun };
    QString name;
    State state = State::NotRun;
    QString output;  ///< what it printed, panic message included
    QString message; ///< the panic message alone
    QString file;
    int line = 0;     ///< of the failed assertion, 1-based, 0 = unknown
    QString expected; ///< `right`/`left` of assert_eq when there are any
    QString actual;
    bool mustDiffer = false; ///< the assertion was assert_ne
};

struct TestResult {
    Ticket ticket = {};                    ///< of the request
    Outcome outcome = Outcome::NotStarted; ///< Finished = every test ran (some may have failed)
    std::vector<TestCase> tests;
    Diagnostics::DiagnosticList diagnostics;
    QString message;
    int compileMs = 0;
    int runMs = 0;
    Sandbox::SandboxLevel sandbox = Sandbox::SandboxLevel::LimitsOnly;

    [[nodiscard]] bool allPassed() const;
};

} // namespace Ochre::Runner

Q_DECLARE_METATYPE(Ochre::Runner::RunResult)
Q_DECLARE_METATYPE(Ochre::Runner::CheckResult)
Q_DECLARE_METATYPE(Ochre::Runner::ProjectCheckResult)
Q_DECLARE_METATYPE(Ochre::Runner::TestResult)
