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
constexpr int courseHeight = 22;
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

TilesView::Layout TilesView::layoutFor(int width) const
{
    Layout layout;
    const int columns = std::max(1, (width + px(gap)) / px(tileWidth + gap));
    int column = 0;
    int top = 0;
    const auto endRow = [&] {
        top += column > 0 ? px(tileHeight + gap) : 0;
        column = 0;
    };
    QString course;
    for (const Study::RecallGroup &lesson : m_lessons) {
        if (lesson.course != course) {
            endRow();
            course = lesson.course;
            layout.courses.emplace_back(QRect(0, top, width, px(courseHeight)), course);
            top += px(courseHeight + gap);
        } else if (column == columns) {
            endRow();
        }
        layout.tiles.emplace_back(column * px(tileWidth + gap), top, px(tileWidth), px(tileHeight));
        ++column;
    }
    endRow();
    layout.height = std::max(top, px(tileHeight + gap));
    return layout;
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
    return layoutFor(width).height;
}

void TilesView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    clearTips();
    const Layout layout = layoutFor(width());
    painter.setFont(look().type.uiSmall());
    for (const auto &[place, course] : layout.courses) {
        const QString title = painter.fontMetrics().elidedText(course, Qt::ElideRight, place.width());
        drawText(painter, place, Qt::AlignLeft | Qt::AlignBottom, title, look().palette.muted);
    }
    for (size_t place = 0; place < m_lessons.size(); ++place) {
        const QRectF tile = layout.tiles[place];
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
