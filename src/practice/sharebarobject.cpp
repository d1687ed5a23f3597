// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/sharebarobject.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int barObject = QTextFormat::UserObject + 20;
constexpr int shareProperty = QTextFormat::UserProperty + 40;
constexpr int barWidth = 96; // px at 100 %
constexpr int barHeight = 8;

} // namespace

void ShareBarObject::serve(QTextDocument &document)
{
    document.documentLayout()->registerHandler(barObject, this);
}

QTextCharFormat ShareBarObject::format(double share)
{
    QTextCharFormat format;
    format.setObjectType(barObject);
    format.setProperty(shareProperty, std::clamp(share, 0.0, 1.0));
    format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    return format;
}

QSizeF ShareBarObject::intrinsicSize(QTextDocument * /*document*/, int /*position*/, const QTextFormat & /*format*/)
{
    return QSizeF(m_look.type.px(barWidth), m_look.type.px(barHeight));
}

void ShareBarObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument * /*document*/, int /*position*/,
                                const QTextFormat &format)
{
    const double share = format.doubleProperty(shareProperty);
    const qreal radius = rect.height() / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_look.palette.line, 1));
    painter->setBrush(m_look.palette.panel);
    painter->drawRoundedRect(rect, radius, radius);
    if (share > 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_look.palette.accent);
        painter->drawRoundedRect(
            QRectF(rect.topLeft(), QSizeF(std::max(rect.height(), rect.width() * share), rect.height())), radius,
            radius);
    }
    painter->restore();
}

} // namespace Ochre::Practice
