// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace Ochre::Editor {

/// What a byte of Rust source is part of. The marks of a comment and the quotes of a text belong to it.
enum class Place { Code, Comment, Text };

/// A stretch of source of one kind, in bytes.
struct PlaceRun {
    Place place = Place::Code;
    qsizetype start = 0;
    qsizetype end = 0; ///< exclusive

    bool operator==(const PlaceRun &) const = default;
};

/// The whole source in runs without gaps. Nested comments, raw texts, characters and lifetimes are understood; what is
/// not closed goes on to the end.
[[nodiscard]] std::vector<PlaceRun> placesIn(const QByteArray &source);

/// The place that a character typed at `caret` would belong to.
[[nodiscard]] Place placeAt(const std::vector<PlaceRun> &runs, const QByteArray &source, qsizetype caret);

[[nodiscard]] bool isWordByte(char byte); ///< of an identifier; every byte beyond ASCII is one

} // namespace Ochre::Editor
