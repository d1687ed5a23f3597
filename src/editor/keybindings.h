// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeyCombination>
#include <QList>
#include <QObject>

#include <functional>
#include <vector>

class QKeyEvent;

namespace Ochre::Editor {

class SourceView;

/// Keys of the editor's commands. While the editor has the focus they win over shortcuts of the window, as do the keys
/// of plain editing.
class KeyBindings final : public QObject {
    Q_OBJECT
public:
    explicit KeyBindings(SourceView &view);

    /// A command that returns false leaves the key to others.
    using Command = std::function<bool()>;
    /// As long as `applies` says no, the key is the window's.
    void add(QKeyCombination keys, Command command, std::function<bool()> applies = {});
    void add(QKeyCombination keys, std::function<void()> command);

    /// These keys are left to others, whatever is bound to them.
    void release(const QList<QKeyCombination> &keys) { m_released = keys; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] const Command *commandFor(const QKeyEvent &event) const;
    [[nodiscard]] static bool isEditingKey(const QKeyEvent &event);
    [[nodiscard]] static bool isHeldText(const QKeyEvent &event);

    struct Binding {
        QKeyCombination keys;
        Command command;
        std::function<bool()> applies;
    };
    [[nodiscard]] static QKeyCombination keysOf(const QKeyEvent &event);

    std::vector<Binding> m_bindings;
    QList<QKeyCombination> m_released;
};

} // namespace Ochre::Editor
