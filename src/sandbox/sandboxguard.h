// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandboxhandle.h"
#include "sandbox/sandboxlevel.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace Ochre::Sandbox {

/// Ends a process tree and tells when nothing of it is left. The root, bubblewrap or runbox, is a child of ours and
/// the leader of a process group.
class SandboxGuard final : public QObject {
    Q_OBJECT
public:
    explicit SandboxGuard(QObject *parent = nullptr);

    void begin(SandboxLevel level, qint64 root);
    /// Process 1 of the sandbox, as soon as it is known.
    void hold(qint64 process);
    /// With a sandbox everything dies now. Without, runbox, whose lifeline has been closed, gets a second to do it.
    void kill();
    /// The root has ended: emits gone() when the rest has too, perhaps at once.
    void rootEnded();

signals:
    void gone();

private:
    [[nodiscard]] bool isFull() const { return m_level == SandboxLevel::Full; }
    [[nodiscard]] bool isGone() const;
    void killNow();
    void check();

    SandboxLevel m_level = SandboxLevel::Full;
    qint64 m_root = 0;
    bool m_isRootAlive = false;
    SandboxHandle m_handle;
    QTimer m_grace;
    QTimer m_checks;
    QElapsedTimer m_since; ///< the root has ended
};

} // namespace Ochre::Sandbox
