// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QStyledItemDelegate>

namespace Ochre::Lesson {

/// Draws a part as a small caption and a lesson as number, title and state; the state is a shape or a fraction.
class CourseDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CourseDelegate(QObject *parent = nullptr);

    void setLook(const Design::Look &look);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPart(QPainter *painter, const QRect &rect, const QString &title) const;
    void paintLesson(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Design::Look m_look;
};

} // namespace Ochre::Lesson
