// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Ochre::Exchange {

/// A piece of HTML as a reader meets it.
struct HtmlToken {
    enum class Kind { Text, Open, Close };
    Kind kind = Kind::Text;
    QString name;       ///< of a tag, in lower case
    QString text;       ///< of a text, entities resolved; of a picture, what it shows in words
    QString target;     ///< of a link
    QString classNames; ///< of a tag

    bool operator==(const HtmlToken &) const = default;
};

/// Cuts HTML into texts and tags. What is no tag of HTML, such as the `<T>` of a `Vec<T>`, is text. Scripts, styles and
/// comments are left out with all that is in them. Takes time in proportion to the length, whatever the text is.
[[nodiscard]] std::vector<HtmlToken> htmlTokens(const QString &html);

/// The texts alone, blanks as one.
[[nodiscard]] QString textOfHtml(const QString &html);

/// The text as HTML that shows it.
[[nodiscard]] QString escapedHtml(const QString &text);

} // namespace Ochre::Exchange
