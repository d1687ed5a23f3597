// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "insight/plotview.h"
#include "study/heatmap.h"

namespace Ochre::Insight {

/// A square for each day, a column for each week. A day on which nothing was done is an empty square and no more.
class HeatMapView final : public PlotView {
    Q_OBJECT
public:
    using PlotView::PlotView;

    void setDays(const std::vector<Study::HeatDay> &days);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int weeks() const;
    [[nodiscard]] int leftMargin() const;
    [[nodiscard]] double step() const;
    void paintNames(QPainter &painter) const;
    void paintDay(QPainter &painter, const QRectF &cell, const Study::HeatDay &day) const;

    std::vector<Study::HeatDay> m_days;
};

} // namespace Ochre::Insight
