// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <vector>

namespace Ochre::Sandbox {

/// A process and everything below it, as /proc shows it now. Costs about 0.1 ms for each process.
class SandboxTree final {
public:
    explicit SandboxTree(qint64 root);

    [[nodiscard]] const std::vector<qint64> &processes() const { return m_processes; } ///< the root first
    /// CPU time in ms of all of them and of the children they have reaped.
    [[nodiscard]] int cpuMs() const;
    /// A thread blocks in read() on the pipe with this inode and no thread is computing: the program waits for input.
    [[nodiscard]] bool isWaitingFor(quint64 inode) const;
    void killAll() const;

private:
    /// How many processes at the begin of the list watch the others: bubblewrap, its second of itself, and runbox. By
    /// their place, since a program may call a copy of itself runbox.
    [[nodiscard]] std::size_t watchers() const;

    std::vector<qint64> m_processes;
};

} // namespace Ochre::Sandbox
