// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/limits.h"

namespace Ochre::Sandbox {

Limits Limits::forRun()
{
    return {};
}

Limits Limits::forCompile()
{
    Limits limits;
    limits.wallMs = 20'000;
    limits.cpuSeconds = 15;
    limits.totalCpuSeconds = 30; // a compiler in all its threads, its linker, and what a macro starts
    limits.memoryBytes = 4LL << 30;
    limits.processes = 96;
    limits.outputBytes = 4LL << 20;
    limits.fileBytes = 256LL << 20;
    limits.openFiles = 256;
    return limits;
}

} // namespace Ochre::Sandbox
