// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/tilesview.h"

#include "insight/reportwords.h"

#include <QPainter>

#include <algorithm>

namespace Ochre::Insight {

namespace {

constexpr int tileWidth = 46; // px at 100 %
constexpr int tileHeight = 40;
constexpr int gap = 4;
constexpr int usualColumns = 12;

} // namespace

TilesView::TilesView(QWidget *parent)
    : PlotView(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TilesView::setLessons(const std::vector<Study::RecallGroup> &lessons)
{
    m_lessons = lessons;
    updateGeometry();
    update();
}

int TilesView::columns(int width) const
{
    return std::max(1, (width + px(gap)) / px(tileWidth + gap));
}

QSize TilesView::sizeHint() const
{
    const int wide = usualColumns * px(tileWidth + gap);
    return {wide, heightForWidth(wide)};
}

QSize TilesView::minimumSizeHint() const
{
    return {5 * px(tileWidth + gap), px(tileHeight)};
}

int TilesView::heightForWidth(int width) const
{
    const auto count = static_cast<int>(m_lessons.size());
    const int rows = (count + columns(width) - 1) / columns(width);
    return std::max(1, rows) * px(tileHeight + gap);
}

void TilesView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    clearTips();
    const int inRow = columns(width());
    for (size_t place = 0; place < m_lessons.size(); ++place) {
        const auto at = static_cast<int>(place);
        const int row = at / inRow;
        const QRectF tile((at % inRow) * px(tileWidth + gap), row * px(tileHeight + gap), px(tileWidth),
                          px(tileHeight));
        paintTile(painter, tile, m_lessons[place]);
        addTip(tile, lessonWords(m_lessons[place]));
    }
}

void TilesView::paintTile(QPainter &painter, const QRectF &tile, const Study::RecallGroup &lesson) const
{
    const bool isStudied = lesson.studied > 0;
    QColor surface = isStudied ? shade(0.15 + 0.85 * lesson.recall) : look().palette.page;
    painter.setPen(isStudied ? QPen(Qt::NoPen) : QPen(look().palette.line, 1));
    painter.setBrush(surface);
    painter.drawRoundedRect(tile.adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5));
    const QColor text = isStudied ? textOn(surface) : look().palette.muted;
    const QRectF upper(tile.left(), tile.top() + px(3), tile.width(), tile.height() / 2 - px(2));
    const QRectF lower(tile.left(), tile.center().y() - px(1), tile.width(), tile.height() / 2 - px(2));
    painter.setFont(look().type.uiStrong());
    drawText(painter, isStudied ? upper : tile, Qt::AlignCenter, QString::number(lesson.step), text);
    painter.setFont(look().type.uiSmall());
    if (isStudied) {
        drawText(painter, lower, Qt::AlignCenter, percentWords(lesson.recall), text);
    }
}

} // namespace Ochre::Insight
