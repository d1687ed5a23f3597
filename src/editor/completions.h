// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace Ochre::Editor {

/// Something that can be written in a place where its first letters stand.
struct Completion {
    enum class Kind { Word, Keyword, Item, Method, Macro, Snippet };

    QByteArray name; ///< what its first letters are compared with, and what is shown
    Kind kind = Kind::Word;
    QByteArray owner{};  ///< of an item: the path before it, "Vec" or "std::collections"; empty = nothing goes before
    QByteArray insert{}; ///< instead of the name: of a snippet its body with "${1:placeholders}"
    QString detail{};    ///< where it is from, in words; may be empty

    bool operator==(const Completion &) const = default;
};

/// What may be offered besides the words of the text itself.
using Completions = std::vector<Completion>;

/// What opens the list: two letters of a word, its key, or nothing.
enum class Completing { ByTyping, ByKeyOnly, Never };

/// How the list was asked for: by typing, or by its key.
enum class Asked { ByTyping, ByKey };

/// What is offered at a caret. `prefix` are the bytes of the word before it.
struct Offer {
    QByteArray prefix;
    Completions candidates; ///< those in the case that was typed first, then by name; each name once a kind
};

/// The longest list that is offered.
inline constexpr qsizetype maxOffers = 100;

/// Typing asks from two letters on, in code and in the braces of a text, and not where a new name is being invented;
/// the key asks everywhere. In comments and texts only words are offered. Letters in lower case find both cases.
/// `caret` is a byte of `text`.
[[nodiscard]] Offer offerAt(const QByteArray &text, qsizetype caret, const Completions &known, Asked asked);

} // namespace Ochre::Editor
