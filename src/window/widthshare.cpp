// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/widthshare.h"

#include <QDockWidget>
#include <QEvent>
#include <QGuiApplication>
#include <QMainWindow>
#include <QTimer>

namespace Ochre::Window {

WidthShare::WidthShare(QMainWindow &window, QDockWidget &dock)
    : QObject(&window)
    , m_window(window)
    , m_dock(dock)
{
    dock.installEventFilter(this);
}

bool WidthShare::isShared() const
{
    return m_dock.isVisible() && !m_dock.isFloating();
}

void WidthShare::takeSoon()
{
    QTimer::singleShot(0, this, &WidthShare::take);
}

void WidthShare::take()
{
    m_windowWidth = isShared() ? m_window.width() : 0;
    m_dockWidth = m_dock.width();
}

void WidthShare::follow()
{
    if (m_windowWidth > 0 && isShared()) {
        m_window.resizeDocks({&m_dock}, {m_dockWidth + (m_window.width() - m_windowWidth) / 2}, Qt::Horizontal);
    }
}

// The line between the parts is being dragged.
bool WidthShare::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && QGuiApplication::mouseButtons().testFlag(Qt::LeftButton)) {
        take();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Ochre::Window
