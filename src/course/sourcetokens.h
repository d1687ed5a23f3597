// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace Ochre::Course {

/// Rust source with comments and the inside of texts and characters replaced by spaces, byte for byte: lines and
/// columns stay true. Raw texts and nested comments are understood; source that does not lex is blanked to its end.
[[nodiscard]] QByteArray codeOnly(const QByteArray &source);

struct ForbiddenToken {
    QString token; ///< as the exercise lists it
    int line = 1;  ///< 1-based

    bool operator==(const ForbiddenToken &) const = default;
};

/// Where `source` uses one of the tokens an exercise forbids, such as ".clone()" or "unsafe". Spaces between the parts
/// of a token do not count, words only match whole words, comments and texts are left out.
[[nodiscard]] QList<ForbiddenToken> forbiddenTokens(const QByteArray &source, const QStringList &forbidden);

/// The same for who asks of one source many times: `code` is what codeOnly() leaves of it.
[[nodiscard]] QList<ForbiddenToken> tokensInCode(const QString &code, const QStringList &tokens);

} // namespace Ochre::Course
