// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandboxdescriptor.h"

#include <QtTypes>

namespace Ochre::Sandbox {

/// Holds on to one process that is not our child: process 1 of a sandbox. When that is gone the kernel has ended
/// everything in its namespace. A later process of the same number is not mistaken for it.
class SandboxHandle final {
public:
    SandboxHandle() = default;
    explicit SandboxHandle(qint64 process);

    [[nodiscard]] bool isOpen() const { return m_process > 0; }
    /// It has ended; a zombie counts as ended.
    [[nodiscard]] bool isGone() const;
    void kill() const;

private:
    qint64 m_process = 0;
    Descriptor m_descriptor;       ///< pidfd; invalid when the process is gone already or the kernel has none
    bool m_hasDescriptors = false; ///< since Linux 5.3
};

} // namespace Ochre::Sandbox
