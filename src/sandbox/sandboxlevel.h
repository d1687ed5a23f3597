// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Sandbox {

/// What keeps a learner's program from the rest of the machine.
enum class SandboxLevel {
    Full,       ///< bubblewrap: own network, files, processes
    Restricted, ///< Landlock + seccomp + limits, no namespaces
    LimitsOnly, ///< resource limits only: shown permanently
};

/// The name for scripts and reports, the same in every language: "bubblewrap", "restricted", "limits-only".
[[nodiscard]] QString levelName(SandboxLevel level);

} // namespace Ochre::Sandbox
