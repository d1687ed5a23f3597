// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"

#include <QByteArrayView>

#include <optional>

class QJsonObject;

namespace Ochre::Diagnostics {

/// What the parser needs to know about the compiled program.
struct ParseRequest {
    /// The learner's file as on the command line, such as "main.rs". Empty = every relative path is the learner's, as
    /// cargo names the files of a workspace.
    QString ownFile = QStringLiteral("main.rs");
    /// The text that was compiled, byte for byte. When given, spans are kept inside it and fixes that do not fit into
    /// it are left out.
    QByteArrayView source;
};

struct ParseResult {
    DiagnosticList diagnostics;   ///< in the compiler's order, without summary lines and repetitions
    QByteArray otherText;         ///< lines that are not JSON, such as the compiler's own crash report
    int droppedCount = 0;         ///< messages that could not be read: cut off at an output limit, or damaged
    bool compilerCrashed = false; ///< it says so in a message of its own level; its status says it, too
};

/// Reads what `rustc --error-format=json` wrote to standard error, one JSON object per line. Never fails: what cannot
/// be read is counted. Format: doc.rust-lang.org/rustc/json.html; unknown message types and fields are ignored.
[[nodiscard]] ParseResult parseRustcOutput(QByteArrayView bytes, const ParseRequest &request = {});

/// One rustc diagnostic object; nothing for summary lines ("aborting due to …") and for objects of another kind.
[[nodiscard]] std::optional<Diagnostic> diagnosticFromJson(const QJsonObject &object, const ParseRequest &request);

/// Leaves out every diagnostic that repeats an earlier one in level, code, message and primary bytes: cargo reports
/// the same message once for every target.
void removeRepetitions(DiagnosticList &diagnostics);

} // namespace Ochre::Diagnostics
