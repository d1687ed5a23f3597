// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/paths.h"
#include "report.h"
#include "toolchain/toolchain.h"

namespace Ochre::Bench {

/// Live check and Run against the bare compiler.
void benchCompiling(const Report &report, const Toolchain::Toolchain &toolchain, const QString &helpers);
/// Colouring of a long file against KSyntaxHighlighting alone.
void benchColouring(const Report &report);
/// Start and idle memory of the real program.
void benchStart(const Report &report);
/// Reviews, Today and the store itself, with years of answers.
void benchStudying(const Report &report);
/// The longest stall of the window while a program prints without end.
void benchFlood(const Report &report);

} // namespace Ochre::Bench
