// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"
#include "sandbox/sandboxedprocess.h"

#include <QByteArray>
#include <QString>

namespace Ochre::Runner {

/// What a compile, a check or a lint came to.
struct CompileReport {
    enum class Verdict {
        Accepted, ///< compiled, perhaps with warnings
        Rejected, ///< the program has errors
        GaveUp,   ///< the compiler could not finish: crash, limit, or an answer that is no answer
        Unusable, ///< nothing was compiled: compiler, linker, disk or sandbox is missing
    };
    Verdict verdict = Verdict::Unusable;
    Diagnostics::DiagnosticList diagnostics;
    int untoldErrors = 0; ///< beyond those that are kept
    QString failure;      ///< for GaveUp and Unusable: whole sentences for the learner
    int elapsedMs = 0;

    [[nodiscard]] bool isAccepted() const { return verdict == Verdict::Accepted; }
};

/// Nothing was compiled, for this reason.
[[nodiscard]] CompileReport unusableReport(const QString &failure);

/// Why nothing could be compiled, when the errors are those of this machine (no linker, a full disk) that the compiler
/// reports as if they were the program's; else empty. An error with a code or a place in a text is never one of them.
[[nodiscard]] QString machineFailure(const Diagnostics::DiagnosticList &diagnostics);

/// Why a compiler that was ended by a limit or a signal gave up, in whole sentences.
[[nodiscard]] QString compilerGaveUp(const Sandbox::ProcessResult &process, const QByteArray &standardError,
                                     const Sandbox::Limits &limits);

/// Reads what a compiler wrote and how it ended. Only the first errors and other messages are kept: more can neither be
/// read by a person nor parsed within one frame.
[[nodiscard]] CompileReport interpretCompile(const Sandbox::ProcessResult &process, const QByteArray &standardError,
                                             const QByteArray &source, const Sandbox::Limits &limits,
                                             int mostMessages = 100);

} // namespace Ochre::Runner
