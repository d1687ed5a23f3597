// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "insight/plotview.h"
#include "study/calibration.h"

namespace Ochre::Insight {

/// How right the answers were against how sure: on the diagonal the learner knows what they know.
class CalibrationView final : public PlotView {
    Q_OBJECT
public:
    using PlotView::PlotView;

    void setCalibration(const Study::Calibration &calibration);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF field() const;
    [[nodiscard]] QPointF pointOf(double stated, double share) const;
    void paintFrame(QPainter &painter) const;
    void paintLevel(QPainter &painter, const Study::SurenessLevel &level);

    Study::Calibration m_calibration;
};

} // namespace Ochre::Insight
