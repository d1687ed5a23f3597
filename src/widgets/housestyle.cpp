// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/housestyle.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace Ochre::Widgets {

namespace {

QRectF squareIn(const QRect &place)
{
    const qreal side = std::min(place.width(), place.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(place).center());
    return square;
}

// The colours are those of the program: an item that is selected has others, and its box would vanish.
void drawBox(const QStyleOption &option, QPainter &painter)
{
    const QPalette colors = QApplication::palette();
    const QRectF square = squareIn(option.rect);
    const qreal line = std::max(1.0, square.width() / 9);
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isPartly = option.state.testFlag(QStyle::State_NoChange);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor edge = colors.color(!isEnabled         ? QPalette::Mid
                                     : isOn || isPartly ? QPalette::Highlight
                                                        : QPalette::PlaceholderText);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, line));
    painter.setBrush(isOn || isPartly ? edge : colors.color(QPalette::Base));
    painter.drawRoundedRect(square.adjusted(line / 2, line / 2, -line / 2, -line / 2), line * 2, line * 2);
    painter.setPen(
        QPen(colors.color(QPalette::HighlightedText), line * 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&square](qreal x, qreal y) {
        return QPointF(square.left() + x * square.width(), square.top() + y * square.height());
    };
    if (isPartly) {
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    } else if (isOn) {
        painter.drawPolyline(QPolygonF({at(0.26, 0.52), at(0.43, 0.69), at(0.75, 0.33)}));
    }
    painter.restore();
}

} // namespace

HouseStyle::HouseStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
        drawBox(*option, *painter);
    } else {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight) {
        return widget ? widget->fontMetrics().height() : QFontMetrics(QApplication::font()).height();
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace Ochre::Widgets
