// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "checker/trial.h"
#include "sandbox/sandboxedprocess.h"
#include "toolchain/toolchain.h"

namespace Ochre::Checker {

/// What trials are made with.
struct TrialSetting {
    Toolchain::Toolchain toolchain;
    QString helpers;                   ///< folder of runbox
    QString scratch;                   ///< for the folders of trials and the crates that are built
    bool isUnprotectedAllowed = false; ///< programs of the pack may run where no sandbox holds them
};

/// The folders of one trial below its own temporary folder.
class TrialFolder final {
public:
    explicit TrialFolder(QString root)
        : m_root(std::move(root))
    {
    }

    [[nodiscard]] QString source() const { return m_root + QStringLiteral("/src"); }
    [[nodiscard]] QString out() const { return m_root + QStringLiteral("/out"); }
    [[nodiscard]] QString box() const { return m_root + QStringLiteral("/box"); }
    [[nodiscard]] QString program() const { return out() + QStringLiteral("/lesson"); }

    /// Writes what the trial compiles. Fails when the disk does.
    [[nodiscard]] Result<void> fill(const Trial &trial, const TrialSetting &setting) const;

private:
    QString m_root;
};

/// Cargo's target folder for all projects that use crates, of one compiler.
[[nodiscard]] QString sharedTarget(const TrialSetting &setting);

/// The compiler, cargo, Clippy, rustfmt or `rustc --explain` for a trial.
[[nodiscard]] Sandbox::ProcessRequest compileRequest(const Trial &trial, const TrialSetting &setting,
                                                     const TrialFolder &folder);

/// A program that was built, given by its path on this machine.
[[nodiscard]] Sandbox::ProcessRequest programRequest(const Trial &trial, const TrialSetting &setting,
                                                     const TrialFolder &folder, const QString &program);

/// A path that cargo told, as seen from outside the sandbox; empty when it lies elsewhere than cargo writes.
[[nodiscard]] QString outsidePath(const QString &inside, const Trial &trial, const TrialSetting &setting,
                                  const TrialFolder &folder);

/// Why this trial cannot be made with this toolchain; empty when it can.
[[nodiscard]] QString obstacleFor(const Trial &trial, const Toolchain::Toolchain &toolchain);

/// The text that is compiled: for TrialKind::Test with the tests behind it.
[[nodiscard]] QByteArray compiledSource(const Trial &trial);

} // namespace Ochre::Checker
