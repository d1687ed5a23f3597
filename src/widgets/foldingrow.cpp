// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/foldingrow.h"

#include <QBoxLayout>
#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace Ochre::Widgets {

FoldingRow::FoldingRow(QBoxLayout &row, QWidget &place)
    : QObject(&place)
    , m_row(row)
    , m_place(place)
{
    place.installEventFilter(this);
    fold();
}

bool FoldingRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        fold();
    }
    return QObject::eventFilter(watched, event);
}

// Without a minimum of its own the place could not become narrow enough for the row to fold.
void FoldingRow::fold()
{
    int widest = 0;
    int all = 0;
    for (int i = 0; i < m_row.count(); ++i) {
        const int width = m_row.itemAt(i)->minimumSize().width();
        widest = std::max(widest, width);
        all += width + (i > 0 ? m_row.spacing() : 0);
    }
    const QMargins own = m_row.contentsMargins();
    const QMargins outer =
        m_place.layout() && m_place.layout() != &m_row ? m_place.layout()->contentsMargins() : QMargins();
    const int beside = own.left() + own.right() + outer.left() + outer.right();
    if (!m_place.isWindow()) {
        m_place.setMinimumWidth(std::max(1, widest + beside));
    }
    const auto direction = m_place.width() < all + beside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_row.direction() != direction) {
        m_row.setDirection(direction);
        m_row.update(); // it is higher or lower now: what lies around it makes room
    }
}

} // namespace Ochre::Widgets
