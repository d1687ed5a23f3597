// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/memorypicture.h"
#include "design/look.h"

#include <QCoreApplication>
#include <QRectF>
#include <QSizeF>

#include <vector>

class QPainter;

namespace Ochre::Richtext {

/// A memory picture measured and drawn: stack left, heap and static data right, each value a box of cells, arrows for
/// who owns and who borrows. Everything is drawn as lines and text, so it is crisp at every zoom.
class MemoryDrawing final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Richtext::MemoryDrawing)
public:
    MemoryDrawing(Course::MemoryPicture picture, const Design::Look &look);

    /// The size at which nothing overlaps, px.
    [[nodiscard]] QSizeF naturalSize() const { return m_size; }
    /// The size that it takes in a column of this width: the natural one, or scaled down.
    [[nodiscard]] QSizeF sizeFor(qreal width) const;
    void draw(QPainter &painter, const QRectF &rect) const;

private:
    struct Cell {
        QRectF rect;
        QString text;
    };
    struct Row {
        QRectF rect;
        std::vector<Cell> cells; ///< the name first
    };
    struct Block {
        QRectF title;
        QString titleText;
        std::vector<Row> rows;
        bool right = false; ///< heap and static data
    };

    [[nodiscard]] qreal px(int designPixels) const;
    [[nodiscard]] Row measureRow(const Course::MemoryRow &row) const;
    [[nodiscard]] QString blockTitle(const Course::MemoryBlock &block) const;
    void measure();
    void placeColumn(bool right, qreal x, qreal width);
    [[nodiscard]] qreal sourceTop(int block, int row) const;
    [[nodiscard]] qreal columnWidth(bool right) const;
    [[nodiscard]] int countLanes() const;
    [[nodiscard]] qreal legendWidth() const;
    [[nodiscard]] qreal crossRight() const;
    void drawBlock(QPainter &painter, std::size_t index) const;
    void drawRow(QPainter &painter, const Row &row, const Course::MemoryRow &value) const;
    void drawArrow(QPainter &painter, const Course::MemoryArrow &arrow, int lane) const;
    void drawLegend(QPainter &painter) const;
    [[nodiscard]] std::vector<Course::ArrowKind> legendKinds() const;

    Course::MemoryPicture m_picture;
    Design::Look m_look;
    std::vector<Block> m_blocks;
    QSizeF m_size;
    qreal m_gutter = 0;      ///< left edge of the space between the columns
    qreal m_gutterRight = 0; ///< its right edge
    qreal m_legendTop = 0;
};

} // namespace Ochre::Richtext
