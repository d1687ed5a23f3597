// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "richtext/markdown.h"

#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextTableFormat>

namespace Ochre::Richtext {

/// Block and character formats of one role in one look. All lengths follow the zoom.
class TextStyle final {
public:
    TextStyle(Role role, const Design::Look &look);

    [[nodiscard]] const Design::Look &look() const { return m_look; }
    [[nodiscard]] Role role() const { return m_role; }

    [[nodiscard]] QTextCharFormat text() const;
    [[nodiscard]] QTextCharFormat muted() const;
    [[nodiscard]] QTextCharFormat heading(int level) const;
    [[nodiscard]] QTextCharFormat code() const; ///< lines of a code block
    /// The look of code inside running text, laid over the format of the text around it.
    [[nodiscard]] QTextCharFormat codeSpan() const;
    /// The look of a link, laid over the format of the text around it.
    [[nodiscard]] QTextCharFormat link(const QString &href) const;
    /// A word that leads somewhere and is read as text first: only a dotted line below it.
    [[nodiscard]] QTextCharFormat term(const QString &href) const;

    [[nodiscard]] QTextBlockFormat paragraph() const;
    [[nodiscard]] QTextBlockFormat headingBlock(int level) const;
    [[nodiscard]] QTextBlockFormat listItem() const;
    [[nodiscard]] QTextBlockFormat codeLine() const;
    [[nodiscard]] QTextBlockFormat plain() const; ///< no margins, the role's line height: cells

    [[nodiscard]] int indent() const;     ///< of one list level, px
    [[nodiscard]] int lineHeight() const; ///< px

private:
    Role m_role;
    Design::Look m_look;
};

} // namespace Ochre::Richtext
