// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/textcard.h"

#include "richtext/codeblock.h"

#include <QTextTable>

namespace Ochre::Richtext {

TextCard::TextCard(QTextCursor &cursor, const PageStyle &style)
    : m_style(style)
{
    QTextTableFormat format;
    format.setProperty(PageMark::card, true);
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    format.setTopMargin(style.px(8));
    format.setBottomMargin(style.px(16));
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    m_table = Richtext::beginTable(cursor, 1, 2, format);
    // The table begins with one row, which the first row that is added takes.
    setFold(0, QStringLiteral("new"));
    leave(cursor);
}

TextCard::TextCard(QTextTable *table, const PageStyle &style)
    : m_table(table)
    , m_style(style)
{
}

int TextCard::insertRow(int below)
{
    if (m_table->rows() == 1 && rowOf(QStringLiteral("new")) == 0) {
        setFold(0, {});
        return 0;
    }
    if (below < 0 || below + 1 >= m_table->rows()) {
        m_table->appendRows(1);
        return m_table->rows() - 1;
    }
    m_table->insertRows(below + 1, 1);
    return below + 1;
}

void TextCard::setRow(int row, CardRow kind)
{
    const int vertical = kind == CardRow::Strip ? 4 : kind == CardRow::Text ? 10 : kind == CardRow::Picture ? 14 : 8;
    for (int column = 0; column < 2; ++column) {
        QTextTableCellFormat format;
        format.setProperty(PageMark::row, static_cast<int>(kind));
        format.setTopPadding(m_style.px(vertical));
        format.setBottomPadding(m_style.px(vertical));
        format.setLeftPadding(m_style.px(12));
        format.setRightPadding(m_style.px(12));
        format.setVerticalAlignment(QTextCharFormat::AlignTop);
        m_table->cellAt(row, column).setFormat(format);
    }
}

QTextCursor TextCard::addSplitRow(CardRow kind, QTextCursor &right)
{
    const int row = insertRow(-1);
    setRow(row, kind);
    QTextBlockFormat block = m_style.line(22);
    QTextCursor left = m_table->cellAt(row, 0).firstCursorPosition();
    left.setBlockFormat(block);
    right = m_table->cellAt(row, 1).firstCursorPosition();
    block.setAlignment(Qt::AlignRight);
    right.setBlockFormat(block);
    return left;
}

QTextCursor TextCard::addStrip(const QString &caption, QTextCursor &right)
{
    QTextCursor cursor = addSplitRow(CardRow::Strip, right);
    cursor.insertText(caption, m_style.small(m_style.palette().muted));
    return cursor;
}

QTextCursor TextCard::addRow(CardRow kind, int below)
{
    const int row = insertRow(below);
    setRow(row, kind);
    m_table->mergeCells(row, 0, 1, 2);
    return m_table->cellAt(row, 0).firstCursorPosition();
}

void TextCard::setFold(int row, const QString &id)
{
    QTextTableCell cell = m_table->cellAt(row, 0);
    QTextCharFormat format = cell.format();
    if (id.isEmpty()) {
        format.clearProperty(PageMark::fold);
    } else {
        format.setProperty(PageMark::fold, id);
    }
    cell.setFormat(format);
}

int TextCard::rowOf(const QString &foldId) const
{
    for (int row = 0; row < m_table->rows(); ++row) {
        if (m_table->cellAt(row, 0).format().stringProperty(PageMark::fold) == foldId) {
            return row;
        }
    }
    return -1;
}

int TextCard::rowCount() const
{
    return m_table->rows();
}

void TextCard::removeRow(int row)
{
    m_table->removeRows(row, 1);
}

void TextCard::leave(QTextCursor &cursor) const
{
    Richtext::leaveTable(cursor, *m_table);
}

} // namespace Ochre::Richtext
