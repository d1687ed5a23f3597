// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl story FILE.rs`: what the program's errors of ownership and borrowing say happened, step by step. 1 = it
/// has errors, whether they have a story or not.
[[nodiscard]] int runStoryCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
