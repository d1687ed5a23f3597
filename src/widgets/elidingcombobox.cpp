// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/elidingcombobox.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QScreen>
#include <QScrollBar>
#include <QStylePainter>
#include <QToolTip>

#include <algorithm>

namespace Ochre::Widgets {

namespace {

constexpr int shortestText = 8; ///< letters that are always to be seen

QString elided(const QComboBox &box, const QStyleOptionComboBox &option)
{
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, room.width());
}

} // namespace

ElidingComboBox::ElidingComboBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents); // as wide as its titles, where there is room
    setMinimumContentsLength(shortestText);
}

void ElidingComboBox::showPopup()
{
    constexpr int besideText = 24; // pixels: the air that the style sheet gives a row, and the frame
    const int bar = count() > maxVisibleItems() ? view()->verticalScrollBar()->sizeHint().width() : 0;
    const int wanted = view()->sizeHintForColumn(modelColumn()) + bar + besideText;
    view()->setMinimumWidth(std::min(wanted, screen()->availableGeometry().width()));
    QComboBox::showPopup();
}

bool ElidingComboBox::event(QEvent *event)
{
    QStyleOptionComboBox option;
    if (event->type() == QEvent::ToolTip) {
        initStyleOption(&option);
        if (elided(*this, option) != option.currentText) {
            const QString tip = option.currentText.toHtmlEscaped() + QStringLiteral("<br>") + toolTip().toHtmlEscaped();
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), tip, this);
            return true;
        }
    }
    return QComboBox::event(event);
}

void ElidingComboBox::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = elided(*this, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace Ochre::Widgets
