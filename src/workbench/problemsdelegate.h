// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QStyledItemDelegate>

namespace Ochre::Workbench {

/// Draws a diagnostic as severity icon, message and place, and its details indented below; long messages wrap.
class ProblemsDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ProblemsDelegate(QObject *parent = nullptr);

    void setLook(const Design::Look &look);
    /// Width of the view, which decides where messages wrap; pixels.
    void setWidth(int pixels);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QFont fontFor(const QModelIndex &index) const;
    [[nodiscard]] QRect textRect(const QRect &row, const QModelIndex &index) const;

    Design::Look m_look;
    int m_width = 400;
};

} // namespace Ochre::Workbench
