// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/processgroup.h"

#include <sys/types.h>

#include <csignal>

namespace Ochre::Sandbox {

bool killProcessGroup(qint64 leader)
{
    // -1 and 0 would be every process of the user, and our own group.
    return leader > 1 && ::kill(-static_cast<pid_t>(leader), SIGKILL) == 0;
}

} // namespace Ochre::Sandbox
