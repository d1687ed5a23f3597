// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The block half of MarkdownWriter: paragraphs, lists, headings, quotes, tables, code.

#include "richtext/codeblock.h"
#include "richtext/markdown.h"
#include "richtext/markdownwriter.h"

#include <md4c.h>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace Ochre::Richtext {

namespace {

constexpr int deepestQuote = 4;

} // namespace

void MarkdownWriter::beginParagraph()
{
    m_base = m_style.text();
    if (std::exchange(m_itemFresh, false)) {
        return;
    }
    QTextBlockFormat format = m_style.paragraph();
    format.setIndent(static_cast<int>(m_lists.size()));
    beginBlock(m_cursor, format, m_base);
}

void MarkdownWriter::beginItem()
{
    ListLevel &level = m_lists.back();
    m_base = m_style.text();
    m_cursor.document()->setIndentWidth(m_style.indent());
    beginBlock(m_cursor, m_style.listItem(), m_base);
    if (level.list) {
        level.list->add(m_cursor.block());
    } else {
        QTextListFormat format;
        format.setIndent(static_cast<int>(m_lists.size()));
        if (level.ordered) {
            format.setStyle(QTextListFormat::ListDecimal);
            format.setStart(level.start);
        } else {
            format.setStyle(m_lists.size() == 1 ? QTextListFormat::ListDisc : QTextListFormat::ListCircle);
        }
        level.list = m_cursor.createList(format);
    }
    m_itemFresh = true;
}

void MarkdownWriter::endList()
{
    m_lists.pop_back();
    m_itemFresh = false;
    if (m_lists.empty() && !isFreshBlock(m_cursor)) {
        QTextBlockFormat format = m_cursor.blockFormat();
        format.setBottomMargin(m_style.paragraph().bottomMargin());
        m_cursor.setBlockFormat(format);
    }
}

void MarkdownWriter::beginHeading(int level)
{
    m_itemFresh = false;
    m_base = m_style.heading(level);
    QTextBlockFormat format = m_style.headingBlock(level);
    format.setIndent(static_cast<int>(m_lists.size()));
    beginBlock(m_cursor, format, m_base);
    m_inHeading = true;
    m_heading.clear();
}

void MarkdownWriter::endHeading()
{
    m_inHeading = false;
    m_linkedTerms.clear(); // another section
    const QString anchor = uniqueAnchor(m_heading, m_anchors);
    QTextCursor selection(m_cursor.block());
    selection.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    QTextCharFormat format;
    format.setAnchorNames({anchor});
    selection.mergeCharFormat(format);
    m_headings.push_back({m_cursor.blockFormat().headingLevel(), m_heading, anchor, m_cursor.block().position()});
}

void MarkdownWriter::beginQuote()
{
    m_itemFresh = false;
    if (++m_quoteDepth > deepestQuote) {
        return; // the layout of nested tables takes twice the time with every level
    }
    const Design::Look &look = m_style.look();
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(look.type.px(8));
    format.setLeftMargin(static_cast<int>(m_lists.size()) * m_style.indent());
    format.setBottomMargin(look.type.px(12));
    format.setBackground(look.palette.infoSoft);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    m_quotes.push_back(Richtext::beginTable(m_cursor, 1, 1, format));
}

void MarkdownWriter::endQuote()
{
    if (m_quoteDepth-- > deepestQuote) {
        return;
    }
    QTextBlockFormat last = m_cursor.blockFormat();
    last.setBottomMargin(0);
    m_cursor.setBlockFormat(last);
    leaveTable(m_cursor, *m_quotes.back());
    m_quotes.pop_back();
}

void MarkdownWriter::writeRule()
{
    QTextBlockFormat format;
    format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth, QTextLength(QTextLength::PercentageLength, 100));
    format.setBackground(m_style.look().palette.line);
    format.setBottomMargin(m_style.look().type.px(12));
    beginBlock(m_cursor, format, m_style.text());
    m_cursor.insertBlock(m_style.paragraph(), m_style.text());
}

void MarkdownWriter::writeCode()
{
    m_inCode = false;
    m_itemFresh = false;
    if (m_codeHandler) {
        m_codeHandler(m_cursor, m_code);
    } else {
        writePlainCode(m_code);
    }
}

void MarkdownWriter::writePlainCode(const CodeBlock &code)
{
    const Design::Look &look = m_style.look();
    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderBrush(look.palette.line);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellPadding(look.type.px(8));
    format.setBackground(look.palette.editor);
    format.setLeftMargin(static_cast<int>(m_lists.size()) * m_style.indent());
    format.setTopMargin(look.type.px(4));
    format.setBottomMargin(look.type.px(8));
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    const QTextTable *box = Richtext::beginTable(m_cursor, 1, 1, format);
    const QString language = code.info.section(u',', 0, 0).trimmed();
    const bool isChanges = code.info.section(u',', 1, 1).trimmed() == u"changes";
    isChanges ? insertChanges(m_cursor, code.text, language, m_style)
              : insertCode(m_cursor, code.text, language, m_style);
    leaveTable(m_cursor, *box);
}

void MarkdownWriter::beginTable(int columns, int rows)
{
    const Design::Look &look = m_style.look();
    QTextTableFormat format;
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(look.type.px(6));
    format.setLeftMargin(static_cast<int>(m_lists.size()) * m_style.indent());
    format.setTopMargin(look.type.px(4));
    format.setBottomMargin(look.type.px(16));
    format.setHeaderRowCount(1);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    m_table = {Richtext::beginTable(m_cursor, rows, columns, format), rows, columns};
    m_itemFresh = false;
}

void MarkdownWriter::beginCell(bool header, int alignment)
{
    ++m_table.column;
    if (!m_table.table || m_table.row >= m_table.rows || m_table.column >= m_table.columns) {
        return;
    }
    const Design::Palette &palette = m_style.look().palette;
    QTextTableCell cell = m_table.table->cellAt(m_table.row, m_table.column);
    QTextTableCellFormat cellFormat;
    cellFormat.setBottomBorder(1);
    cellFormat.setBottomBorderBrush(header ? palette.muted : palette.line);
    cellFormat.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    cell.setFormat(cellFormat);
    m_cursor = cell.firstCursorPosition();
    QTextBlockFormat block;
    block.setLineHeight(m_style.look().type.px(m_style.role() == Role::Note ? 19 : 22), QTextBlockFormat::FixedHeight);
    block.setAlignment(alignment == MD_ALIGN_RIGHT    ? Qt::AlignRight
                       : alignment == MD_ALIGN_CENTER ? Qt::AlignHCenter
                                                      : Qt::AlignLeft);
    m_base = m_style.text();
    m_base.setFont(header ? m_style.look().type.uiStrong() : m_style.look().type.ui(),
                   QTextCharFormat::FontPropertiesSpecifiedOnly);
    takeBlock(m_cursor, block, m_base);
}

void MarkdownWriter::endTable()
{
    leaveTable(m_cursor, *m_table.table);
    m_table = {};
    m_base = m_style.text();
}

} // namespace Ochre::Richtext
