// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Ochre::Runner {

/// How far a build of cargo is.
struct CargoStep {
    int done = 0;  ///< units that are ready
    int total = 0; ///< all units: libraries, build scripts, programs
    QString crate; ///< one that is being built

    bool operator==(const CargoStep &) const = default;
};

/// The last step in what cargo wrote to standard error with CARGO_TERM_PROGRESS_WHEN=always; none when there is no
/// progress bar in it. A bar looks like "Building [====>  ] 17/93: tokio, syn(build.rs)".
[[nodiscard]] std::optional<CargoStep> lastCargoStep(const QByteArray &standardError);

/// What cargo itself said went wrong, without its progress bars, hints about its log and notes of where: "no matching
/// package named `serde_jsn` found". Empty when it said nothing.
[[nodiscard]] QString cargoComplaint(const QByteArray &standardError);

} // namespace Ochre::Runner
