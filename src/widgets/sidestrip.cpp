// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sidestrip.h"

#include "widgets/icons.h"

#include <QPainter>

namespace Ochre::Widgets {

namespace {

constexpr int chevron = 12;
constexpr int margin = 12;

} // namespace

SideStrip::SideStrip(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAttribute(Qt::WA_Hover);
}

void SideStrip::setLook(const Design::Look &look)
{
    m_look = look;
    setFont(look.type.ui());
    updateGeometry();
    update();
}

int SideStrip::side() const
{
    return m_look.type.px(margin);
}

int SideStrip::sign() const
{
    return m_look.type.px(chevron);
}

QSize SideStrip::sizeHint() const
{
    return {fontMetrics().height() + side(), 3 * side() + sign() + fontMetrics().horizontalAdvance(text())};
}

QSize SideStrip::minimumSizeHint() const
{
    return {sizeHint().width(), 2 * side() + sign()};
}

void SideStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isNear = underMouse() || isDown();
    painter.fillRect(rect(), isNear ? m_look.palette.accentSoft : m_look.palette.panel);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    painter.setPen(m_look.palette.line);
    const int edge = isMirrored ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
    const QColor color = isNear ? m_look.palette.accent : m_look.palette.muted;
    const QPixmap icon = iconPixmap(QStringLiteral("chevron-right"), color, sign(), devicePixelRatioF());
    painter.save();
    if (isMirrored) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    painter.drawPixmap((width() - sign()) / 2, side(), icon);
    painter.restore();
    painter.setPen(color);
    painter.save();
    painter.translate(width(), 0);
    painter.rotate(90);
    const int from = 2 * side() + sign();
    const QRect line(from, 0, height() - from - side(), width());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
    painter.restore();
    if (hasFocus()) {
        painter.setPen(QPen(m_look.palette.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace Ochre::Widgets
