// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/agendadelegate.h"

#include <QApplication>
#include <QPainter>

namespace Ochre::Practice {

QSize AgendaDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString course = index.data(agendaCourseRole).toString();
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    return course.isEmpty() ? size : size.expandedTo({0, rowHeight(true)});
}

void AgendaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString course = index.data(agendaCourseRole).toString();
    if (course.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString text = std::exchange(row.text, QString());
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const QRect inner = style->subElementRect(QStyle::SE_ItemViewItemText, &row, row.widget);
    const QRect upper(inner.left(), row.rect.top() + 5, inner.width(), 20);
    const QRect lower = upper.translated(0, 19);
    painter->save();
    painter->setPen(m_look.palette.text);
    painter->setFont(row.font);
    painter->drawText(upper, Qt::AlignVCenter, row.fontMetrics.elidedText(text, Qt::ElideRight, upper.width()));
    painter->setPen(m_look.palette.muted);
    painter->setFont(m_look.type.uiSmall());
    painter->drawText(lower, Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(course, Qt::ElideRight, lower.width()));
    painter->restore();
}

} // namespace Ochre::Practice
