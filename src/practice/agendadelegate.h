// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QStyledItemDelegate>

namespace Ochre::Practice {

/// The title of the course of a row; empty where rows need not name it.
inline constexpr int agendaCourseRole = Qt::UserRole + 10;

/// Paints a row of Today: what there is to do, and below it the course.
class AgendaDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setLook(const Design::Look &look) { m_look = look; }
    [[nodiscard]] static int rowHeight(bool hasCourse) { return hasCourse ? 50 : 30; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Design::Look m_look;
};

} // namespace Ochre::Practice
