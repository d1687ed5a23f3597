// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/limits.h"
#include "sandbox/sandboxdescriptor.h"

#include <QString>

#include <optional>

namespace Ochre::Sandbox {

/// A control group (cgroup v2) for one process tree: the kernel bounds the memory and the processes of everything in it
/// together, at the moment and not at the watcher's next look. It is removed with the value, and with it whoever is
/// left.
class ControlGroup final {
public:
    /// In the folder `home` (see ControlGroupHome); none when the kernel does not let us.
    [[nodiscard]] static std::optional<ControlGroup> make(const QString &home, const Limits &limits);

    ControlGroup(ControlGroup &&other) noexcept;
    ControlGroup &operator=(ControlGroup &&other) noexcept;
    ControlGroup(const ControlGroup &) = delete;
    ControlGroup &operator=(const ControlGroup &) = delete;
    ~ControlGroup();

    /// Open for writing: who writes "0" there joins. Opened here, because inside a namespace the folder is not seen.
    [[nodiscard]] int door() const { return m_door.number(); }
    /// Whether the kernel has ended something in it because the memory was used up.
    [[nodiscard]] bool hasRunOutOfMemory() const;
    [[nodiscard]] QString folder() const { return m_folder; }

private:
    ControlGroup() = default;
    void remove();

    QString m_folder;
    Descriptor m_door;
};

} // namespace Ochre::Sandbox
