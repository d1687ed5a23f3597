// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/lessonsections.h"

#include "richtext/codeblock.h"

#include <QTextBlock>

#include <algorithm>

namespace Ochre::Richtext {

void LessonSections::addHeading(QTextCursor &cursor, const QString &anchor, const QString &title,
                                const LessonStyle &style)
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

const LessonSection *LessonSections::find(const QString &anchor) const
{
    const int index = indexOf(anchor);
    return index < 0 ? nullptr : &m_sections[static_cast<std::size_t>(index)];
}

int LessonSections::indexOf(const QString &anchor) const
{
    const auto found = std::ranges::find(m_sections, anchor, &LessonSection::anchor);
    return found == m_sections.end() ? -1 : static_cast<int>(found - m_sections.begin());
}

} // namespace Ochre::Richtext
