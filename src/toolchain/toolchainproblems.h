// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "toolchain/sandboxrepair.h"
#include "toolchain/toolchain.h"
#include "toolchain/toolquery.h"

namespace Ochre::Toolchain {

/// The oldest compiler that the lessons are written for (edition 2024).
inline constexpr int oldestRustMinor = 85;

/// What is missing or broken, in whole sentences with the command that repairs it.
[[nodiscard]] ToolchainProblem rustcMissing();
[[nodiscard]] ToolchainProblem rustcUnusable(const QString &path, const ToolAnswer &answer);
[[nodiscard]] ToolchainProblem rustcTooOld(const QString &path, const QString &version);
[[nodiscard]] ToolchainProblem linkerMissing();
[[nodiscard]] ToolchainProblem systemLibraryMissing();
[[nodiscard]] ToolchainProblem cargoMissing();
[[nodiscard]] ToolchainProblem rustfmtMissing();
[[nodiscard]] ToolchainProblem clippyMissing();
[[nodiscard]] ToolchainProblem documentationMissing();
/// Of a sandbox that is not full: one problem for each thing that is in the way. `reason` is what the probe said.
[[nodiscard]] std::vector<ToolchainProblem> sandboxProblems(const SandboxFacts &facts, const QString &reason);

/// Both sentences as one text.
[[nodiscard]] QString problemText(const ToolchainProblem &problem);

} // namespace Ochre::Toolchain
