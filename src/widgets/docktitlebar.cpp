// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/docktitlebar.h"

#include "design/look.h"
#include "widgets/icons.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Ochre::Widgets {

DockTitleBar::DockTitleBar(QDockWidget &dock)
    : QFrame(&dock)
{
    setObjectName(QStringLiteral("dockTitle"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 8, 0);
    layout->setSpacing(0);
    auto *title = new QLabel(dock.windowTitle().toUpper(), this);
    layout->addWidget(title);
    layout->addStretch();
    m_float = addButton(QStringLiteral("floatButton"));
    m_close = addButton(QStringLiteral("closeButton"));
    nameButtons(dock.windowTitle());
    connect(m_float, &QToolButton::clicked, &dock, [&dock] { dock.setFloating(!dock.isFloating()); });
    connect(m_close, &QToolButton::clicked, &dock, &QDockWidget::close);
    connect(&dock, &QDockWidget::windowTitleChanged, this, [this, title](const QString &text) {
        title->setText(text.toUpper());
        nameButtons(text);
    });
}

void DockTitleBar::setLook(const Design::Look &look)
{
    m_float->setIcon(icon(QStringLiteral("float"), look));
    m_close->setIcon(icon(QStringLiteral("close"), look));
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
    button->setIconSize(QSize(12, 12));
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

} // namespace Ochre::Widgets
