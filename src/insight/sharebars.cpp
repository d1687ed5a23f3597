// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/sharebars.h"

#include <QPainter>

#include <algorithm>

namespace Ochre::Insight {

namespace {

constexpr int rowHeight = 26; // px at 100 %
constexpr int leastWidth = 260;

} // namespace

ShareBars::ShareBars(QWidget *parent)
    : PlotView(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ShareBars::setBars(const std::vector<ShareBar> &bars)
{
    m_bars = bars;
    updateGeometry();
    update();
}

QSize ShareBars::sizeHint() const
{
    return {px(leastWidth), static_cast<int>(m_bars.size()) * px(rowHeight)};
}

QSize ShareBars::minimumSizeHint() const
{
    return sizeHint();
}

void ShareBars::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    clearTips();
    int figureWidth = 0;
    int nameWidth = 0;
    for (const ShareBar &bar : m_bars) {
        figureWidth = std::max(figureWidth, fontMetrics().horizontalAdvance(bar.figure) + 2);
        nameWidth = std::max(nameWidth, fontMetrics().horizontalAdvance(bar.name) + 2);
    }
    nameWidth = std::min(nameWidth, width() / 2);
    const int begin = nameWidth + px(12);
    const int room = std::max(px(20), width() - begin - figureWidth - px(12));
    for (size_t place = 0; place < m_bars.size(); ++place) {
        const ShareBar &bar = m_bars[place];
        const QRectF row(0, static_cast<double>(place) * px(rowHeight), width(), px(rowHeight));
        drawText(painter, QRectF(0, row.top(), nameWidth, row.height()), Qt::AlignLeft | Qt::AlignVCenter, bar.name,
                 look().palette.text);
        const QRectF whole(begin, row.center().y() - px(2), room, px(5));
        painter.setPen(Qt::NoPen);
        painter.setBrush(look().palette.line);
        painter.drawRoundedRect(whole, px(2), px(2));
        painter.setBrush(look().palette.accent);
        painter.drawRoundedRect(QRectF(whole.left(), whole.top(), whole.width() * bar.share, whole.height()), px(2),
                                px(2));
        drawText(painter, QRectF(begin + room, row.top(), width() - begin - room, row.height()),
                 Qt::AlignRight | Qt::AlignVCenter, bar.figure, look().palette.muted);
        addTip(row, bar.tip);
    }
}

} // namespace Ochre::Insight
