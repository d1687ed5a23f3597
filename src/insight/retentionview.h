// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "insight/plotview.h"
#include "study/retention.h"

namespace Ochre::Insight {

/// What was recalled, span by span: a point with the bounds between which the true share lies, beside the target. A
/// point of few answers is hollow.
class RetentionView final : public PlotView {
    Q_OBJECT
public:
    using PlotView::PlotView;

    void setSpans(const std::vector<Study::RetentionSpan> &spans, double target);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF field() const;
    [[nodiscard]] double yOf(double share) const;
    void paintAxis(QPainter &painter) const;
    void paintSpan(QPainter &painter, double x, const Study::RetentionSpan &span) const;
    void paintDates(QPainter &painter) const;

    std::vector<Study::RetentionSpan> m_spans;
    double m_target = 0.9;
    double m_lowest = 0; // share at the bottom
};

} // namespace Ochre::Insight
