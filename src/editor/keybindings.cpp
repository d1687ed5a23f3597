// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/keybindings.h"

#include "editor/sourceview.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QKeySequence>

#include <algorithm>
#include <array>

namespace Ochre::Editor {

KeyBindings::KeyBindings(SourceView &view)
    : QObject(&view)
{
    view.installEventFilter(this);
}

void KeyBindings::add(QKeyCombination keys, Command command, std::function<bool()> applies)
{
    m_bindings.push_back({.keys = keys, .command = std::move(command), .applies = std::move(applies)});
}

void KeyBindings::add(QKeyCombination keys, std::function<void()> command)
{
    add(keys, Command([command = std::move(command)] {
            command();
            return true;
        }));
}

bool KeyBindings::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (isKey && m_released.contains(keysOf(*static_cast<QKeyEvent *>(event)))) {
        // Nor may the view itself take it as the key of an edit.
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (commandFor(*key) != nullptr || isEditingKey(*key)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const Command *command = commandFor(*static_cast<QKeyEvent *>(event));
        if (command != nullptr && (*command)()) {
            return true;
        }
        if (const auto *key = static_cast<QKeyEvent *>(event); isHeldText(*key)) {
            // Scintilla may know the keys as a command, but would else write the sign into the program.
            QKeyEvent bare(key->type(), key->key(), key->modifiers(), {}, key->isAutoRepeat());
            QCoreApplication::sendEvent(watched, &bare);
            event->setAccepted(bare.isAccepted());
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

QKeyCombination KeyBindings::keysOf(const QKeyEvent &event)
{
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (event.key() == Qt::Key_Slash) {
        modifiers &= ~Qt::ShiftModifier; // Shift+7 on many keyboards
    }
    return QKeyCombination(modifiers, static_cast<Qt::Key>(event.key()));
}

const KeyBindings::Command *KeyBindings::commandFor(const QKeyEvent &event) const
{
    const auto found = std::ranges::find(m_bindings, keysOf(event), &Binding::keys);
    const bool isOurs = found != m_bindings.end() && (!found->applies || found->applies());
    return isOurs ? &found->command : nullptr;
}

// A sign that is pressed with Ctrl or Meta is a command, here or nowhere. AltGr, which arrives as Ctrl+Alt, writes.
bool KeyBindings::isHeldText(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !event.text().isEmpty() && event.text().front().isPrint() && held != 0 && !held.testFlag(Qt::AltModifier);
}

bool KeyBindings::isEditingKey(const QKeyEvent &event)
{
    const bool isText = !event.text().isEmpty() && event.text().front().isPrint()
                        && (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    constexpr std::array standard{
        QKeySequence::Undo,
        QKeySequence::Redo,
        QKeySequence::Cut,
        QKeySequence::Copy,
        QKeySequence::Paste,
        QKeySequence::SelectAll,
        QKeySequence::Delete,
        QKeySequence::Backspace,
        QKeySequence::MoveToNextWord,
        QKeySequence::MoveToPreviousWord,
        QKeySequence::SelectNextWord,
        QKeySequence::SelectPreviousWord,
        QKeySequence::DeleteEndOfWord,
        QKeySequence::DeleteStartOfWord,
        QKeySequence::MoveToStartOfDocument,
        QKeySequence::MoveToEndOfDocument,
        QKeySequence::InsertParagraphSeparator,
    };
    return isText || std::ranges::any_of(standard, [&](auto key) { return event.matches(key); });
}

} // namespace Ochre::Editor
