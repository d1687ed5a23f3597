// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/rail.h"

#include "design/look.h"
#include "widgets/icons.h"

#include <QButtonGroup>
#include <QToolButton>
#include <QVBoxLayout>

namespace Ochre::Window {

Rail::Rail(QWidget *parent)
    : QFrame(parent)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 8, 4, 8);
    layout->setSpacing(4);
    addPage(Today, QStringLiteral("today"), tr("Today"), tr("What to do today (Ctrl+1)"));
    addPage(Learn, QStringLiteral("learn"), tr("Learn"), tr("Course, lesson and workbench (Ctrl+2)"));
    addPage(Interview, QStringLiteral("interview"), tr("Interview"), tr("Every interview question (Ctrl+3)"));
    layout->addStretch();
    setFixedWidth(72);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { emit pageRequested(static_cast<Page>(id)); });
}

void Rail::setCurrent(Page page)
{
    m_group->button(page)->setChecked(true);
}

void Rail::setLook(const Design::Look &look)
{
    for (const Entry &entry : m_entries) {
        entry.button->setIcon(Widgets::icon(entry.icon, look));
    }
}

void Rail::addPage(Page page, const QString &iconName, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(iconName + QStringLiteral("RailButton"));
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize(QSize(20, 20));
    button->setFixedWidth(64);
    button->setMinimumHeight(50);
    m_group->addButton(button, page);
    layout()->addWidget(button);
    m_entries.push_back({button, iconName});
}

} // namespace Ochre::Window
