// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of CodeEditor, their keys, and the context menu.
#include "editor/codeeditorparts.h"
#include "editor/linecommands.h"
#include "editor/multicaret.h"

#include <QInputDialog>
#include <QMenu>

namespace Ochre::Editor {

void CodeEditor::undo()
{
    m_parts->view.send(SourceView::SCI_UNDO);
}

void CodeEditor::redo()
{
    m_parts->view.send(SourceView::SCI_REDO);
}

void CodeEditor::cut()
{
    m_parts->view.send(SourceView::SCI_CUT);
}

void CodeEditor::copy()
{
    m_parts->view.send(SourceView::SCI_COPY);
}

void CodeEditor::paste()
{
    m_parts->view.send(SourceView::SCI_PASTE);
}

void CodeEditor::selectAll()
{
    m_parts->view.send(SourceView::SCI_SELECTALL);
}

void CodeEditor::indent()
{
    indentLines(m_parts->view);
}

void CodeEditor::unindent()
{
    unindentLines(m_parts->view);
}

void CodeEditor::toggleComment()
{
    toggleLineComments(m_parts->view);
}

void CodeEditor::duplicateLines()
{
    duplicateSelectedLines(m_parts->view);
}

void CodeEditor::moveLinesUp()
{
    moveSelectedLines(m_parts->view, -1);
}

void CodeEditor::moveLinesDown()
{
    moveSelectedLines(m_parts->view, 1);
}

void CodeEditor::deleteLines()
{
    deleteSelectedLines(m_parts->view);
}

void CodeEditor::addNextOccurrence()
{
    selectNextOccurrence(m_parts->view);
}

void CodeEditor::addCaretAbove()
{
    addCaret(m_parts->view, -1);
}

void CodeEditor::addCaretBelow()
{
    addCaret(m_parts->view, 1);
}

void CodeEditor::complete()
{
    if (!isReadOnly()) {
        m_parts->completer.complete();
    }
}

void CodeEditor::toggleFold()
{
    SourceView &view = m_parts->view;
    int line = view.caretLine();
    const bool isHeader = (view.send(SourceView::SCI_GETFOLDLEVEL, line) & SourceView::SC_FOLDLEVELHEADERFLAG) != 0;
    line = isHeader ? line : static_cast<int>(view.send(SourceView::SCI_GETFOLDPARENT, line));
    if (line >= 0) {
        view.send(SourceView::SCI_GOTOPOS, view.lineEnd(line));
        view.send(SourceView::SCI_TOGGLEFOLD, line);
    }
}

void CodeEditor::foldAll()
{
    m_parts->bridge.finish();
    m_parts->view.send(SourceView::SCI_FOLDALL, SourceView::SC_FOLDACTION_CONTRACT);
}

void CodeEditor::unfoldAll()
{
    m_parts->view.send(SourceView::SCI_FOLDALL, SourceView::SC_FOLDACTION_EXPAND);
}

void CodeEditor::askForLine()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("goToLineDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, m_parts->view.lineCount());
    dialog->setIntValue(caretPosition().line);
    dialog->setWindowTitle(tr("Go to line"));
    dialog->setLabelText(tr("Line, 1 to %1:").arg(m_parts->view.lineCount()));
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int line) { goTo(line); });
    dialog->open();
}

void CodeEditor::find()
{
    m_parts->finder.open(false);
}

void CodeEditor::replace()
{
    m_parts->finder.open(true);
}

void CodeEditor::findNext()
{
    m_parts->finder.findNext();
}

void CodeEditor::findPrevious()
{
    m_parts->finder.findPrevious();
}

/// Esc: the list of words closes, else several carets become one, else the find bar closes, else it is for others.
bool CodeEditor::leaveMode()
{
    SourceView &view = m_parts->view;
    if (m_parts->completer.leave()) {
        return true;
    }
    if (m_parts->cards.shownFixes() >= 0) {
        m_parts->cards.showFixes(-1, {});
        return true;
    }
    if (view.send(SourceView::SCI_GETSELECTIONS) > 1) {
        view.send(SourceView::SCI_SETSELECTION, view.caret(), view.anchor());
        return true;
    }
    if (!m_parts->bar.isHidden()) {
        m_parts->finder.close();
        return true;
    }
    return false;
}

void CodeEditor::showContextMenu(const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("editorMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const SourceView &view = m_parts->view;
    const bool canEdit = !isReadOnly();
    const bool hasSelection = view.send(SourceView::SCI_GETSELECTIONEMPTY) == 0;
    const auto add = [&](const QString &text, const QKeySequence &keys, void (CodeEditor::*command)(), bool enabled) {
        QAction *action = menu->addAction(text, this, command);
        action->setShortcut(keys);
        action->setShortcutVisibleInContextMenu(true);
        action->setEnabled(enabled);
    };
    add(tr("Undo"), QKeySequence::Undo, &CodeEditor::undo, view.send(SourceView::SCI_CANUNDO) != 0);
    add(tr("Redo"), QKeySequence::Redo, &CodeEditor::redo, view.send(SourceView::SCI_CANREDO) != 0);
    menu->addSeparator();
    add(tr("Cut"), QKeySequence::Cut, &CodeEditor::cut, canEdit && hasSelection);
    add(tr("Copy"), QKeySequence::Copy, &CodeEditor::copy, hasSelection);
    add(tr("Paste"), QKeySequence::Paste, &CodeEditor::paste, canEdit && view.send(SourceView::SCI_CANPASTE) != 0);
    add(tr("Select all"), QKeySequence::SelectAll, &CodeEditor::selectAll, view.length() > 0);
    menu->addSeparator();
    add(tr("Toggle comment"), QKeySequence(Qt::CTRL | Qt::Key_Slash), &CodeEditor::toggleComment, canEdit);
    add(tr("Find…"), QKeySequence::Find, &CodeEditor::find, true);
    add(tr("Go to line…"), QKeySequence(Qt::CTRL | Qt::Key_G), &CodeEditor::askForLine, true);
    menu->popup(global);
}

} // namespace Ochre::Editor
