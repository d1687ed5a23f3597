// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QStyledItemDelegate>

namespace Ochre::Lesson {

/// Draws a part as a small caption, a lesson as number, title and state, an exercise as a shape, title and state. The
/// shape is a circle, half a disc or a check. A title that is longer than its line goes on in the next, up to three.
class CourseDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CourseDelegate(QObject *parent = nullptr);

    void setLook(const Design::Look &look);
    /// The width that rows have, in pixels: their heights follow. False when it is the same.
    bool setRoom(int width);
    /// Whether a place of a row, x from its left edge, is the sign that folds a lesson.
    [[nodiscard]] bool isFoldSign(int x) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// Where the parts of a row lie.
    struct Places {
        QRect sign;  ///< folds a lesson
        QRect mark;  ///< number of a lesson, shape of an exercise
        QRect title; ///< as wide as it may be
        QRect state;
    };

    void paintPart(QPainter *painter, const QRect &rect, const QString &title) const;
    void paintFrame(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintMark(QPainter *painter, const Places &places, bool isSelected, const QModelIndex &index) const;
    void paintState(QPainter *painter, const Places &places, bool isSelected, const QModelIndex &index) const;
    void paintPixmap(QPainter *painter, const QRect &place, const QString &icon, const QColor &color) const;
    [[nodiscard]] Places placesIn(const QRect &row, const QModelIndex &index) const;
    [[nodiscard]] QFont titleFont(bool isSelected, const QModelIndex &index) const;
    [[nodiscard]] static QStringList linesOf(const QString &title, const QFont &font, int width);

    Design::Look m_look;
    int m_room = 240;
};

} // namespace Ochre::Lesson
