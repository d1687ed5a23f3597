// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "insight/plotview.h"

namespace Ochre::Insight {

struct ShareBar {
    QString name;
    double share = 0; ///< 0 to 1
    QString figure;   ///< what stands at its end
    QString tip{};
};

/// A row for each thing: its name, a bar, a figure.
class ShareBars final : public PlotView {
    Q_OBJECT
public:
    explicit ShareBars(QWidget *parent = nullptr);

    void setBars(const std::vector<ShareBar> &bars);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<ShareBar> m_bars;
};

} // namespace Ochre::Insight
