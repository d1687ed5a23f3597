// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "runner/cargocommand.h"
#include "runner/cargoprogress.h"
#include "sandbox/sandboxedprocess.h"

#include <QObject>

namespace Ochre::Runner {

/// What a build of crates makes of what.
struct CrateOrder {
    QStringList crates;   ///< names as in Cargo.toml
    CargoFolders folders; ///< the package's does not exist yet and may be deleted afterwards; both on one file system
    QString destination;  ///< where the libraries go when all of them are there
};

/// One build of crates by cargo, in the compiler's sandbox and at low priority. What is killed leaves nothing at the
/// destination.
class CrateBuild final : public QObject {
    Q_OBJECT
public:
    CrateBuild(const CrateOrder &order, const CompileSetting &setting, QObject *parent);

    void start();
    void stop();

signals:
    void progressed(const Ochre::Runner::CargoStep &step);
    /// Exactly once, never before start() returns.
    void finished(const Ochre::Result<void> &result);

private:
    [[nodiscard]] Result<void> writePackage() const;
    void collect(const QByteArray &bytes, bool isError);
    void conclude(const Sandbox::ProcessResult &process);
    [[nodiscard]] Result<void> judge(const Sandbox::ProcessResult &process) const;

    CrateOrder m_order;
    CompileSetting m_setting;
    Sandbox::SandboxedProcess m_process;
    QByteArray m_error;
    CargoStep m_step;
};

} // namespace Ochre::Runner
