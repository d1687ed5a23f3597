// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace Ochre::Diagnostics {

enum class Level { Error, Warning, Note, Help, FailureNote, InternalError };

/// How sure the compiler is of a suggestion (rustc's own words).
enum class Applicability { MachineApplicable, MaybeIncorrect, HasPlaceholders, Unspecified };

/// A labelled place in a source file. Bytes are 0-based and half-open in the file exactly as it was compiled; lines
/// and columns are 1-based, columns in Unicode scalar values with an exclusive end.
struct Span {
    QString file;
    qsizetype byteStart = 0;
    qsizetype byteEnd = 0;
    int lineStart = 1;
    int columnStart = 1;
    int lineEnd = 1;
    int columnEnd = 1;
    QString label;
    bool primary = false;

    bool operator==(const Span &) const = default;
};

/// A note or help that belongs to a diagnostic.
struct Note {
    Level level = Level::Note;
    QString message;
    std::vector<Span> spans;

    bool operator==(const Note &) const = default;
};

/// One replacement in one file, bytes as in Span.
struct Edit {
    QString file;
    qsizetype byteStart = 0;
    qsizetype byteEnd = 0;
    QByteArray replacement;

    bool operator==(const Edit &) const = default;
};

/// One way to repair the program: all its edits together or none. Alternatives are separate fixes.
struct Fix {
    QString title;
    Applicability applicability = Applicability::Unspecified;
    std::vector<Edit> edits; ///< ascending by byteStart, not overlapping

    bool operator==(const Fix &) const = default;
};

/// One message of the compiler. The first primary span, when there is one, is where it is shown.
struct Diagnostic {
    Level level = Level::Error;
    QString code; ///< "E0382", "unused_variables", "clippy::needless_return" or empty
    QString message;
    QString explanation; ///< Markdown of `rustc --explain`, empty for lints and messages without a code
    std::vector<Span> spans;
    std::vector<Note> notes;
    std::vector<Fix> fixes;
    QString rendered; ///< the compiler's own terminal text, with ANSI colours when asked for

    /// Where it is shown: the first primary span, else the first span, else nullptr.
    [[nodiscard]] const Span *primarySpan() const;
    [[nodiscard]] bool isError() const { return level == Level::Error || level == Level::InternalError; }

    bool operator==(const Diagnostic &) const = default;
};

using DiagnosticList = std::vector<Diagnostic>;

} // namespace Ochre::Diagnostics
