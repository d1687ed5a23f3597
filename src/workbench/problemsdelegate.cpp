// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/problemsdelegate.h"

#include "diagnostics/diagnostic.h"
#include "models/problemsmodel.h"
#include "widgets/icons.h"

#include <QPainter>

namespace Ochre::Workbench {

namespace {

bool isDetail(const QModelIndex &index)
{
    return index.parent().isValid();
}

struct Severity {
    QString icon;
    QColor color;
};

Severity severityOf(const QModelIndex &index, const Design::Palette &colors)
{
    switch (static_cast<Diagnostics::Level>(index.data(Models::SeverityRole).toInt())) {
    case Diagnostics::Level::Error:
    case Diagnostics::Level::InternalError:
        return {QStringLiteral("error"), colors.bad};
    case Diagnostics::Level::Warning:
        return {QStringLiteral("warning"), colors.warning};
    default:
        return {QStringLiteral("info"), colors.info};
    }
}

} // namespace

ProblemsDelegate::ProblemsDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void ProblemsDelegate::setLook(const Design::Look &look)
{
    m_look = look;
}

void ProblemsDelegate::setWidth(int pixels)
{
    m_width = pixels;
}

QFont ProblemsDelegate::fontFor(const QModelIndex &index) const
{
    return isDetail(index) ? m_look.type.ui() : m_look.type.uiStrong();
}

QRect ProblemsDelegate::textRect(const QRect &row, const QModelIndex &index) const
{
    const int left = m_look.type.px(36);
    const int place = QFontMetrics(m_look.type.uiSmall()).horizontalAdvance(index.data(Models::PlaceRole).toString());
    return row.adjusted(left, 0, -(place > 0 ? place + m_look.type.px(24) : m_look.type.px(12)), 0);
}

QSize ProblemsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QRect text = textRect(QRect(0, 0, m_width, 1000), index);
    const QRect bounds =
        QFontMetrics(fontFor(index)).boundingRect(text, Qt::AlignLeft | Qt::TextWordWrap, index.data().toString());
    return {0, std::max(m_look.type.px(28), bounds.height() + m_look.type.px(12))};
}

void ProblemsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Design::Palette &colors = m_look.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(focused ? QPen(colors.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(selected ? colors.accentSoft : colors.window);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
    }
    if (!isDetail(index)) {
        const Severity severity = severityOf(index, colors);
        const int size = m_look.type.px(16);
        painter->drawPixmap(
            QPoint(option.rect.left() + m_look.type.px(10), option.rect.top() + m_look.type.px(6)),
            Widgets::iconPixmap(severity.icon, severity.color, size, painter->device()->devicePixelRatioF()));
        painter->setFont(m_look.type.uiSmall());
        painter->setPen(colors.muted);
        painter->drawText(option.rect.adjusted(0, m_look.type.px(6), -m_look.type.px(12), 0),
                          Qt::AlignRight | Qt::AlignTop, index.data(Models::PlaceRole).toString());
    }
    painter->setFont(fontFor(index));
    painter->setPen(isDetail(index) ? colors.muted : selected ? colors.accent : colors.text);
    painter->drawText(textRect(option.rect, index).adjusted(0, m_look.type.px(6), 0, 0),
                      Qt::AlignLeft | Qt::TextWordWrap, index.data().toString());
    painter->restore();
}

} // namespace Ochre::Workbench
