// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MemoryDrawing that says in words what its arrows mean.
#include "richtext/memoryarrow.h"
#include "richtext/memorydrawing.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Ochre::Richtext {

using Course::ArrowKind;

namespace {

QString legendWords(ArrowKind kind)
{
    switch (kind) {
    case ArrowKind::SharedBorrow:
        return MemoryDrawing::tr("& may read");
    case ArrowKind::MutableBorrow:
        return MemoryDrawing::tr("&mut may write");
    case ArrowKind::Owns:
        break;
    }
    return MemoryDrawing::tr("owns");
}

} // namespace

std::vector<ArrowKind> MemoryDrawing::legendKinds() const
{
    std::vector<ArrowKind> kinds;
    for (const ArrowKind kind : {ArrowKind::Owns, ArrowKind::SharedBorrow, ArrowKind::MutableBorrow}) {
        if (std::ranges::contains(m_picture.arrows, kind, &Course::MemoryArrow::kind)) {
            kinds.push_back(kind);
        }
    }
    // One solid arrow explains itself; as soon as there is a borrow the reader needs the words.
    return kinds.size() == 1 && kinds.front() == ArrowKind::Owns ? std::vector<ArrowKind>{} : kinds;
}

void MemoryDrawing::drawLegend(QPainter &painter) const
{
    qreal x = 0;
    const QFontMetricsF metrics(m_look.type.uiSmall());
    for (const ArrowKind kind : legendKinds()) {
        const QString words = legendWords(kind);
        const qreal middle = m_legendTop + px(9);
        drawMemoryArrow(painter, {QPointF(x, middle), QPointF(x + px(30), middle), x + px(15), false}, kind, m_look);
        painter.setFont(m_look.type.uiSmall());
        painter.setPen(m_look.palette.muted);
        const qreal width = metrics.horizontalAdvance(words) + 2;
        painter.drawText(QRectF(x + px(36), m_legendTop, width, px(18)), Qt::AlignLeft | Qt::AlignVCenter, words);
        x += px(36) + width + px(16);
    }
}

qreal MemoryDrawing::legendWidth() const
{
    const QFontMetricsF metrics(m_look.type.uiSmall());
    qreal width = 0;
    for (const ArrowKind kind : legendKinds()) {
        width += (width > 0 ? px(16) : 0) + px(36) + metrics.horizontalAdvance(legendWords(kind)) + 2;
    }
    return width;
}

} // namespace Ochre::Richtext
