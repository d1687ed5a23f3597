// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/barsview.h"

#include <QPainter>

#include <algorithm>

namespace Ochre::Insight {

namespace {

constexpr int usualHeight = 140; // px at 100 %
constexpr int usualWidth = 420;
constexpr int leastWidth = 220;
constexpr int nameHeight = 18;

} // namespace

void BarsView::setBars(const std::vector<Bar> &bars, const QString &highest)
{
    m_bars = bars;
    m_highest = highest;
    update();
}

QSize BarsView::sizeHint() const
{
    return {px(usualWidth), px(usualHeight)};
}

QSize BarsView::minimumSizeHint() const
{
    return {px(leastWidth), px(usualHeight)};
}

void BarsView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    clearTips();
    const QRectF field(0, px(nameHeight), width(), height() - 2 * px(nameHeight));
    paintFrame(painter, field);
    paintNames(painter, field);
    double most = 0;
    for (const Bar &bar : m_bars) {
        most = std::max(most, bar.value);
    }
    const double step = field.width() / static_cast<double>(std::max<size_t>(m_bars.size(), 1));
    for (size_t place = 0; place < m_bars.size(); ++place) {
        const Bar &bar = m_bars[place];
        const double left = field.left() + static_cast<double>(place) * step;
        addTip(QRectF(left, field.top(), step, field.height()), bar.tip);
        if (bar.value <= 0) {
            continue;
        }
        const double high = std::max(2.0, field.height() * bar.value / most);
        const double wide = std::min(step * 0.7, static_cast<double>(px(22)));
        painter.setPen(Qt::NoPen);
        painter.setBrush(bar.isNow ? look().palette.accent : shade(0.5));
        painter.drawRoundedRect(QRectF(left + (step - wide) / 2, field.bottom() - high, wide, high), px(2), px(2));
    }
}

void BarsView::paintFrame(QPainter &painter, const QRectF &field) const
{
    painter.setPen(QPen(look().palette.line, 1));
    painter.drawLine(field.bottomLeft(), field.bottomRight());
    if (!m_highest.isEmpty()) {
        painter.setPen(QPen(look().palette.line, 1, Qt::DashLine));
        painter.drawLine(field.topLeft(), field.topRight());
        drawText(painter, QRectF(0, 0, width(), px(nameHeight) - 2), Qt::AlignLeft | Qt::AlignBottom, m_highest,
                 look().palette.muted);
    }
}

void BarsView::paintNames(QPainter &painter, const QRectF &field) const
{
    const double step = field.width() / static_cast<double>(std::max<size_t>(m_bars.size(), 1));
    double free = field.left();
    for (size_t place = 0; place < m_bars.size(); ++place) {
        const Bar &bar = m_bars[place];
        const double wide = fontMetrics().horizontalAdvance(bar.name) + 2;
        const double middle = field.left() + (static_cast<double>(place) + 0.5) * step;
        const double left = std::clamp(middle - wide / 2, field.left(), std::max(field.left(), field.right() - wide));
        if (!bar.name.isEmpty() && left >= free) {
            drawText(painter, QRectF(left, field.bottom() + 2, wide, px(nameHeight) - 2),
                     Qt::AlignLeft | Qt::AlignVCenter, bar.name, look().palette.muted);
            free = left + wide + px(6);
        }
    }
}

} // namespace Ochre::Insight
