// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/heatmapview.h"

#include "insight/reportwords.h"
#include "study/studydate.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace Ochre::Insight {

namespace {

constexpr int daysOfWeek = 7;
constexpr int usualStep = 17; // px at 100 %, of a square and the gap beside it
constexpr int leastStep = 9;
constexpr int topMargin = 18;

} // namespace

void HeatMapView::setDays(const std::vector<Study::HeatDay> &days)
{
    m_days = days;
    updateGeometry();
    update();
}

int HeatMapView::weeks() const
{
    return std::max(1, static_cast<int>(m_days.size()) / daysOfWeek);
}

int HeatMapView::leftMargin() const
{
    int widest = 0;
    for (const int day : {1, 3, 5}) {
        widest = std::max(widest, fontMetrics().horizontalAdvance(QLocale().dayName(day, QLocale::ShortFormat)));
    }
    return widest + px(8);
}

double HeatMapView::step() const
{
    const double room = static_cast<double>(width() - leftMargin()) / weeks();
    return std::clamp(room, 4.0, static_cast<double>(px(usualStep)));
}

QSize HeatMapView::sizeHint() const
{
    return {leftMargin() + weeks() * px(usualStep), px(topMargin) + daysOfWeek * px(usualStep)};
}

QSize HeatMapView::minimumSizeHint() const
{
    return {leftMargin() + weeks() * px(leastStep), px(topMargin) + daysOfWeek * px(leastStep)};
}

void HeatMapView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintNames(painter);
    clearTips();
    for (size_t place = 0; place < m_days.size(); ++place) {
        const Study::HeatDay &day = m_days[place];
        const double side = step() - std::max(1, px(2));
        const size_t week = place / daysOfWeek;
        const QRectF cell(leftMargin() + static_cast<double>(week) * step(),
                          px(topMargin) + static_cast<double>(place % daysOfWeek) * step(), side, side);
        if (!day.isComing) {
            paintDay(painter, cell, day);
            addTip(cell, dayWords(day.day, day.sum));
        }
    }
}

/// The day's weight is told by the size of the square as well as by its shade.
void HeatMapView::paintDay(QPainter &painter, const QRectF &cell, const Study::HeatDay &day) const
{
    const double radius = cell.width() / 5;
    QColor empty = look().palette.line;
    empty.setAlphaF(look().scheme == Design::Scheme::HighContrast ? 0.25F : 0.55F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(empty);
    painter.drawRoundedRect(cell, radius, radius);
    if (day.level > 0) {
        const double inset = cell.width() * (4 - day.level) / 10;
        painter.setBrush(shade(0.4 + 0.15 * day.level));
        painter.drawRoundedRect(cell.adjusted(inset, inset, -inset, -inset), radius, radius);
    }
}

void HeatMapView::paintNames(QPainter &painter) const
{
    for (const int day : {1, 3, 5}) {
        const QRectF place(0, px(topMargin) + (day - 1) * step(), leftMargin(), step());
        drawText(painter, place, Qt::AlignLeft | Qt::AlignVCenter, QLocale().dayName(day, QLocale::ShortFormat),
                 look().palette.muted);
    }
    double free = 0; // where the next name may begin
    int last = 0;
    for (int week = 0; week < weeks() && !m_days.empty(); ++week) {
        const QDate monday = Study::dateOfDay(m_days[static_cast<size_t>(week) * daysOfWeek].day);
        const double left = leftMargin() + week * step();
        if (monday.month() != last && left >= free && (monday.day() <= daysOfWeek || week == 0)) {
            const QString name = QLocale().standaloneMonthName(monday.month(), QLocale::ShortFormat);
            const int wide = fontMetrics().horizontalAdvance(name) + px(4);
            drawText(painter, QRectF(left, 0, wide, px(topMargin)), Qt::AlignLeft | Qt::AlignTop, name,
                     look().palette.muted);
            free = left + wide;
        }
        last = monday.month();
    }
}

} // namespace Ochre::Insight
