// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <expected>

namespace Ochre {

/// What kind of failure it is, for code that decides what comes next; the texts are for people.
enum class ErrorKind {
    Other,
    Busy,        ///< another program is in the way
    WriteFailed, ///< no space, or a disk that takes nothing
    ReadFailed,  ///< the disk or the network gives no answer
    ReadOnly,    ///< can be read, not written
    CannotOpen,  ///< its place is missing or closed
    Damaged,     ///< it is not what was written
    Newer,       ///< a newer version of this program wrote it
    Foreign,     ///< another program wrote it
    Unforeseen   ///< what nobody thought of
};

/// What failed, on what, and what the user can do about it. Every text is a whole, translated sentence;
/// `where` names a file, lesson or program and may be empty.
struct Error {
    QString what;
    QString where;
    QString advice;
    ErrorKind kind = ErrorKind::Other;

    /// The three parts as one text for a message bar or a terminal, with a space between two: "What. where Advice."
    [[nodiscard]] QString text() const;

    bool operator==(const Error &) const = default;
};

/// The result of anything that can fail. Never ignored.
template<typename T>
using Result = std::expected<T, Error>;

} // namespace Ochre
