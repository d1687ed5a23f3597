// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "toolchain/toolchainprobe.h"

#include <QSignalSpy>

namespace Ochre::Toolchain {

inline QString helpersFolder()
{
    return QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers");
}

/// Asks the probe and waits for it.
inline Toolchain probeToolchain(const ProbeRequest &request = {{}, helpersFolder()})
{
    ToolchainProbe probe;
    QSignalSpy spy(&probe, &ToolchainProbe::finished);
    probe.start(request);
    if (!spy.wait(60'000)) {
        return {};
    }
    return spy.front().front().value<Toolchain>();
}

} // namespace Ochre::Toolchain
