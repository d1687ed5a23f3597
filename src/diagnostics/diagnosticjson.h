// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Ochre::Diagnostics {

/// rustc's own words: "error", "warning", "note", "help", "failure-note", "error: internal compiler error".
[[nodiscard]] QString levelName(Level level);
/// rustc's own words: "MachineApplicable", "MaybeIncorrect", "HasPlaceholders", "Unspecified".
[[nodiscard]] QString applicabilityName(Applicability applicability);

/// One diagnostic as `ochrectl --json` prints it. Bytes are 0-based and half-open, lines and columns 1-based in
/// characters; `explanation` tells only whether an offline text exists.
[[nodiscard]] QJsonObject toJson(const Diagnostic &diagnostic);
[[nodiscard]] QJsonArray toJson(const DiagnosticList &diagnostics);

} // namespace Ochre::Diagnostics
