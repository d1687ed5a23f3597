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
    /// The first `watchers` processes are not asked: they are the sandbox's own and wake up now and then.
    [[nodiscard]] bool isWaitingFor(quint64 inode, std::size_t watchers = 0) const;
    void killAll() const;

private:
    std::vector<qint64> m_processes;
};

} // namespace Ochre::Sandbox
