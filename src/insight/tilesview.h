// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "insight/plotview.h"
#include "study/recallsummary.h"

#include <QRect>

#include <utility>

namespace Ochre::Insight {

/// A tile for each lesson with its number and the recall, which is also its shade.
class TilesView final : public PlotView {
    Q_OBJECT
public:
    explicit TilesView(QWidget *parent = nullptr);

    void setLessons(const std::vector<Study::RecallGroup> &lessons);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where everything stands at a width; the lessons of each named course begin on a line of their own, below its
    /// name.
    struct Layout {
        std::vector<QRect> tiles; ///< by lesson
        std::vector<std::pair<QRect, QString>> courses;
        int height = 0;
    };

    [[nodiscard]] Layout layoutFor(int width) const;
    void paintTile(QPainter &painter, const QRectF &tile, const Study::RecallGroup &lesson) const;

    std::vector<Study::RecallGroup> m_lessons;
};

} // namespace Ochre::Insight
