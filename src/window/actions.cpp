// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/actions.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

Actions::Actions(QMenuBar &bar, QWidget &lesson)
    : QObject(&bar)
{
    QHash<ActionMenu, QMenu *> menus;
    for (const ActionRow &row : actionRows()) {
        QMenu *&menu = menus[row.menu];
        if (!menu) {
            menu = bar.addMenu(menuText(row.menu));
        }
        add(*menu, row, lesson);
    }
    m_recent = new QMenu(tr("Open &recent"), menus[ActionMenu::File]);
    m_recent->setObjectName(u"recentMenu"_s);
    menus[ActionMenu::File]->insertMenu(action(u"installCourseAction"_s), m_recent);
    m_panels = new QMenu(tr("&Panels"), menus[ActionMenu::View]);
    menus[ActionMenu::View]->insertMenu(action(u"resetLayoutAction"_s), m_panels);
    auto *arrangements = new QActionGroup(this);
    for (const QString &arrangement : {u"readAction"_s, u"practiseAction"_s, u"codeAction"_s}) {
        arrangements->addAction(action(arrangement));
    }
    auto *themes = new QActionGroup(this);
    for (const QString &theme :
         {u"systemThemeAction"_s, u"lightThemeAction"_s, u"darkThemeAction"_s, u"highContrastThemeAction"_s}) {
        themes->addAction(action(theme));
    }
    action(u"settingsAction"_s)->setMenuRole(QAction::PreferencesRole);
    action(u"quitAction"_s)->setMenuRole(QAction::QuitRole);
    action(u"aboutAction"_s)->setMenuRole(QAction::AboutRole);
}

QAction *Actions::add(QMenu &menu, const ActionRow &row, QWidget &lesson)
{
    if (row.beginsGroup) {
        menu.addSeparator();
    }
    QAction *action = menu.addAction(actionText(row));
    action->setObjectName(QLatin1StringView(row.id));
    action->setCheckable(row.isToggle);
    switch (row.context) {
    case ActionContext::Focus:
        action->setText(action->text() + u'\t' + row.keys.constFirst().toString(QKeySequence::NativeText));
        break;
    case ActionContext::Lesson:
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        lesson.addAction(action);
        [[fallthrough]];
    case ActionContext::Window:
        action->setShortcuts(row.keys);
        break;
    }
    m_actions.insert(action->objectName(), action);
    m_order << action;
    return action;
}

QAction *Actions::action(const QString &id) const
{
    QAction *found = m_actions.value(id);
    Q_ASSERT_X(found, "Actions::action", qPrintable(id));
    return found;
}

QStringList Actions::unbound() const
{
    QStringList ids;
    for (const QAction *action : m_order) {
        if (!m_bound.contains(action->objectName())) {
            ids << action->objectName();
        }
    }
    return ids;
}

QString Actions::plainText(const ActionRow &row)
{
    return actionText(row).remove(u'&');
}

} // namespace Ochre::Window
