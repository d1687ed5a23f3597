// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/memoryarrow.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Ochre::Richtext {

namespace {

QPainterPath routePath(const ArrowRoute &route, qreal radius)
{
    QPainterPath path(route.start);
    const qreal dy = route.end.y() - route.start.y();
    if (std::abs(dy) < 1) {
        path.lineTo(route.end);
        return path;
    }
    const qreal r = std::min(radius, std::abs(dy) / 2);
    const qreal down = dy > 0 ? r : -r;
    const qreal in = route.start.x() <= route.laneX ? r : -r;
    const qreal out = route.end.x() >= route.laneX ? r : -r;
    path.lineTo(route.laneX - in, route.start.y());
    path.quadTo(route.laneX, route.start.y(), route.laneX, route.start.y() + down);
    path.lineTo(route.laneX, route.end.y() - down);
    path.quadTo(route.laneX, route.end.y(), route.laneX + out, route.end.y());
    path.lineTo(route.end);
    return path;
}

void drawHead(QPainter &painter, const ArrowRoute &route, qreal size, const QColor &color)
{
    const bool straight = std::abs(route.end.y() - route.start.y()) < 1;
    const qreal from = straight ? route.start.x() : route.laneX;
    const qreal back = route.end.x() >= from ? -size : size;
    QPainterPath head(route.end);
    head.lineTo(route.end + QPointF(back, -size * 0.55));
    head.lineTo(route.end + QPointF(back, size * 0.55));
    head.closeSubpath();
    painter.fillPath(head, color);
}

void drawCross(QPainter &painter, const QPointF &center, qreal size, const QColor &color)
{
    painter.setPen(QPen(color, size / 4));
    painter.drawLine(center + QPointF(-size / 2, -size / 2), center + QPointF(size / 2, size / 2));
    painter.drawLine(center + QPointF(-size / 2, size / 2), center + QPointF(size / 2, -size / 2));
}

} // namespace

void drawMemoryArrow(QPainter &painter, const ArrowRoute &route, Course::ArrowKind kind, const Design::Look &look)
{
    const qreal unit = std::max(1, look.type.px(1));
    const qreal headSize = look.type.px(8);
    const QColor color = kind == Course::ArrowKind::SharedBorrow ? look.palette.info : look.palette.accent;
    const QPainterPath path = routePath(route, look.type.px(6));
    painter.setBrush(Qt::NoBrush);
    QPen pen(color, unit * 1.5);
    if (kind == Course::ArrowKind::SharedBorrow) {
        pen.setDashPattern({3, 2.5});
    } else if (kind == Course::ArrowKind::MutableBorrow) {
        pen.setWidthF(unit * 4);
    }
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawPath(path);
    if (kind == Course::ArrowKind::MutableBorrow) {
        painter.setPen(QPen(look.palette.panel, unit * 1.5));
        painter.drawPath(path);
    }
    if (route.dangling) {
        drawCross(painter, route.end, headSize, look.palette.bad);
    } else {
        drawHead(painter, route, headSize, color);
    }
}

} // namespace Ochre::Richtext
