// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/retentionview.h"

#include "insight/reportwords.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Ochre::Insight {

namespace {

constexpr int usualHeight = 160; // px at 100 %
constexpr int usualWidth = 420;
constexpr int leastWidth = 240;
constexpr int textHeight = 18;
constexpr double leastLowest = 0.7; // so that the target does not stand at the bottom

} // namespace

void RetentionView::setSpans(const std::vector<Study::RetentionSpan> &spans, double target)
{
    m_spans = spans;
    m_target = target;
    double lowest = leastLowest;
    for (const Study::RetentionSpan &span : spans) {
        if (span.retention.asked > 0) {
            lowest = std::min(lowest, span.retention.bounds().low);
        }
    }
    m_lowest = std::floor(lowest * 10) / 10;
    update();
}

QSize RetentionView::sizeHint() const
{
    return {px(usualWidth), px(usualHeight)};
}

QSize RetentionView::minimumSizeHint() const
{
    return {px(leastWidth), px(usualHeight)};
}

QRectF RetentionView::field() const
{
    const int left = fontMetrics().horizontalAdvance(percentWords(1)) + px(8);
    return {left * 1.0, px(textHeight) / 2.0, width() - left - px(4) * 1.0, height() - px(textHeight) * 3 / 2.0};
}

double RetentionView::yOf(double share) const
{
    return field().bottom() - field().height() * (share - m_lowest) / (1 - m_lowest);
}

void RetentionView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    clearTips();
    paintAxis(painter);
    paintDates(painter);
    const double step = field().width() / static_cast<double>(std::max<size_t>(m_spans.size(), 1));
    for (size_t place = 0; place < m_spans.size(); ++place) {
        const double x = field().left() + (static_cast<double>(place) + 0.5) * step;
        if (m_spans[place].retention.asked > 0) {
            paintSpan(painter, x, m_spans[place]);
            addTip(QRectF(x - step / 2, field().top(), step, field().height()), spanWords(m_spans[place]));
        }
    }
}

void RetentionView::paintAxis(QPainter &painter) const
{
    painter.setPen(QPen(look().palette.line, 1));
    painter.drawLine(field().topLeft(), field().bottomLeft());
    painter.drawLine(field().bottomLeft(), field().bottomRight());
    for (const double share : {m_lowest, 1.0, m_target}) {
        const QRectF place(0, yOf(share) - px(textHeight) / 2.0, field().left() - px(4), px(textHeight));
        drawText(painter, place, Qt::AlignRight | Qt::AlignVCenter, percentWords(share), look().palette.muted);
    }
    painter.setPen(QPen(look().palette.muted, 1, Qt::DashLine));
    painter.drawLine(QPointF(field().left(), yOf(m_target)), QPointF(field().right(), yOf(m_target)));
}

void RetentionView::paintSpan(QPainter &painter, double x, const Study::RetentionSpan &span) const
{
    const Study::ShareBounds bounds = span.retention.bounds();
    const double reach = px(4);
    painter.setPen(QPen(shade(0.5), std::max(1.5, px(2) * 0.8)));
    painter.drawLine(QPointF(x, yOf(bounds.low)), QPointF(x, yOf(bounds.high)));
    for (const double end : {bounds.low, bounds.high}) {
        painter.drawLine(QPointF(x - reach, yOf(end)), QPointF(x + reach, yOf(end)));
    }
    const bool isFew = span.retention.asked < Study::leastForShare;
    painter.setPen(QPen(look().palette.accent, std::max(1.5, px(2) * 0.8)));
    painter.setBrush(isFew ? look().palette.page : look().palette.accent);
    painter.drawEllipse(QPointF(x, yOf(span.retention.share())), px(4), px(4));
}

void RetentionView::paintDates(QPainter &painter) const
{
    if (m_spans.empty()) {
        return;
    }
    const QRectF below(field().left(), field().bottom() + px(2), field().width(), px(textHeight) - px(2));
    drawText(painter, below, Qt::AlignLeft | Qt::AlignVCenter, shortDate(m_spans.front().firstDay),
             look().palette.muted);
    drawText(painter, below, Qt::AlignRight | Qt::AlignVCenter, shortDate(m_spans.back().lastDay),
             look().palette.muted);
}

} // namespace Ochre::Insight
