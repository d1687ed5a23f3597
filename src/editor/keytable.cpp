// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The keys of CodeEditor: one table for the editor and for whoever shows it.
#include "editor/keytable.h"

#include "editor/codeeditorparts.h"

#include <algorithm>
#include <array>

namespace Ochre::Editor {

struct CodeEditor::KeyCommand {
    QKeyCombination keys;
    const char *text;
    bool (*run)(CodeEditor &editor);  ///< false leaves the key to others
    const char *cardAction = nullptr; ///< without it in the card of the caret's line the key is the window's

    [[nodiscard]] static bool isOffered(const CodeEditor &editor, const QString &action);
};

// The window says why there is nothing to explain or to mend.
bool CodeEditor::KeyCommand::isOffered(const CodeEditor &editor, const QString &action)
{
    const int active = editor.m_parts->marks.active();
    const Mark *mark = editor.m_parts->marks.mainMark(active);
    const auto actions = editor.m_parts->cards.actionsFor(active);
    return mark != nullptr && !editor.m_parts->marks.isStale(active)
           && editor.m_parts->view.lineAt(mark->start) == editor.m_parts->view.caretLine()
           && std::ranges::find(actions, action, &CardAction::id) != actions.end();
}

namespace {

template<void (CodeEditor::*command)()>
bool run(CodeEditor &editor)
{
    (editor.*command)();
    return true;
}

bool switchTab(CodeEditor &editor)
{
    editor.setTabMovesFocus(!editor.tabMovesFocus());
    return true;
}

} // namespace

std::span<const CodeEditor::KeyCommand> CodeEditor::keyCommands()
{
    constexpr auto ctrlShift = Qt::CTRL | Qt::SHIFT;
    static constexpr auto explain = [](CodeEditor &editor) { return editor.runAction(QStringLiteral("explain")); };
    static constexpr auto fixes = [](CodeEditor &editor) { return editor.runAction(QStringLiteral("fixes")); };
    static constexpr auto leave = [](CodeEditor &editor) { return editor.leaveMode(); };
    static const std::array commands{
        KeyCommand{Qt::CTRL | Qt::Key_Space, QT_TR_NOOP("Complete the word"), run<&CodeEditor::complete>},
        KeyCommand{Qt::CTRL | Qt::Key_Slash, QT_TR_NOOP("Toggle comment"), run<&CodeEditor::toggleComment>},
        KeyCommand{Qt::CTRL | Qt::Key_BracketRight, QT_TR_NOOP("Indent lines"), run<&CodeEditor::indent>},
        KeyCommand{Qt::CTRL | Qt::Key_BracketLeft, QT_TR_NOOP("Unindent lines"), run<&CodeEditor::unindent>},
        KeyCommand{ctrlShift | Qt::Key_D, QT_TR_NOOP("Duplicate lines"), run<&CodeEditor::duplicateLines>},
        KeyCommand{Qt::ALT | Qt::Key_Up, QT_TR_NOOP("Move lines up"), run<&CodeEditor::moveLinesUp>},
        KeyCommand{Qt::ALT | Qt::Key_Down, QT_TR_NOOP("Move lines down"), run<&CodeEditor::moveLinesDown>},
        KeyCommand{ctrlShift | Qt::Key_K, QT_TR_NOOP("Delete lines"), run<&CodeEditor::deleteLines>},
        KeyCommand{Qt::CTRL | Qt::Key_D, QT_TR_NOOP("Select the next occurrence too"),
                   run<&CodeEditor::addNextOccurrence>},
        KeyCommand{Qt::CTRL | Qt::ALT | Qt::Key_Up, QT_TR_NOOP("Add a caret above"), run<&CodeEditor::addCaretAbove>},
        KeyCommand{Qt::CTRL | Qt::ALT | Qt::Key_Down, QT_TR_NOOP("Add a caret below"), run<&CodeEditor::addCaretBelow>},
        KeyCommand{ctrlShift | Qt::Key_BracketLeft, QT_TR_NOOP("Fold or unfold"), run<&CodeEditor::toggleFold>},
        KeyCommand{Qt::CTRL | Qt::Key_G, QT_TR_NOOP("Go to a line"), run<&CodeEditor::askForLine>},
        KeyCommand{Qt::CTRL | Qt::Key_F, QT_TR_NOOP("Find"), run<&CodeEditor::find>},
        KeyCommand{Qt::CTRL | Qt::Key_H, QT_TR_NOOP("Replace"), run<&CodeEditor::replace>},
        KeyCommand{Qt::Key_F3, QT_TR_NOOP("Find the next one"), run<&CodeEditor::findNext>},
        KeyCommand{Qt::SHIFT | Qt::Key_F3, QT_TR_NOOP("Find the previous one"), run<&CodeEditor::findPrevious>},
        KeyCommand{Qt::Key_F8, QT_TR_NOOP("Go to the next problem"), run<&CodeEditor::goToNextDiagnostic>},
        KeyCommand{Qt::SHIFT | Qt::Key_F8, QT_TR_NOOP("Go to the previous problem"),
                   run<&CodeEditor::goToPreviousDiagnostic>},
        KeyCommand{Qt::Key_F1, QT_TR_NOOP("Explain the problem of this line"), explain, "explain"},
        KeyCommand{Qt::CTRL | Qt::Key_Period, QT_TR_NOOP("Show the fixes of this line"), fixes, "fixes"},
        KeyCommand{ctrlShift | Qt::Key_Z, QT_TR_NOOP("Redo"), run<&CodeEditor::redo>},
        KeyCommand{Qt::CTRL | Qt::Key_M, QT_TR_NOOP("Let Tab move the focus, or indent"), switchTab},
        KeyCommand{Qt::Key_Escape, QT_TR_NOOP("Close the list or the find bar, leave several carets"), leave},
    };
    return commands;
}

void CodeEditor::addKeys()
{
    for (const KeyCommand &command : keyCommands()) {
        std::function<bool()> applies;
        if (command.cardAction != nullptr) {
            applies = [this, action = QString::fromLatin1(command.cardAction)] {
                return KeyCommand::isOffered(*this, action);
            };
        }
        m_parts->keys.add(command.keys, KeyBindings::Command([this, run = command.run] { return run(*this); }),
                          applies);
    }
}

std::vector<KeyRow> CodeEditor::keyRows()
{
    std::vector<KeyRow> rows;
    std::ranges::transform(keyCommands(), std::back_inserter(rows), [](const KeyCommand &command) {
        return KeyRow{.keys = command.keys, .text = tr(command.text)};
    });
    return rows;
}

std::vector<KeyRow> keyTable()
{
    return CodeEditor::keyRows();
}

} // namespace Ochre::Editor
