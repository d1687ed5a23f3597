// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/calibrationview.h"

#include "insight/reportwords.h"
#include "study/retention.h"

#include <QPainter>

#include <algorithm>
#include <optional>

namespace Ochre::Insight {

namespace {

constexpr int usualHeight = 230; // px at 100 %
constexpr int usualWidth = 300;
constexpr int leastWidth = 220;
constexpr int textHeight = 18;

} // namespace

void CalibrationView::setCalibration(const Study::Calibration &calibration)
{
    m_calibration = calibration;
    update();
}

QSize CalibrationView::sizeHint() const
{
    return {px(usualWidth), px(usualHeight)};
}

QSize CalibrationView::minimumSizeHint() const
{
    return {px(leastWidth), px(usualHeight)};
}

QRectF CalibrationView::field() const
{
    const int left = fontMetrics().horizontalAdvance(percentWords(1)) + px(8);
    const int wide = std::min(width() - left - px(56), px(usualWidth) * 2);
    return {left * 1.0, px(textHeight) / 2.0, wide * 1.0, height() - px(textHeight) * 3 / 2.0};
}

QPointF CalibrationView::pointOf(double stated, double share) const
{
    return {field().left() + field().width() * stated, field().bottom() - field().height() * share};
}

void CalibrationView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    clearTips();
    paintFrame(painter);
    std::optional<QPointF> last;
    for (const Study::SurenessLevel &level : m_calibration.levels) {
        if (level.answers > 0) {
            const QPointF point = pointOf(Study::statedChance(level.sureness), level.share());
            if (last) {
                painter.setPen(QPen(look().palette.accent, std::max(1, px(2))));
                painter.drawLine(*last, point);
            }
            last = point;
        }
    }
    for (const Study::SurenessLevel &level : m_calibration.levels) {
        paintLevel(painter, level);
    }
}

void CalibrationView::paintFrame(QPainter &painter) const
{
    painter.setPen(QPen(look().palette.line, 1));
    painter.drawLine(field().topLeft(), field().bottomLeft());
    painter.drawLine(field().bottomLeft(), field().bottomRight());
    painter.setPen(QPen(look().palette.muted, 1, Qt::DashLine));
    painter.drawLine(pointOf(0, 0), pointOf(1, 1));
    for (const double share : {0.0, 0.5, 1.0}) {
        const QRectF place(0, pointOf(0, share).y() - px(textHeight) / 2.0, field().left() - px(4), px(textHeight));
        drawText(painter, place, Qt::AlignRight | Qt::AlignVCenter, percentWords(share), look().palette.muted);
    }
}

void CalibrationView::paintLevel(QPainter &painter, const Study::SurenessLevel &level)
{
    const double stated = Study::statedChance(level.sureness);
    const double half = field().width() * 0.15;
    const QRectF name(pointOf(stated, 0).x() - half, field().bottom() + px(2), 2 * half, px(textHeight) - px(2));
    drawText(painter, name, Qt::AlignHCenter | Qt::AlignVCenter, surenessWords(level.sureness), look().palette.muted);
    if (level.answers == 0) {
        return;
    }
    const Study::ShareBounds bounds = Study::wilsonBounds(level.right, level.answers);
    painter.setPen(QPen(shade(0.5), std::max(1.5, px(2) * 0.8)));
    painter.drawLine(pointOf(stated, bounds.low), pointOf(stated, bounds.high));
    const bool isFew = level.answers < Study::leastForShare;
    const QPointF point = pointOf(stated, level.share());
    painter.setPen(QPen(look().palette.accent, std::max(1.5, px(2) * 0.8)));
    painter.setBrush(isFew ? look().palette.page : look().palette.accent);
    painter.drawEllipse(point, px(5), px(5));
    // Below the line that goes on to the right, or above the floor.
    const double below = level.share() > 0.2 ? px(4) : -px(textHeight) - px(4);
    const QRectF figure(point.x() + px(9), point.y() + below, px(48), px(textHeight));
    drawText(painter, figure, Qt::AlignLeft | Qt::AlignVCenter, percentWords(level.share()), look().palette.text);
    addTip(QRectF(name.left(), field().top(), name.width(), height() - field().top()), levelWords(level));
}

} // namespace Ochre::Insight
