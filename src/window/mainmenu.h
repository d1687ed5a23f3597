// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QKeySequence;
class QMenu;
class QMenuBar;

namespace Ochre::Window {

/// Every command of the program, once: object name, text, key and menu. What a command does is connected by the window.
class MainMenu final : public QObject {
    Q_OBJECT
public:
    /// Fills the menu bar; the actions belong to it.
    explicit MainMenu(QMenuBar &bar);

    /// The action of an object name; it must exist.
    [[nodiscard]] QAction *action(const QString &name) const;
    [[nodiscard]] QList<QAction *> actions() const;
    /// The submenu that lists the panels.
    [[nodiscard]] QMenu *panelsMenu() const { return m_panels; }

private:
    QAction *add(QMenu *menu, const QString &name, const QString &text, const QKeySequence &key);
    QAction *addToggle(QMenu *menu, const QString &name, const QString &text, const QKeySequence &key);
    void fillFile(QMenu *menu);
    void fillEdit(QMenu *menu);
    void fillView(QMenu *menu);
    void fillLearn(QMenu *menu);
    void fillCode(QMenu *menu);
    void fillHelp(QMenu *menu);

    QHash<QString, QAction *> m_actions;
    QList<QAction *> m_order;
    QMenu *m_panels = nullptr;
};

} // namespace Ochre::Window
