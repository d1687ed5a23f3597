// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/cargocommand.h"
#include "runner/compilereport.h"

#include <QStringList>

#include <vector>

namespace Ochre::Runner {

/// A program that can be started.
struct Program {
    QString path;
    QString name; ///< of cargo's target; empty for a program of one text
    enum class Kind { Binary, UnitTests, IntegrationTests };
    Kind kind = Kind::Binary;

    bool operator==(const Program &) const = default;
};

/// What cargo's build, check or Clippy came to.
struct CargoReport {
    CompileReport compile;
    std::vector<Program> programs; ///< as cargo names them: inside the sandbox
};

/// Reads what cargo wrote and how it ended. Of the messages the first 100 errors and 100 others are kept. What cargo
/// itself complains about, such as a mistake in Cargo.toml, becomes an error at its place.
[[nodiscard]] CargoReport interpretCargo(const Sandbox::ProcessResult &process, const QByteArray &standardOutput,
                                         const QByteArray &standardError, const Sandbox::Limits &limits);

} // namespace Ochre::Runner
