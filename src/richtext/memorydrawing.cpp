// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/memorydrawing.h"

#include "richtext/memoryarrow.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace Ochre::Richtext {

using Course::ArrowKind;
using Course::MemoryArea;
using Course::MemoryState;

namespace {

constexpr int rowHeight = 28;
constexpr int rowGap = 8;
constexpr int blockGap = 14;
constexpr int titleHeight = 22;
constexpr int cellPadding = 10;

QString stateText(MemoryState state)
{
    switch (state) {
    case MemoryState::Moved:
        return MemoryDrawing::tr("(moved)");
    case MemoryState::Dropped:
        return MemoryDrawing::tr("(dropped)");
    case MemoryState::Borrowed:
        return MemoryDrawing::tr("(borrowed)");
    case MemoryState::MutablyBorrowed:
        return MemoryDrawing::tr("(borrowed mutably)");
    case MemoryState::Live:
        break;
    }
    return {};
}

QString newsText(Course::MemoryNews news)
{
    switch (news) {
    case Course::MemoryNews::New:
        return MemoryDrawing::tr("(new)");
    case Course::MemoryNews::Changed:
        return MemoryDrawing::tr("(changed)");
    case Course::MemoryNews::None:
        break;
    }
    return {};
}

bool isGone(MemoryState state)
{
    return state == MemoryState::Moved || state == MemoryState::Dropped;
}

} // namespace

MemoryDrawing::MemoryDrawing(Course::MemoryPicture picture, const Design::Look &look)
    : m_picture(std::move(picture))
    , m_look(look)
{
    measure();
}

qreal MemoryDrawing::px(int designPixels) const
{
    return m_look.type.px(designPixels);
}

QString MemoryDrawing::blockTitle(const Course::MemoryBlock &block) const
{
    QString title;
    switch (block.area) {
    case MemoryArea::Stack:
        title = MemoryDrawing::tr("stack");
        break;
    case MemoryArea::Heap:
        title = MemoryDrawing::tr("heap");
        break;
    case MemoryArea::Static:
        title = MemoryDrawing::tr("static");
        break;
    }
    return block.name.isEmpty() ? title : title + QStringLiteral(" · ") + block.name;
}

MemoryDrawing::Row MemoryDrawing::measureRow(const Course::MemoryRow &row) const
{
    const QFontMetricsF metrics(m_look.type.codeSmall());
    Row result;
    qreal x = 0;
    const auto addCell = [&](const QString &content) {
        const qreal width = metrics.horizontalAdvance(content) + 2 * px(cellPadding);
        result.cells.push_back({QRectF(x, 0, width, px(rowHeight)), content});
        x += width;
    };
    QStringList name{row.name, stateText(row.state), newsText(row.news)};
    name.removeAll(QString());
    if (!name.isEmpty()) {
        addCell(name.join(QStringLiteral("  ")));
    }
    for (const Course::MemoryCell &cell : row.cells) {
        QStringList parts{cell.label, cell.value};
        parts.removeAll(QString());
        addCell(parts.isEmpty() ? QStringLiteral("•") : parts.join(u' '));
    }
    result.rect = QRectF(0, 0, x, px(rowHeight));
    return result;
}

qreal MemoryDrawing::columnWidth(bool right) const
{
    const QFontMetricsF metrics(m_look.type.uiSmall());
    qreal width = 0;
    for (const Block &block : m_blocks) {
        if (block.right == right) {
            width = std::max(width, metrics.horizontalAdvance(block.titleText));
            for (const Row &row : block.rows) {
                width = std::max(width, row.rect.width());
            }
        }
    }
    return width;
}

int MemoryDrawing::countLanes() const
{
    return static_cast<int>(m_picture.arrows.size());
}

void MemoryDrawing::measure()
{
    for (const Course::MemoryBlock &block : m_picture.blocks) {
        Block measured;
        measured.titleText = blockTitle(block);
        measured.right = block.area != MemoryArea::Stack;
        for (const Course::MemoryRow &row : block.rows) {
            measured.rows.push_back(measureRow(row));
        }
        m_blocks.push_back(measured);
    }
    const qreal left = columnWidth(false);
    const qreal right = columnWidth(true);
    m_gutter = left;
    m_gutterRight = left + (countLanes() > 0 || right > 0 ? px(32) + px(10) * countLanes() : 0);
    placeColumn(false, 0, left);
    placeColumn(true, m_gutterRight, right);
    qreal bottom = 0;
    for (const Block &block : m_blocks) {
        bottom = std::max(bottom, block.rows.empty() ? block.title.bottom() : block.rows.back().rect.bottom());
    }
    m_legendTop = bottom + px(12);
    const bool legend = !legendKinds().empty();
    const qreal overhang = right > 0 && countLanes() > 0 ? px(12) + px(6) * countLanes() : 0;
    const qreal width = std::max({m_gutterRight + right + overhang, legendWidth(), crossRight()});
    m_size = QSizeF(width, (legend ? m_legendTop + px(18) : bottom) + 1);
}

// How far the cross of a value on the right reaches that points to what is gone.
qreal MemoryDrawing::crossRight() const
{
    qreal right = 0;
    for (const Course::MemoryArrow &arrow : m_picture.arrows) {
        const Block &from = m_blocks[static_cast<std::size_t>(arrow.fromBlock)];
        if (arrow.isDangling() && from.right) {
            right = std::max(right, from.rows[static_cast<std::size_t>(arrow.fromRow)].rect.right() + px(34));
        }
    }
    return right;
}

qreal MemoryDrawing::sourceTop(int block, int row) const
{
    for (const Course::MemoryArrow &arrow : m_picture.arrows) {
        const auto from = static_cast<std::size_t>(arrow.fromBlock);
        if (arrow.toBlock == block && arrow.toRow == row && !m_blocks[from].right) {
            return m_blocks[from].rows[static_cast<std::size_t>(arrow.fromRow)].rect.top();
        }
    }
    return 0;
}

void MemoryDrawing::placeColumn(bool right, qreal x, qreal width)
{
    qreal y = 0;
    bool titled = false;
    for (std::size_t index = 0; index < m_blocks.size(); ++index) {
        Block &block = m_blocks[index];
        if (block.right != right) {
            continue;
        }
        y += titled ? px(blockGap) - px(rowGap) : 0;
        titled = true;
        block.title = QRectF(x, y, std::max(width, px(60)), px(titleHeight));
        y += px(titleHeight) + px(4);
        for (std::size_t rowIndex = 0; rowIndex < block.rows.size(); ++rowIndex) {
            Row &row = block.rows[rowIndex];
            // A value on the heap stands beside its owner where there is room.
            y = right ? std::max(y, sourceTop(static_cast<int>(index), static_cast<int>(rowIndex))) : y;
            row.rect.moveTo(x, y);
            row.rect.setWidth(right ? row.rect.width() : width);
            for (Cell &cell : row.cells) {
                cell.rect.translate(x, y);
            }
            y += px(rowHeight) + px(rowGap);
        }
    }
}

QSizeF MemoryDrawing::sizeFor(qreal width) const
{
    const qreal scale = m_size.width() > width && width > 0 ? width / m_size.width() : 1.0;
    return m_size * scale;
}

void MemoryDrawing::draw(QPainter &painter, const QRectF &rect) const
{
    if (m_size.isEmpty()) {
        return;
    }
    const qreal scale = std::min(1.0, rect.width() / m_size.width());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(scale, scale);
    for (std::size_t index = 0; index < m_blocks.size(); ++index) {
        drawBlock(painter, index);
    }
    for (std::size_t lane = 0; lane < m_picture.arrows.size(); ++lane) {
        drawArrow(painter, m_picture.arrows[lane], static_cast<int>(lane));
    }
    drawLegend(painter);
    painter.restore();
}

void MemoryDrawing::drawBlock(QPainter &painter, std::size_t index) const
{
    const Block &block = m_blocks[index];
    painter.setFont(m_look.type.uiSmall());
    painter.setPen(m_look.palette.muted);
    painter.drawText(block.title.adjusted(0, 0, px(200), 0), Qt::AlignLeft | Qt::AlignVCenter, block.titleText);
    for (std::size_t row = 0; row < block.rows.size(); ++row) {
        drawRow(painter, block.rows[row], m_picture.blocks[index].rows[row]);
    }
}

void MemoryDrawing::drawRow(QPainter &painter, const Row &row, const Course::MemoryRow &value) const
{
    const Design::Palette &palette = m_look.palette;
    const bool gone = isGone(value.state);
    const bool isNews = value.news != Course::MemoryNews::None;
    QPen border(gone     ? palette.muted
                : isNews ? palette.accent
                         : palette.text,
                std::max(1.0, px(isNews ? 2 : 1)), gone ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(border);
    painter.setBrush(gone ? QBrush(Qt::NoBrush) : QBrush(palette.page));
    painter.drawRoundedRect(row.rect.adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5));
    painter.setFont(m_look.type.codeSmall());
    for (std::size_t index = 0; index < row.cells.size(); ++index) {
        const QRectF rect = row.cells[index].rect;
        if (index > 0) {
            painter.setPen(QPen(gone ? palette.line : palette.muted, 1));
            painter.drawLine(QPointF(rect.left(), rect.top() + px(5)), QPointF(rect.left(), rect.bottom() - px(5)));
        }
        painter.setPen(gone ? palette.muted : palette.text);
        painter.drawText(rect, Qt::AlignCenter, row.cells[index].text);
    }
}

void MemoryDrawing::drawArrow(QPainter &painter, const Course::MemoryArrow &arrow, int lane) const
{
    const auto rowRect = [this](int block, int row) {
        return m_blocks[static_cast<std::size_t>(block)].rows[static_cast<std::size_t>(row)].rect;
    };
    const QRectF from = rowRect(arrow.fromBlock, arrow.fromRow);
    const bool fromRight = m_blocks[static_cast<std::size_t>(arrow.fromBlock)].right;
    ArrowRoute route;
    route.start = QPointF(from.right(), from.center().y());
    route.laneX = m_gutter + px(12) + px(10) * lane;
    if (arrow.isDangling()) {
        route.end = QPointF(fromRight ? from.right() + px(28) : m_gutter + px(28), route.start.y());
        route.dangling = true;
    } else {
        const QRectF to = rowRect(arrow.toBlock, arrow.toRow);
        const bool toRight = m_blocks[static_cast<std::size_t>(arrow.toBlock)].right;
        route.end = QPointF(toRight && !fromRight ? to.left() : to.right(), to.center().y());
        if (fromRight) {
            route.start.setX(toRight ? from.right() : from.left());
            route.laneX = toRight ? std::max(from.right(), to.right()) + px(12) + px(6) * lane : route.laneX;
        }
    }
    drawMemoryArrow(painter, route, arrow.kind, m_look);
    if (!arrow.part.isEmpty()) {
        painter.setFont(m_look.type.uiSmall());
        painter.setPen(m_look.palette.muted);
        painter.drawText(QRectF(route.end.x() - px(64), route.end.y() - px(20), px(54), px(18)),
                         Qt::AlignRight | Qt::AlignVCenter, arrow.part);
    }
}

} // namespace Ochre::Richtext
