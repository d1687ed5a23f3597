// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "insight/plotview.h"

namespace Ochre::Insight {

struct Bar {
    double value = 0;
    QString name{}; ///< below it, as far as there is room; mostly empty
    QString tip{};
    bool isNow = false;
};

/// Upright bars with a line for the highest.
class BarsView final : public PlotView {
    Q_OBJECT
public:
    using PlotView::PlotView;

    /// `highest` is what the line for the highest says.
    void setBars(const std::vector<Bar> &bars, const QString &highest);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFrame(QPainter &painter, const QRectF &field) const;
    void paintNames(QPainter &painter, const QRectF &field) const;

    std::vector<Bar> m_bars;
    QString m_highest;
};

} // namespace Ochre::Insight
