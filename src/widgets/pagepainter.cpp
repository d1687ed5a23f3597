// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pagepainter.h"

#include "richtext/pageformat.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>

namespace Ochre::Widgets {

PagePainter::PagePainter(const QTextDocument &document, const Design::Look &look)
    : m_document(document)
    , m_look(look)
{
}

void PagePainter::paint(QPainter &painter, const QRectF &clip) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto frames = m_document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        const auto *table = qobject_cast<QTextTable *>(frame);
        if (table && table->format().boolProperty(Richtext::PageMark::card)
            && m_document.documentLayout()->frameBoundingRect(frame).adjusted(-32, -32, 0, 0).intersects(clip)) {
            paintCard(painter, *table);
        }
    }
    // Chips stand in the first block.
    paintChips(painter, m_document.firstBlock());
}

QColor PagePainter::surface(int row) const
{
    switch (static_cast<Richtext::CardRow>(row)) {
    case Richtext::CardRow::Strip:
    case Richtext::CardRow::Picture:
        return m_look.palette.panel;
    case Richtext::CardRow::Code:
        return m_look.palette.editor;
    case Richtext::CardRow::Output:
    case Richtext::CardRow::Text:
        break;
    }
    return m_look.palette.page;
}

void PagePainter::paintCard(QPainter &painter, const QTextTable &card) const
{
    const QAbstractTextDocumentLayout *layout = m_document.documentLayout();
    auto *frame = const_cast<QTextTable *>(&card); // Qt asks for a pointer to non-const and changes nothing
    const QTextFrameFormat format = card.frameFormat();
    // Qt 6.8 reports a table at the place of its first block, inside margin and padding, but with its whole size.
    const QTextTableCell first = card.cellAt(0, 0);
    const QTextTableCellFormat firstFormat = first.format().toTableCellFormat();
    const QPointF corner = layout->blockBoundingRect(first.firstCursorPosition().block()).topLeft()
                           - QPointF(firstFormat.leftPadding(), firstFormat.topPadding());
    const QSizeF size = layout->frameBoundingRect(frame).size() - QSizeF(0, format.topMargin() + format.bottomMargin());
    const QRectF rect = QRectF(corner, size).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(rect, m_look.type.px(8), m_look.type.px(8));
    painter.save();
    painter.setClipPath(outline, Qt::IntersectClip);
    for (int row = 0; row < card.rows(); ++row) {
        const QTextTableCell cell = card.cellAt(row, 0);
        const QTextTableCellFormat cellFormat = cell.format().toTableCellFormat();
        const qreal top =
            row == 0 ? rect.top()
                     : layout->blockBoundingRect(cell.firstCursorPosition().block()).top() - cellFormat.topPadding();
        painter.fillRect(QRectF(rect.left(), top, rect.width(), rect.bottom() - top),
                         surface(cellFormat.intProperty(Richtext::PageMark::row)));
        if (row > 0) {
            painter.fillRect(QRectF(rect.left(), std::floor(top), rect.width(), 1), m_look.palette.line);
        }
    }
    painter.restore();
    painter.setPen(QPen(m_look.palette.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

void PagePainter::paintChips(QPainter &painter, const QTextBlock &block) const
{
    const qreal grow = m_look.type.px(3);
    for (auto part = block.begin(); part != block.end(); ++part) {
        const QTextFragment fragment = part.fragment();
        if (!fragment.charFormat().boolProperty(Richtext::PageMark::chip)) {
            continue;
        }
        for (const QRectF &rect : rectsOf(m_document, fragment.position(), fragment.position() + fragment.length())) {
            const QRectF pill = rect.adjusted(-grow, -grow, grow, grow);
            painter.setPen(QPen(m_look.palette.line, 1));
            painter.setBrush(m_look.palette.panel);
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        }
    }
}

std::vector<QRectF> PagePainter::rectsOf(const QTextDocument &document, int start, int end)
{
    std::vector<QRectF> rects;
    const QTextBlock block = document.findBlock(start);
    const QTextLayout *layout = block.layout();
    const QPointF origin = document.documentLayout()->blockBoundingRect(block).topLeft();
    const int from = start - block.position();
    const int to = std::min(end - block.position(), block.length() - 1);
    for (int index = 0; layout && index < layout->lineCount(); ++index) {
        const QTextLine line = layout->lineAt(index);
        const int first = std::max(from, line.textStart());
        const int last = std::min(to, line.textStart() + line.textLength());
        if (first >= last) {
            continue;
        }
        const qreal x1 = line.cursorToX(first);
        const qreal x2 = line.cursorToX(last);
        QTextCursor inside(block);
        inside.setPosition(block.position() + first + 1);
        const QFontMetricsF font(inside.charFormat().font());
        const qreal baseline = line.y() + line.ascent();
        rects.emplace_back(origin + QPointF(std::min(x1, x2), baseline - font.ascent()),
                           QSizeF(std::abs(x2 - x1), font.height()));
    }
    return rects;
}

} // namespace Ochre::Widgets
