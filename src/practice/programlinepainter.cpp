// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/programlinepainter.h"

#include "richtext/codeblock.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace Ochre::Practice {

namespace {

constexpr int above = 2; // px, and as much below a line
constexpr int side = 10;
constexpr int bar = 3;
constexpr int leastCode = 120; // px, in a list that is too narrow for anything

constexpr int highest = 10'000;

} // namespace

QRect ProgramLines::Painter::remarkRect(const QModelIndex &index, int left, int top, int width) const
{
    return QFontMetrics(m_look.type.ui())
        .boundingRect(left, top, codeWidth(width), highest, Qt::TextWordWrap, index.data(RemarkRole).toString());
}

void ProgramLines::Painter::setLook(const Design::Look &look)
{
    m_look = look;
    colour();
}

void ProgramLines::Painter::setLines(const QStringList &lines)
{
    m_lines = lines;
    colour();
}

void ProgramLines::Painter::colour()
{
    m_colours.assign(static_cast<std::size_t>(m_lines.size()), {});
    QTextDocument document;
    QTextCursor cursor(&document);
    Richtext::insertCode(cursor, m_lines.join(u'\n'), QStringLiteral("rust"),
                         Richtext::TextStyle(Richtext::Role::Note, m_look));
    QTextBlock block = document.begin();
    for (auto &colours : m_colours) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            QTextCharFormat format;
            format.setForeground(fragment.charFormat().foreground());
            colours << QTextLayout::FormatRange{fragment.position() - block.position(), fragment.length(), format};
        }
        block = block.next();
    }
}

int ProgramLines::Painter::gutter() const
{
    const QString widest = QString::number(std::max<qsizetype>(10, m_lines.size()));
    return side + QFontMetrics(m_look.type.codeSmall()).horizontalAdvance(widest) + side;
}

int ProgramLines::Painter::codeWidth(int width) const
{
    return std::max(leastCode, width - gutter() - side);
}

qreal ProgramLines::Painter::layOut(QTextLayout &layout, int row, int width) const
{
    const QFontMetricsF metrics(m_look.type.codeSmall());
    const QString &text = m_lines.at(row);
    // What goes on below is indented further than the line began.
    const auto first = std::ranges::find_if(text, [](QChar sign) { return !sign.isSpace(); });
    const qreal hanging = metrics.horizontalAdvance(u' ') * static_cast<double>(first - text.begin() + 4);
    const qreal room = codeWidth(width);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(m_colours.at(static_cast<std::size_t>(row)));
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const qreal left = height > 0 ? std::min(hanging, room / 2) : 0;
        line.setLineWidth(room - left);
        line.setPosition({left, height});
        height += metrics.height();
    }
    layout.endLayout();
    return std::max(height, metrics.height());
}

int ProgramLines::Painter::heightOf(const QModelIndex &index, int width) const
{
    QTextLayout layout(m_lines.value(index.row()), m_look.type.codeSmall());
    double height = layOut(layout, index.row(), width) + 2 * above;
    if (!index.data(RemarkRole).toString().isEmpty()) {
        height += remarkRect(index, 0, 0, width).height() + above;
    }
    return static_cast<int>(std::ceil(height));
}

QSize ProgramLines::Painter::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = qobject_cast<const QListWidget *>(option.widget);
    const int width = list ? list->viewport()->width() : option.rect.width();
    return {leastCode, heightOf(index, width)};
}

QColor ProgramLines::Painter::surfaceOf(LineSign sign) const
{
    const Design::Palette &colors = m_look.palette;
    switch (sign) {
    case LineSign::Right:
    case LineSign::Missed:
        return colors.goodSoft;
    case LineSign::Wrong:
        return colors.badSoft;
    case LineSign::Chosen:
        return colors.infoSoft;
    case LineSign::None:
        break;
    }
    return Qt::transparent;
}

QColor ProgramLines::Painter::inkOf(LineSign sign) const
{
    const Design::Palette &colors = m_look.palette;
    switch (sign) {
    case LineSign::Right:
    case LineSign::Missed:
        return colors.good;
    case LineSign::Wrong:
        return colors.bad;
    case LineSign::Chosen:
        return colors.info;
    case LineSign::None:
        break;
    }
    return colors.muted;
}

void ProgramLines::Painter::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Design::Palette &colors = m_look.palette;
    const auto sign = static_cast<LineSign>(index.data(SignRole).toInt());
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(row, isChosen && sign == LineSign::None ? colors.accentSoft : surfaceOf(sign));
    if (sign != LineSign::None) {
        painter->fillRect(QRect(row.topLeft(), QSize(bar, row.height())), inkOf(sign));
    }
    if (isChosen && option.state.testFlag(QStyle::State_Enabled)) {
        const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(QPen(colors.accent, hasFocus ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 4, 4);
    }
    const QFontMetrics code(m_look.type.codeSmall());
    painter->setFont(m_look.type.codeSmall());
    painter->setPen(isChosen ? colors.accent : colors.muted);
    painter->drawText(QRect(row.left(), row.top() + above, gutter() - side, code.height()),
                      Qt::AlignRight | Qt::AlignVCenter, QString::number(index.row() + 1));
    painter->setPen(colors.text);
    QTextLayout layout(m_lines.value(index.row()), m_look.type.codeSmall());
    const double height = layOut(layout, index.row(), row.width());
    layout.draw(painter, QPointF(row.left() + gutter(), row.top() + above));
    if (const QString remark = index.data(RemarkRole).toString(); !remark.isEmpty()) {
        const int top = row.top() + above + static_cast<int>(std::ceil(height));
        painter->setFont(m_look.type.ui());
        painter->setPen(inkOf(sign));
        painter->drawText(remarkRect(index, row.left() + gutter(), top, row.width()), Qt::TextWordWrap, remark);
    }
    painter->restore();
}

} // namespace Ochre::Practice
