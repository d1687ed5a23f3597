// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <expected>

namespace Ochre {

/// What failed, on what, and what the user can do about it. Every text is a whole, translated sentence;
/// `where` names a file, lesson or program and may be empty.
struct Error {
    QString what;
    QString where;
    QString advice;

    /// The three parts as one text for a message bar or a terminal: "what (where). advice".
    [[nodiscard]] QString text() const;

    bool operator==(const Error &) const = default;
};

/// The result of anything that can fail. Never ignored.
template<typename T>
using Result = std::expected<T, Error>;

} // namespace Ochre
