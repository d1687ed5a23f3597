// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/progressorder.h"

namespace Ochre::Ctl {

// The commands that prove, copy and mend the store; src/ctl/progresscommand.h gives what they print.
int runVerify(const ProgressOrder &order);
int runBackup(const ProgressOrder &order);
int runBackups(const ProgressOrder &order);
int runRestore(const ProgressOrder &order);
int runRepair(const ProgressOrder &order);

} // namespace Ochre::Ctl
