// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "toolchain/toolchain.h"

#include <QObject>

#include <memory>

namespace Ochre::Toolchain {

/// Where to look first; empty = search PATH and rustup.
struct ProbeRequest {
    QString rustc;        ///< absolute path chosen in the settings
    QString helpers;      ///< folder of runbox
    int limitMs = 10'000; ///< how long one program may take to tell its version
};

/// Finds the learner's toolchain without blocking: every program is asked asynchronously with a time limit, and one
/// signal tells the whole result. A program that is missing, prints garbage or hangs becomes a problem with advice.
class ToolchainProbe final : public QObject {
    Q_OBJECT
public:
    explicit ToolchainProbe(QObject *parent = nullptr);
    ~ToolchainProbe() override;

    /// Starts, or starts again from the beginning.
    void start(const ProbeRequest &request);

signals:
    void finished(const Ochre::Toolchain::Toolchain &toolchain);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Ochre::Toolchain
