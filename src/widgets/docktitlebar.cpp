// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/docktitlebar.h"

#include "design/look.h"
#include "widgets/icons.h"

#include <QDockWidget>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

namespace Ochre::Widgets {

DockTitleBar::DockTitleBar(QDockWidget &dock)
    : QFrame(&dock)
{
    setObjectName(QStringLiteral("dockTitle"));
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(0);
    auto *title = new QLabel(dock.windowTitle().toUpper(), this);
    layout->addWidget(title);
    layout->addStretch();
    m_float = addButton(QStringLiteral("floatButton"));
    m_close = addButton(QStringLiteral("closeButton"));
    nameButtons(dock.windowTitle());
    setLook(Design::Look());
    connect(m_float, &QToolButton::clicked, &dock, [&dock] { dock.setFloating(!dock.isFloating()); });
    // Not while it is being dragged, which a new frame would end.
    connect(&dock, &QDockWidget::topLevelChanged, &dock, [&dock] { frame(dock); }, Qt::QueuedConnection);
    connect(m_close, &QToolButton::clicked, &dock, &QDockWidget::close);
    connect(&dock, &QDockWidget::windowTitleChanged, this, [this, title](const QString &text) {
        title->setText(text.toUpper());
        nameButtons(text);
    });
}

// A dock with a title of its own floats without a frame: nobody could move, size or close it as the other windows.
void DockTitleBar::frame(QDockWidget &dock)
{
    if (!dock.isFloating() || !dock.windowFlags().testFlag(Qt::FramelessWindowHint)) {
        return;
    }
    if (QGuiApplication::mouseButtons() != Qt::NoButton) {
        constexpr int dragMs = 100;
        QTimer::singleShot(dragMs, &dock, [&dock] { frame(dock); });
        return;
    }
    const QRect place = dock.geometry();
    const bool isShown = dock.isVisible();
    dock.setWindowFlags((dock.windowFlags() & ~Qt::FramelessWindowHint) | Qt::CustomizeWindowHint | Qt::WindowTitleHint
                        | Qt::WindowSystemMenuHint | Qt::WindowCloseButtonHint);
    dock.setGeometry(place);
    dock.setVisible(isShown);
}

void DockTitleBar::setLook(const Design::Look &look)
{
    m_float->setIcon(icon(QStringLiteral("float"), look));
    m_close->setIcon(icon(QStringLiteral("close"), look));
    const Design::TypeScale &type = look.type;
    layout()->setContentsMargins(type.px(16), type.px(4), type.px(8), 0);
    for (QToolButton *button : {m_float, m_close}) {
        button->setIconSize(QSize(type.px(12), type.px(12)));
    }
}

void DockTitleBar::nameButtons(const QString &title)
{
    m_float->setAccessibleName(tr("Show %1 in a window of its own").arg(title));
    m_close->setAccessibleName(tr("Close %1; the View menu shows it again").arg(title));
    for (QToolButton *button : {m_float, m_close}) {
        button->setToolTip(button->accessibleName());
    }
}

QToolButton *DockTitleBar::addButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

} // namespace Ochre::Widgets
