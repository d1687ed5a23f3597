// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/signals.h"

#include <csignal>

namespace Ochre::Sandbox {

Signal signalOf(int number)
{
    switch (number) {
    case 0:
        return Signal::None;
    case SIGXCPU:
        return Signal::CpuTime;
    case SIGKILL:
        return Signal::Kill;
    case SIGXFSZ:
        return Signal::FileSize;
    case SIGABRT:
        return Signal::Abort;
    case SIGSEGV:
        return Signal::Segmentation;
    case SIGBUS:
        return Signal::Bus;
    case SIGSYS:
        return Signal::BadCall;
    case SIGILL:
        return Signal::IllegalInstruction;
    case SIGTRAP:
        return Signal::Trap;
    default:
        return Signal::Other;
    }
}

} // namespace Ochre::Sandbox
