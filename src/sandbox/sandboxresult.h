// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandboxedprocess.h"
#include "sandbox/sandboxstatus.h"

#include <optional>

namespace Ochre::Sandbox {

/// All that is known when a process tree is gone.
struct SandboxEnding {
    SandboxLevel level = SandboxLevel::Full;
    std::optional<ProcessResult::End> ourKill = std::nullopt; ///< why we killed it; WallTime, OutputLimit or Stopped
    bool crashed = false;           ///< the outermost process was ended by a signal, which is then `code`
    int code = 0;                   ///< exit code of the outermost process
    bool hasRunOutOfMemory = false; ///< the kernel says so of the control group
    QByteArray setupErrors = {};    ///< printed before the program started
};

/// End, exit code, signal and failure of a result; times and counts are left alone. bubblewrap passes a signal on as
/// exit code 128 + signal and its own failures as 1; runbox's report tells them apart from the program's codes.
[[nodiscard]] ProcessResult sandboxResult(const SandboxEnding &ending, const SandboxStatus &status);

} // namespace Ochre::Sandbox
