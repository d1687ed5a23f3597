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
    addPage(Today, QStringLiteral("today"), tr("Today"), tr("What to do today (Ctrl+1)"));
    addPage(Learn, QStringLiteral("learn"), tr("Learn"), tr("Course, lesson and workbench (Ctrl+2)"));
    addPage(Interview, QStringLiteral("interview"), tr("Interview"), tr("Every interview question (Ctrl+3)"));
    addPage(Practice, QStringLiteral("practice"), tr("Practice"), tr("Review what is due (Ctrl+4)"));
    addPage(Progress, QStringLiteral("progress"), tr("Progress"), tr("What stayed, and what comes (Ctrl+5)"));
    addPage(Notes, QStringLiteral("notes"), tr("Notes"), tr("Your notes and bookmarks (Ctrl+6)"));
    layout->addStretch();
    setLook(Design::Look());
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { emit pageRequested(static_cast<Page>(id)); });
}

void Rail::setCurrent(Page page)
{
    m_group->button(page)->setChecked(true);
}

void Rail::setLook(const Design::Look &look)
{
    m_look = look;
    for (const Entry &entry : m_entries) {
        entry.button->setIcon(Widgets::icon(entry.icon, look));
    }
    layOut();
}

// Without room for words the signs are left, and the tips.
void Rail::setNarrow(bool narrow)
{
    m_isNarrow = narrow;
    layOut();
}

void Rail::layOut()
{
    const Design::TypeScale &type = m_look.type;
    const int margin = type.px(4);
    const int width = type.px(m_isNarrow ? 36 : 64);
    layout()->setContentsMargins(margin, 2 * margin, margin, 2 * margin);
    layout()->setSpacing(margin);
    setFixedWidth(width + 2 * margin);
    for (const Entry &entry : m_entries) {
        entry.button->setToolButtonStyle(m_isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextUnderIcon);
        entry.button->setIconSize(QSize(type.px(20), type.px(20)));
        entry.button->setFixedWidth(width);
        entry.button->setMinimumHeight(type.px(m_isNarrow ? 36 : 50));
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
    m_group->addButton(button, page);
    layout()->addWidget(button);
    m_entries.push_back({button, iconName});
}

} // namespace Ochre::Window
