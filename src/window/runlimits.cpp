// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/runlimits.h"

#include "settings/settings.h"

namespace Ochre::Window {

Sandbox::Limits runLimits(const Settings::Settings &settings)
{
    using namespace Settings;
    constexpr int msPerSecond = 1000;
    Sandbox::Limits limits = Sandbox::Limits::forRun();
    limits.cpuSeconds = settings.value(Options::runSeconds);
    limits.totalCpuSeconds = limits.cpuSeconds;
    limits.wallMs = 2 * msPerSecond * limits.cpuSeconds; // a program that sleeps computes nothing
    limits.memoryBytes = qint64{settings.value(Options::runMemory)} << 20;
    limits.outputBytes = qint64{settings.value(Options::runOutput)} << 10;
    return limits;
}

} // namespace Ochre::Window
