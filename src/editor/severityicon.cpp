// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/severityicon.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace Ochre::Editor {

namespace {

QPainterPath outline(IconShape shape)
{
    QPainterPath path;
    switch (shape) {
    case IconShape::Circle:
        path.addEllipse(QRectF(-1, -1, 2, 2));
        break;
    case IconShape::Triangle:
        path.addPolygon(QPolygonF({{0, -1}, {1.08, 0.92}, {-1.08, 0.92}}));
        path.closeSubpath();
        break;
    case IconShape::Square:
        path.addRoundedRect(QRectF(-0.92, -0.92, 1.84, 1.84), 0.35, 0.35);
        break;
    case IconShape::Stop: {
        QPolygonF corners;
        for (int corner = 0; corner < 8; ++corner) {
            const double angle = std::numbers::pi * (corner + 0.5) / 4;
            corners << QPointF(1.05 * std::cos(angle), 1.05 * std::sin(angle));
        }
        path.addPolygon(corners);
        path.closeSubpath();
        break;
    }
    }
    return path;
}

void paintSign(QPainter &painter, IconShape shape)
{
    if (shape == IconShape::Stop) {
        painter.drawLine(QPointF(-0.4, -0.4), QPointF(0.4, 0.4));
        painter.drawLine(QPointF(-0.4, 0.4), QPointF(0.4, -0.4));
        return;
    }
    // "!" with the dot below, "i" with the dot above.
    const double flip = shape == IconShape::Square ? -1 : 1;
    const double shift = shape == IconShape::Triangle ? 0.2 : 0;
    painter.drawLine(QPointF(0, -0.5 * flip + shift), QPointF(0, 0.1 * flip + shift));
    painter.drawPoint(QPointF(0, 0.52 * flip + shift));
}

} // namespace

IconShape iconShape(Diagnostics::Level level)
{
    switch (level) {
    case Diagnostics::Level::Warning:
        return IconShape::Triangle;
    case Diagnostics::Level::Note:
    case Diagnostics::Level::Help:
        return IconShape::Square;
    case Diagnostics::Level::Error:
    case Diagnostics::Level::FailureNote:
    case Diagnostics::Level::InternalError:
        break;
    }
    return IconShape::Circle;
}

void paintIcon(QPainter &painter, const QRectF &area, IconShape shape, const QColor &color, const QColor &ground)
{
    painter.save();
    painter.translate(area.center());
    painter.scale(area.width() / 2.16, area.height() / 2.16);
    painter.fillPath(outline(shape), color);
    painter.setPen(QPen(ground, 0.3, Qt::SolidLine, Qt::RoundCap));
    paintSign(painter, shape);
    painter.restore();
}

} // namespace Ochre::Editor
