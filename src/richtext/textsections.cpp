// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/textsections.h"

#include "richtext/codeblock.h"

#include <QTextBlock>

#include <algorithm>

namespace Ochre::Richtext {

void TextSections::addHeading(QTextCursor &cursor, const QString &anchor, const QString &title, const PageStyle &style)
{
    QTextBlockFormat block = style.lesson().headingBlock(2);
    block.setTopMargin(style.px(28));
    block.setBottomMargin(style.px(8));
    QTextCharFormat text = style.lesson().heading(2);
    Richtext::beginBlock(cursor, block, text);
    text.setAnchorNames({anchor});
    cursor.insertText(title, text);
    m_sections.push_back({anchor, title, 2, QTextCursor(cursor.block())});
}

const TextSection *TextSections::find(const QString &anchor) const
{
    const int index = indexOf(anchor);
    return index < 0 ? nullptr : &m_sections[static_cast<std::size_t>(index)];
}

int TextSections::indexOf(const QString &anchor) const
{
    auto found = std::ranges::find(m_sections, anchor, &TextSection::anchor);
    if (found == m_sections.end() && !anchor.isEmpty()) {
        found = std::ranges::find(m_sections, anchor, &TextSection::readAnchor);
    }
    return found == m_sections.end() ? -1 : static_cast<int>(found - m_sections.begin());
}

} // namespace Ochre::Richtext
