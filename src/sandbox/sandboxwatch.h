// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandboxclock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace Ochre::Sandbox {

/// Watches the wall time of one process tree and whether it waits for input, during which the clock stands still.
/// While the program prints, nobody looks at it; when it falls silent, looks come after 10, 20, 40 … 200 ms.
class SandboxWatch final : public QObject {
    Q_OBJECT
public:
    explicit SandboxWatch(QObject *parent = nullptr);

    /// Starts the clock. `root` is the first process of the tree.
    void start(qint64 root, int wallMs);
    /// The program's standard input, from now on looked at; 0 = never. The first `watchers` processes of the tree are
    /// the sandbox's own.
    void watchInput(quint64 inode, std::size_t watchers = 0);
    /// The program has printed something.
    void noteOutput();
    /// The program has been given input: it does not wait any more. `unsent` = some of it is still with us.
    void noteInput(bool unsent);
    /// Ends everything; usedMs() keeps its value.
    void stop();

    [[nodiscard]] int usedMs() const;
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

signals:
    void waitingChanged(bool waiting);
    void stillWaiting(); ///< at every look while the program waits
    void timeIsUp();

private:
    void look();
    void lookSoon();
    void setWaiting(bool waiting);
    void startTimer();

    QElapsedTimer m_time;
    SandboxClock m_clock;
    QTimer m_wallTimer;
    QTimer m_lookTimer;
    qint64 m_root = 0;
    qint64 m_lastActivity = 0;
    quint64 m_inode = 0;
    std::size_t m_watchers = 0;
    int m_wallMs = 0;
    bool m_waiting = false;
    bool m_unsent = false;
};

} // namespace Ochre::Sandbox
