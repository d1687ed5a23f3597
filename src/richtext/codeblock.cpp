// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/codeblock.h"

#include "highlighting/highlighter.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>

namespace Ochre::Richtext {

namespace {

using Ranges = std::vector<Highlighting::FormatRange>;

/// The pieces of one line, [start, end) in the whole text.
void insertLine(QTextCursor &cursor, QStringView code, int start, int end, const Ranges &ranges,
                const QTextCharFormat &base)
{
    int position = start;
    auto range = std::ranges::lower_bound(ranges, start, std::less_equal{},
                                          [](const auto &item) { return item.start + item.length; });
    for (; range != ranges.end() && range->start < end; ++range) {
        const int from = std::max(range->start, position);
        const int to = std::min(range->start + range->length, end);
        if (from > position) {
            cursor.insertText(code.mid(position, from - position).toString(), base);
        }
        if (to > from) {
            QTextCharFormat format = base;
            format.merge(range->format);
            cursor.insertText(code.mid(from, to - from).toString(), format);
            position = to;
        }
    }
    if (position < end) {
        cursor.insertText(code.mid(position, end - position).toString(), base);
    }
}

QTextBlockFormat hangingLine(const QTextBlockFormat &plain, QStringView line, qreal columnWidth)
{
    const auto first = std::ranges::find_if_not(line, [](QChar character) { return character.isSpace(); });
    const auto columns = std::min<qsizetype>(first - line.begin() + 4, 24);
    QTextBlockFormat format = plain;
    format.setLeftMargin(plain.leftMargin() + columnWidth * static_cast<qreal>(columns));
    format.setTextIndent(-columnWidth * static_cast<qreal>(columns));
    return format;
}

} // namespace

bool isFreshBlock(const QTextCursor &cursor)
{
    return cursor.block().length() == 1 && !cursor.block().textList();
}

void takeBlock(QTextCursor &cursor, const QTextBlockFormat &block, const QTextCharFormat &text)
{
    cursor.setBlockFormat(block);
    cursor.mergeBlockCharFormat(text);
    cursor.setCharFormat(text);
}

void beginBlock(QTextCursor &cursor, const QTextBlockFormat &block, const QTextCharFormat &text)
{
    if (isFreshBlock(cursor)) {
        takeBlock(cursor, block, text);
    } else {
        cursor.insertBlock(block, text);
    }
}

QTextTable *beginTable(QTextCursor &cursor, int rows, int columns, const QTextTableFormat &format)
{
    if (isFreshBlock(cursor)) {
        cursor.setBlockFormat({});
    } else {
        cursor.insertBlock({}, {});
    }
    return cursor.insertTable(rows, columns, format);
}

void leaveTable(QTextCursor &cursor, const QTextTable &table)
{
    cursor.setPosition(table.lastPosition() + 1);
}

void insertCode(QTextCursor &cursor, const QString &code, const QString &language, const TextStyle &style)
{
    const QTextCharFormat base = style.code();
    const QTextBlockFormat plain = style.codeLine();
    const qreal columnWidth = QFontMetricsF(base.font()).horizontalAdvance(u' ');
    const Ranges ranges = Highlighting::highlight(code, language, style.look().scheme);
    const QStringView text(code);
    const qsizetype size = code.endsWith(u'\n') ? code.size() - 1 : code.size();
    qsizetype start = 0;
    while (start <= size) {
        qsizetype end = text.first(size).indexOf(u'\n', start);
        end = end < 0 ? size : end;
        const QTextBlockFormat block = hangingLine(plain, text.mid(start, end - start), columnWidth);
        if (start == 0) {
            takeBlock(cursor, block, base);
        } else {
            cursor.insertBlock(block, base);
        }
        insertLine(cursor, text, static_cast<int>(start), static_cast<int>(end), ranges, base);
        start = end + 1;
    }
}

void insertChanges(QTextCursor &cursor, const QString &code, const QString &language, const TextStyle &style)
{
    QStringList lines = code.split(u'\n');
    if (lines.size() > 1 && lines.back().isEmpty()) {
        lines.removeLast();
    }
    QStringList bare;
    for (const QString &line : std::as_const(lines)) {
        bare << line.sliced(line.isEmpty() ? 0 : 1);
    }
    const int first = cursor.position();
    insertCode(cursor, bare.join(u'\n'), language, style);
    QTextCursor sign(cursor.document());
    sign.setPosition(first);
    const Design::Palette &palette = style.look().palette;
    for (const QString &line : std::as_const(lines)) {
        const QChar kind = line.isEmpty() ? QChar(u' ') : line.front();
        QTextCharFormat format = style.code();
        QTextBlockFormat block = sign.blockFormat();
        if (kind != u' ') {
            format.setForeground(kind == u'+' ? palette.good : palette.bad);
            block.setBackground(kind == u'+' ? palette.goodSoft : palette.badSoft);
            sign.setBlockFormat(block);
        }
        sign.movePosition(QTextCursor::StartOfBlock);
        sign.insertText(kind + QStringLiteral(" "), format);
        sign.movePosition(QTextCursor::NextBlock);
    }
}

} // namespace Ochre::Richtext
