// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>

#include <vector>

namespace Ochre::Window {

/// Where the key of an action counts.
enum class ActionContext {
    Window, ///< anywhere in the window
    Lesson, ///< while the focus is in the lesson
    Focus,  ///< the widget that has the focus owns the key; the menu shows it and does the same
};

enum class ActionMenu { File, Edit, View, Learn, Code, Help };

/// One command of the program. Menus, shortcuts, Ctrl+K, the keys dialog and the tests are made from these rows.
struct ActionRow {
    const char *id;   ///< object name of the QAction
    const char *text; ///< English, with the mnemonic; translated by actionText()
    ActionMenu menu;
    QList<QKeySequence> keys = {};
    ActionContext context = ActionContext::Window;
    bool isToggle = false;
    bool beginsGroup = false; ///< a line is drawn above it
};

/// Every command, in the order of the menus.
[[nodiscard]] const std::vector<ActionRow> &actionRows();
/// The translated text, with its mnemonic.
[[nodiscard]] QString actionText(const ActionRow &row);
[[nodiscard]] QString menuText(ActionMenu menu);

} // namespace Ochre::Window
