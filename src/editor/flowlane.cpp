// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/flowlane.h"

#include "editor/cardlayout.h"
#include "editor/diagnosticmarks.h"
#include "editor/sourceview.h"
#include "editor/spanlabels.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace Ochre::Editor {

namespace {

constexpr int columnStep = 8;
constexpr int columns = 3;
constexpr int entry = 12;    ///< of the level part before the first column
constexpr int endOffset = 3; ///< of what comes in from what goes out in one line
constexpr int headLength = 5;
constexpr int wordGap = 5;
constexpr int corner = 5;

// Dashes in widths of the pen.
constexpr std::array sharedDashes{4.0, 3.0};
constexpr std::array borrowDashes{4.0, 2.0, 1.0, 2.0};

} // namespace

FlowLane::FlowLane(SourceView &view, DiagnosticMarks &marks, SpanLabels &labels)
    : QObject(&view)
    , m_view(view)
    , m_marks(marks)
    , m_labels(labels)
{
    connect(&marks, &DiagnosticMarks::activeChanged, this, &FlowLane::number);
    view.addPainter([this](QPainter &painter, const QRect &) { paint(painter); });
}

void FlowLane::setLook(const Design::Look &look)
{
    m_look = look;
}

void FlowLane::number()
{
    if (const Flow &flow = m_marks.flowOf(m_marks.active()); !flow.spans.empty()) {
        m_marks.tellInOrder(m_marks.active(), flow.spans);
    }
}

int FlowLane::left() const
{
    return m_view.viewport()->width() - m_look.type.px(width);
}

FlowLane::End FlowLane::endAt(const Mark &mark) const
{
    const int line = m_view.lineAt(mark.start);
    const auto [first, last] = m_view.visibleLines();
    const int bottom = m_view.viewport()->height();
    const int y = m_view.lineTop(line) + m_view.lineHeight() / 2;
    return {line, std::clamp(y, 0, bottom), line >= first && line <= last && m_view.isLineVisible(line) && y < bottom};
}

bool FlowLane::isFree(int firstLine, int lastLine) const
{
    const auto [first, last] = m_view.visibleLines();
    for (int line = std::max(first, firstLine); line <= std::min(last, lastLine); ++line) {
        if (m_view.isLineVisible(line) && m_view.pointAt(m_view.lineEnd(line)).x() > left()) {
            return false;
        }
    }
    return std::ranges::none_of(m_labels.visibleLabels(), [&](const SpanLabels::Label &label) {
        const int top = label.rect.top();
        return label.badgeRect.right() >= left() && top >= m_view.lineTop(firstLine) && top <= m_view.lineTop(lastLine);
    });
}

std::vector<FlowLane::Arrow> FlowLane::visibleArrows() const
{
    std::vector<Arrow> arrows;
    const int active = m_marks.active();
    if (active < 0 || m_marks.isStale(active)) {
        return arrows;
    }
    const int offset = m_look.type.px(endOffset);
    for (const FlowArrow &flow : m_marks.flowOf(active).arrows) {
        const Mark *begin = m_marks.markOf(active, flow.from);
        const Mark *end = m_marks.markOf(active, flow.to);
        if (!begin || !end) {
            continue;
        }
        const End from = endAt(*begin);
        const End to = endAt(*end);
        const auto [above, below] = std::minmax(from.line, to.line);
        if ((!from.isShown && !to.isShown) || !isFree(above, below)) {
            continue;
        }
        // Down leaves a line in its lower half and comes in in its upper one; up, the other way round.
        const int side = from.line <= to.line ? offset : -offset;
        const auto step = static_cast<int>(arrows.size()) % columns;
        Arrow arrow{.flow = flow,
                    .from = {left(), from.y + side},
                    .to = {left(), to.y - side},
                    .column = left() + m_look.type.px(entry + step * columnStep),
                    .comes = from.isShown,
                    .goes = to.isShown,
                    .stub = {},
                    .wordRect = {}};
        if (!from.isShown || !to.isShown) {
            const int other = from.isShown ? to.line : from.line;
            const int shown = from.isShown ? from.line : to.line;
            arrow.stub = (other < shown ? tr("↑ line %1") : tr("↓ line %1")).arg(other + 1);
        }
        const QRect word = wordRectOf(arrow);
        const bool isTaken = std::ranges::any_of(
            arrows, [&word](const Arrow &other) { return !word.isNull() && other.wordRect.intersects(word); });
        arrow.wordRect = isTaken ? QRect() : word;
        arrows.push_back(std::move(arrow));
    }
    return arrows;
}

// In the line where the arrow begins or, when that is not on screen, where it ends.
QRect FlowLane::wordRectOf(const Arrow &arrow) const
{
    const QFontMetrics metrics(m_look.type.uiSmall());
    const QString text = arrow.stub.isEmpty() ? arrow.flow.word : arrow.flow.word + u' ' + arrow.stub;
    const int gap = m_look.type.px(wordGap);
    const int height = m_view.lineHeight();
    const QPoint place = arrow.comes ? arrow.from : arrow.to;
    const int top = place.y() - height / 2 - (place.y() % 2);
    const QRect rect(place.x() - gap - metrics.horizontalAdvance(text), top, metrics.horizontalAdvance(text), height);
    for (const SpanLabels::Label &label : m_labels.visibleLabels()) {
        const bool isSameLine = std::abs(label.rect.center().y() - place.y()) < height / 2;
        if (isSameLine && label.rect.right() + gap > rect.left()) {
            return {};
        }
    }
    return rect;
}

QColor FlowLane::colorOf(const FlowArrow &arrow) const
{
    const Mark *end = m_marks.markOf(m_marks.active(), arrow.to);
    const auto level = m_marks.diagnostics()[static_cast<size_t>(m_marks.active())].level;
    return end && end->isPrimary ? severityColors(level, m_look.palette).strong : m_look.palette.info;
}

void FlowLane::paint(QPainter &painter) const
{
    for (const Arrow &arrow : visibleArrows()) {
        paintArrow(painter, arrow);
    }
}

void FlowLane::paintArrow(QPainter &painter, const Arrow &arrow) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = colorOf(arrow.flow);
    const qreal thin = std::max(1.0, m_look.type.zoom() / 100.0 * 1.6);
    const int down = arrow.to.y() >= arrow.from.y() ? 1 : -1;
    const int round = std::min(m_look.type.px(corner), std::abs(arrow.to.y() - arrow.from.y()) / 2);
    QPainterPath path;
    if (arrow.comes) {
        path.moveTo(arrow.from);
        path.lineTo(arrow.column - round, arrow.from.y());
        path.quadTo(arrow.column, arrow.from.y(), arrow.column, arrow.from.y() + down * round);
    } else {
        path.moveTo(arrow.column, arrow.from.y());
    }
    path.lineTo(arrow.column, arrow.to.y() - down * (arrow.goes ? round : 0));
    if (arrow.goes) {
        path.quadTo(arrow.column, arrow.to.y(), arrow.column - round, arrow.to.y());
        path.lineTo(arrow.to + QPoint(m_look.type.px(headLength), 0));
    }
    QPen pen(color, thin, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (arrow.flow.kind == FlowKind::Shared) {
        pen.setDashPattern({sharedDashes.begin(), sharedDashes.end()});
    } else if (arrow.flow.kind == FlowKind::Borrow) {
        pen.setDashPattern({borrowDashes.begin(), borrowDashes.end()});
    }
    if (arrow.flow.kind == FlowKind::Mutable) { // two lines: a broad one whose inside is taken out
        painter.strokePath(path, QPen(color, thin * 3, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        pen.setColor(m_look.palette.editor);
    }
    painter.strokePath(path, pen);
    if (arrow.goes) {
        const qreal length = m_look.type.px(headLength) + thin;
        const QPointF tip = arrow.to;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(
            QPolygonF({tip, tip + QPointF(length, -length * 0.7), tip + QPointF(length, length * 0.7)}));
    }
    if (!arrow.wordRect.isNull()) {
        painter.setFont(m_look.type.uiSmall());
        painter.setPen(color);
        painter.drawText(arrow.wordRect, Qt::AlignRight | Qt::AlignVCenter,
                         arrow.stub.isEmpty() ? arrow.flow.word : arrow.flow.word + u' ' + arrow.stub);
    }
    painter.restore();
}

} // namespace Ochre::Editor
