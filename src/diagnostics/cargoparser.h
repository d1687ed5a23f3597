// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/rustcparser.h"

#include <QStringList>

namespace Ochre::Diagnostics {

/// What a build of cargo said on standard output, and what the program wrote there after it.
struct CargoResult {
    DiagnosticList diagnostics; ///< paths relative to the workspace root
    QStringList executables;    ///< absolute paths, in the order they were built
    QByteArray programOutput;   ///< everything that is not cargo's
    int droppedCount = 0;       ///< messages that could not be read
    bool finished = false;      ///< cargo came to its end
    bool succeeded = false;     ///< and everything compiled
    bool compilerCrashed = false;
};

/// Reads the output of `cargo build|run|test --message-format=json`. A line is a message of cargo only when it begins
/// with `{` and comes before `build-finished`: behind it the program writes to the same pipe. Never fails.
/// Leave `request.ownFile` empty to treat every file of the workspace as the learner's.
[[nodiscard]] CargoResult parseCargoOutput(QByteArrayView bytes, const ParseRequest &request);

} // namespace Ochre::Diagnostics
