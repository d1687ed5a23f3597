// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/stepspicture.h"

#include <QPainter>

namespace Ochre::Workbench {

namespace {

constexpr int margin = 12; // pixels at 100 %

} // namespace

StepsPicture::StepsPicture(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Memory at this step"));
    setFocusPolicy(Qt::TabFocus); // a screen reader comes to it
}

void StepsPicture::setPicture(const Course::MemoryPicture &picture)
{
    m_picture = picture;
    measure();
}

void StepsPicture::setLook(const Design::Look &look)
{
    m_look = look;
    measure();
}

void StepsPicture::measure()
{
    m_drawing.emplace(m_picture, m_look);
    setAccessibleDescription(m_picture.textAlternative());
    setFixedSize(sizeHint());
    update();
}

QSize StepsPicture::sizeHint() const
{
    const int around = 2 * m_look.type.px(margin);
    const QSizeF size = m_drawing ? m_drawing->naturalSize() : QSizeF();
    return size.toSize() + QSize(around, around);
}

void StepsPicture::paintEvent(QPaintEvent * /*event*/)
{
    if (m_drawing) {
        QPainter painter(this);
        const int around = m_look.type.px(margin);
        m_drawing->draw(painter, QRectF(QPointF(around, around), m_drawing->naturalSize()));
    }
}

} // namespace Ochre::Workbench
