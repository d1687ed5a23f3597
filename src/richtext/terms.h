// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Ochre::Richtext {

/// Words of a text that lead somewhere although nobody wrote a link: "error:E0382", "step:19" for "lesson 19",
/// "std:Vec::push".
struct Term {
    enum class Kind { None, Error, Step, Std };

    qsizetype start = 0; ///< in the text
    qsizetype length = 0;
    QString href{};

    bool operator==(const Term &) const = default;

    [[nodiscard]] static Kind kindOf(const QString &href);
    [[nodiscard]] static QString targetOf(const QString &href); ///< behind the colon
};

/// In running text codes and lessons, in a code span codes and names of std; a span leads somewhere as a whole.
[[nodiscard]] std::vector<Term> termsIn(const QString &text, bool isCodeSpan);

/// The page of Rust's documentation about "Vec", "Vec::push" or "std::mem::swap", relative to its folder, with the
/// place in it; empty for what is not known to be of std.
[[nodiscard]] QString stdPage(const QString &path);

} // namespace Ochre::Richtext
