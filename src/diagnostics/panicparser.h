// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace Ochre::Diagnostics {

/// A place in a source file as a program or the compiler prints it.
struct Location {
    QString file;
    int line = 0;   ///< 1-based
    int column = 0; ///< 1-based in characters, 0 = not given

    bool operator==(const Location &) const = default;
};

/// Why a Rust program ended, as far as its standard error tells.
struct Panic {
    enum class Kind {
        Panic,             ///< panic!, unwrap, index, overflow …: exit code 101
        NonUnwinding,      ///< a panic that cannot unwind, such as one in a destructor: abort
        StackOverflow,     ///< abort
        AllocationFailure, ///< abort
    };
    Kind kind = Kind::Panic;
    QString thread;      ///< "main", "<unnamed>" …; empty when not told
    qint64 threadId = 0; ///< 0 = not told, as by older Rust
    QString message;     ///< without the notes about RUST_BACKTRACE
    Location location;   ///< line 0 = not told

    bool operator==(const Panic &) const = default;
};

/// A place in one line of output that can be clicked.
struct LocationRange {
    qsizetype start = 0; ///< UTF-16 units in the line
    qsizetype length = 0;
    Location location;

    bool operator==(const LocationRange &) const = default;
};

/// Whether a source file belongs to Rust's own libraries, as their panics and backtraces name it: by a path below
/// /rustc/, below Debian's /usr/src/rustc-VERSION/, or by library/core/… alone.
[[nodiscard]] bool isStandardLibrary(const QString &file);

/// Every panic in the order printed, of all threads. Other output is skipped; a panic's message reaches to the note
/// about RUST_BACKTRACE, the next panic, or the end.
[[nodiscard]] std::vector<Panic> parsePanics(QByteArrayView standardError);

/// The one that ended the program: an abort, else the last panic of this thread (what it caught came before), else the
/// last of the main thread, else the last of all. A panic that cannot unwind is reported with the message and place of
/// the panic that led to it.
[[nodiscard]] std::optional<Panic> decisivePanic(const std::vector<Panic> &panics,
                                                 const QString &thread = QStringLiteral("main"));

/// decisivePanic() of the main thread.
[[nodiscard]] std::optional<Panic> parsePanic(QByteArrayView standardError);

/// FILE.rs:LINE and FILE.rs:LINE:COLUMN in one line of output, from left to right. Sources of the standard library
/// are left out: they are named by a path that exists on no machine.
[[nodiscard]] std::vector<LocationRange> findLocations(const QString &line);

} // namespace Ochre::Diagnostics
