// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandboxedprocess.h"

#include <QObject>

namespace Ochre::Sandbox {

/// Finds out what this machine can do to keep a program apart, by really running one: bubblewrap, else Landlock and
/// the system call filter, else limits only. Takes about 10 ms where bubblewrap works. Main thread only.
class SandboxProbe final : public QObject {
    Q_OBJECT
public:
    explicit SandboxProbe(QObject *parent = nullptr);

    /// `helpers` is the folder of runbox. Nothing happens while a probe is under way.
    void start(const QString &helpers);

signals:
    /// `bwrapPath` is empty when bubblewrap is not installed; `reason` says, in whole sentences, why it is not the
    /// full sandbox, and is empty when it is. At SandboxLevel::LimitsOnly it was not even tried whether runbox works.
    void finished(Ochre::Sandbox::SandboxLevel level, const QString &bwrapPath, const QString &reason);

private:
    void tryLevel(SandboxLevel level);
    void judge(const ProcessResult &result);

    SandboxedProcess m_process;
    QString m_helpers;
    QString m_reason;
    SandboxLevel m_level = SandboxLevel::Full;
};

} // namespace Ochre::Sandbox
