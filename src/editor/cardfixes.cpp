// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of CardLayout that previews fixes.
#include "editor/cardlayout.h"

#include <QFontMetrics>
#include <QPainter>

namespace Ochre::Editor {

/// Each fix with its lines before and after, and below them the word that does it.
void CardLayout::addFixes()
{
    if (m_content.isStale) {
        return;
    }
    for (std::size_t number = 0; number < m_content.fixes.size(); ++number) {
        const CardFix &fix = m_content.fixes[number];
        m_height += m_look.type.px(8);
        addParagraph(fix.title, m_look.type.ui(), m_look.palette.text, true);
        for (const CardFixLine &line : fix.lines) {
            addFixLine(line);
        }
        m_height += m_look.type.px(4);
        const QFontMetrics metrics(m_look.type.uiStrong());
        m_actions.push_back({.id = QStringLiteral("fix:%1").arg(number),
                             .text = fix.apply,
                             .rect = QRect(m_look.type.px(cardBar + cardPadding), m_height,
                                           metrics.horizontalAdvance(fix.apply), metrics.height())});
        m_height += metrics.height();
    }
}

// A line of code keeps its shape: what has no room at its end is cut and not wrapped.
void CardLayout::addFixLine(const CardFixLine &line)
{
    const QFontMetrics metrics(m_look.type.codeSmall());
    const int left = m_look.type.px(cardBar + cardPadding);
    const int width = m_width - left - m_look.type.px(cardPadding);
    const QString text = shownText(line);
    const int height = metrics.height() + m_look.type.px(2);
    m_fixLines.push_back({.text = metrics.elidedText(text, Qt::ElideRight, width - m_look.type.px(8)),
                          .isAdded = line.isAdded,
                          .rect = QRect(left, m_height, width, height)});
    m_height += height;
}

void CardLayout::paintFixLines(QPainter &painter, const QPoint &origin) const
{
    const Design::Palette &palette = m_look.palette;
    painter.setFont(m_look.type.codeSmall());
    for (const FixLine &line : m_fixLines) {
        const QRect rect = line.rect.translated(origin);
        // The card of an error has the colour of what goes: the editor's own tells the line from it.
        painter.fillRect(rect, line.isAdded ? palette.goodSoft : palette.editor);
        painter.fillRect(QRect(rect.topLeft(), QSize(m_look.type.px(2), rect.height())),
                         line.isAdded ? palette.good : palette.bad);
        painter.setPen(line.isAdded ? palette.text : palette.bad);
        painter.drawText(rect.adjusted(m_look.type.px(4), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, line.text);
    }
}

} // namespace Ochre::Editor
