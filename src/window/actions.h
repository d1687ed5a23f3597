// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/actionrow.h"

#include <QAction>
#include <QHash>
#include <QObject>
#include <QSet>

class QMenu;
class QMenuBar;

namespace Ochre::Window {

/// The actions of the table as objects, in their menus. What a command does is bound by the controller whose job it is.
class Actions final : public QObject {
    Q_OBJECT
public:
    /// Fills the menu bar. `lesson` is the widget in which the keys of the lesson count; both are borrowed.
    Actions(QMenuBar &bar, QWidget &lesson);

    /// The action of an id; it must exist.
    [[nodiscard]] QAction *action(const QString &id) const;
    /// In the order of the table.
    [[nodiscard]] QList<QAction *> all() const { return m_order; }
    /// The submenu that lists the files of late.
    [[nodiscard]] QMenu *recentMenu() const { return m_recent; }
    /// The submenu that lists the panels.
    [[nodiscard]] QMenu *panelsMenu() const { return m_panels; }

    /// What an action does, as long as `context` lives.
    template<typename Context, typename Slot>
    void bind(const QString &id, Context *context, Slot &&slot)
    {
        connect(action(id), &QAction::triggered, context, std::forward<Slot>(slot));
        m_bound.insert(id);
    }
    /// The same for one that is on or off.
    template<typename Context, typename Slot>
    void bindToggle(const QString &id, bool isOn, Context *context, Slot &&slot)
    {
        action(id)->setChecked(isOn);
        connect(action(id), &QAction::toggled, context, std::forward<Slot>(slot));
        m_bound.insert(id);
    }
    /// Actions that do nothing yet: none in a whole window.
    [[nodiscard]] QStringList unbound() const;

    /// Text without mnemonic, for lists.
    [[nodiscard]] static QString plainText(const ActionRow &row);

private:
    QAction *add(QMenu &menu, const ActionRow &row, QWidget &lesson);

    QHash<QString, QAction *> m_actions;
    QList<QAction *> m_order;
    QSet<QString> m_bound;
    QMenu *m_recent = nullptr;
    QMenu *m_panels = nullptr;
};

} // namespace Ochre::Window
