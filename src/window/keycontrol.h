// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/actionrow.h"

#include <QObject>

#include <optional>

namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

class Actions;

/// Which key belongs to which command: the keys of the table, and those that the learner gave instead. No key is given
/// to two.
class KeyControl final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive it. What the settings say holds at once; what cannot be is dropped from them
    /// and told by takeDropped().
    KeyControl(Actions &actions, Settings::Settings &settings, QObject *parent = nullptr);

    /// Who has a key already.
    struct Owner {
        QString name;                   ///< as in the menus
        const ActionRow *row = nullptr; ///< none when it cannot be taken away
    };

    [[nodiscard]] QList<QKeySequence> keysOf(const ActionRow &row) const;
    /// Keys of undo, copy and their like are those of the widget that has the focus.
    [[nodiscard]] static bool mayChange(const ActionRow &row);
    [[nodiscard]] bool isChanged(const ActionRow &row) const;
    [[nodiscard]] bool isAnyChanged() const;
    /// Who but `row` has this key; nobody when it is free.
    [[nodiscard]] std::optional<Owner> ownerOf(const QKeySequence &key, const ActionRow &row) const;
    /// Whether a command can be reached with this key while somebody types: it is no letter, and no key of editing.
    [[nodiscard]] static bool isPossible(const QKeySequence &key);

    /// Gives the command this key and no other; an empty one leaves it without. Whoever has the key loses it.
    void setKey(const ActionRow &row, const QKeySequence &key);
    void restore(const ActionRow &row);
    void restoreAll();
    /// Keys of the table that no command has any more: the editor, which knows some of them itself, leaves them alone.
    [[nodiscard]] QList<QKeyCombination> releasedKeys() const;
    /// Commands whose keys in the settings could not be; empty when asked again.
    [[nodiscard]] QStringList takeDropped();

signals:
    void changed();

private:
    void dropImpossible();
    void apply();
    [[nodiscard]] std::optional<QList<QKeySequence>> chosen(const ActionRow &row) const;

    Actions &m_actions;
    Settings::Settings &m_settings;
    QStringList m_dropped;
};

} // namespace Ochre::Window
