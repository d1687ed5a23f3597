// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/plotview.h"

#include "models/plaintip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Ochre::Insight {

PlotView::PlotView(QWidget *parent)
    : QWidget(parent)
{
    setFont(m_look.type.uiSmall());
}

void PlotView::setLook(const Design::Look &look)
{
    m_look = look;
    setFont(look.type.uiSmall());
    updateGeometry();
    update();
}

void PlotView::describe(const QString &name, const QString &description)
{
    setAccessibleName(name);
    setAccessibleDescription(description);
}

QColor PlotView::shade(double share) const
{
    // Lines of high contrast are as bright as anything: nothing would be fainter than them.
    const bool isLineFaint = m_look.scheme != Design::Scheme::HighContrast;
    const QColor from = isLineFaint ? m_look.palette.line : m_look.palette.page;
    const QColor to = m_look.palette.accent;
    const double part = std::clamp(share, 0.0, 1.0);
    const auto mixed = [part](int one, int other) { return static_cast<int>(one + (other - one) * part); };
    return {mixed(from.red(), to.red()), mixed(from.green(), to.green()), mixed(from.blue(), to.blue())};
}

QColor PlotView::textOn(const QColor &surface) const
{
    const QColor &dark = m_look.palette.text;
    const QColor &light = m_look.palette.onAccent;
    return Design::contrast(dark, surface) >= Design::contrast(light, surface) ? dark : light;
}

void PlotView::addTip(const QRectF &place, const QString &text)
{
    m_tips.push_back({place, text});
}

void PlotView::drawText(QPainter &painter, const QRectF &place, Qt::Alignment alignment, const QString &text,
                        const QColor &color) const
{
    painter.setPen(color);
    painter.drawText(place, static_cast<int>(alignment) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(place.width())));
}

bool PlotView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto tip = std::ranges::find_if(m_tips, [help](const Tip &one) { return one.place.contains(help->pos()); });
    if (tip != m_tips.end()) {
        QToolTip::showText(help->globalPos(), Models::plainTip(tip->text), this, tip->place.toAlignedRect());
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace Ochre::Insight
