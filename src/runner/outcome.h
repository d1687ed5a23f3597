// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/runresult.h"
#include "sandbox/sandboxedprocess.h"

#include <QString>

namespace Ochre::Runner {

/// How a program ended, as a verdict and in words for the learner.
struct Ending {
    Outcome outcome = Outcome::NotStarted;
    QString message; ///< whole translated sentences

    bool operator==(const Ending &) const = default;
};

/// What a program was held to.
struct ProgramBounds {
    Sandbox::Limits limits = Sandbox::Limits::forRun();
    Sandbox::SandboxLevel sandbox = Sandbox::SandboxLevel::Full;
};

/// Explains the end of a learner's program in one sentence: a panic by its place and words, a limit by its size, a
/// signal by what it means. The outcome comes from exit code, signal and the watcher's report; the runtime's last words
/// on standard error only explain it further, and what a program prints elsewhere is its own. Never fails: an unknown
/// end is told by its code or signal.
[[nodiscard]] Ending describeOutcome(const Sandbox::ProcessResult &process, const QByteArray &standardError,
                                     const ProgramBounds &bounds);

} // namespace Ochre::Runner
