// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl check FILE.rs`: the live check as the editor runs it, with what only a build finds. 1 = it has errors.
[[nodiscard]] int runCheckCommand(const QStringList &arguments, const Console &console);

/// `ochrectl run FILE.rs`: compile and run under the limits. Without --json the program's own streams are passed on and
/// the outcome goes to `err`. 1 = anything but a finished program with exit code 0.
[[nodiscard]] int runRunCommand(const QStringList &arguments, const Console &console);

/// `ochrectl test FILE.rs [--tests FILE]`: its tests one by one. 1 = one failed, or it does not compile.
[[nodiscard]] int runTestCommand(const QStringList &arguments, const Console &console);

/// `ochrectl fix FILE.rs [--all-safe] [--fix K]`: prints the source with fixes applied. Without an option it lists the
/// fixes with their numbers. 1 = nothing was applied.
[[nodiscard]] int runFixCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
