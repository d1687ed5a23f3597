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

/// What a program wrote; the ends are looked through for the known last words of the Rust runtime.
struct ProgramOutput {
    QByteArray standardOutput;
    QByteArray standardError;
};

/// Explains the end of a learner's program in one sentence: a panic by its place and words, a limit by its size, a
/// signal by what it means. Never fails: an unknown end is told by its code or signal.
[[nodiscard]] Ending describeOutcome(const Sandbox::ProcessResult &process, const ProgramOutput &output,
                                     const Sandbox::Limits &limits);

} // namespace Ochre::Runner
