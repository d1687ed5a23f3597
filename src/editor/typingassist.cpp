// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/typingassist.h"

#include "editor/linecommands.h"
#include "editor/rustplaces.h"
#include "editor/sourceview.h"

#include <QKeyEvent>

#include <algorithm>
#include <string_view>
#include <vector>

namespace Ochre::Editor {

namespace {

// A hidden indicator under every bracket this class added: Scintilla moves it with the text and drops it with it.
constexpr int addedCloserIndicator = 8;

char closerOf(char open)
{
    switch (open) {
    case '(':
        return ')';
    case '[':
        return ']';
    case '{':
        return '}';
    case '"':
        return '"';
    default:
        return '\0';
    }
}

bool isCloser(char byte)
{
    return byte == ')' || byte == ']' || byte == '}' || byte == '"';
}

void setSelection(SourceView &view, qsizetype index, qsizetype anchor, qsizetype caret)
{
    view.send(SourceView::SCI_SETSELECTIONNANCHOR, index, anchor);
    view.send(SourceView::SCI_SETSELECTIONNCARET, index, caret);
}

} // namespace

TypingAssist::TypingAssist(SourceView &view)
    : QObject(&view)
    , m_view(view)
{
    view.send(SourceView::SCI_INDICSETSTYLE, addedCloserIndicator, SourceView::INDIC_HIDDEN);
    view.installEventFilter(this);
}

bool TypingAssist::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view && event->type() == QEvent::KeyPress && m_view.send(SourceView::SCI_GETREADONLY) == 0) {
        return handleKey(*static_cast<QKeyEvent *>(event));
    }
    return QObject::eventFilter(watched, event);
}

bool TypingAssist::handleKey(const QKeyEvent &event)
{
    const bool isPlain = (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    if (isPlain && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)) {
        insertLineBreak();
        return true;
    }
    if (isPlain && event.key() == Qt::Key_Backspace) {
        return deletePair();
    }
    // AltGr arrives as Ctrl+Alt on some keyboards, so the text decides, not the modifiers.
    return event.text().size() == 1 && event.text().front().unicode() < 0x80
           && handleCharacter(event.text().front().toLatin1());
}

bool TypingAssist::handleCharacter(char typed)
{
    if (closerOf(typed) != '\0' && !isSelectionEmpty()) {
        return surroundSelections(typed);
    }
    if (isCloser(typed) && typeOver(typed)) {
        return true;
    }
    if (closerOf(typed) != '\0') {
        return insertPair(typed);
    }
    return isCloser(typed) && dedentClosing(typed);
}

bool TypingAssist::isSelectionEmpty() const
{
    return m_view.send(SourceView::SCI_GETSELECTIONEMPTY) != 0;
}

bool TypingAssist::surroundSelections(char open)
{
    const UndoStep step(m_view);
    for (const qsizetype index : selectionsFromEnd(m_view)) {
        const qsizetype start = m_view.send(SourceView::SCI_GETSELECTIONNSTART, index);
        const qsizetype end = m_view.send(SourceView::SCI_GETSELECTIONNEND, index);
        m_view.replaceRange(end, end, QByteArray(1, closerOf(open)));
        m_view.replaceRange(start, start, QByteArray(1, open));
        setSelection(m_view, index, start + 1, end + 1);
    }
    return true;
}

bool TypingAssist::isAddedCloser(qsizetype position) const
{
    return m_view.send(SourceView::SCI_INDICATORVALUEAT, addedCloserIndicator, position) != 0;
}

void TypingAssist::markAddedCloser(qsizetype position)
{
    m_view.send(SourceView::SCI_SETINDICATORCURRENT, addedCloserIndicator);
    m_view.send(SourceView::SCI_INDICATORFILLRANGE, position, 1);
}

bool TypingAssist::typeOver(char close)
{
    const std::vector<qsizetype> indices = selectionsFromEnd(m_view);
    const bool everywhere = std::ranges::all_of(indices, [&](qsizetype index) {
        const qsizetype caret = m_view.send(SourceView::SCI_GETSELECTIONNCARET, index);
        return m_view.charAt(caret) == close && isAddedCloser(caret);
    });
    if (!everywhere || !isSelectionEmpty()) {
        return false;
    }
    for (const qsizetype index : indices) {
        const qsizetype caret = m_view.send(SourceView::SCI_GETSELECTIONNCARET, index);
        m_view.send(SourceView::SCI_SETINDICATORCURRENT, addedCloserIndicator);
        m_view.send(SourceView::SCI_INDICATORCLEARRANGE, caret, 1);
        setSelection(m_view, index, caret + 1, caret + 1);
    }
    return true;
}

bool TypingAssist::wantsPair(char open, qsizetype position) const
{
    const char next = m_view.charAt(position);
    const bool isFree = next == '\0' || std::string_view(" \t\r\n)]},;.?").find(next) != std::string_view::npos;
    if (open != '"') {
        return isFree;
    }
    // A quote after a word or another quote ends a string, except after the prefixes of byte, C and raw strings.
    const char before = position > 0 ? m_view.charAt(position - 1) : '\0';
    const bool isPrefix = before == 'b' || before == 'c' || before == 'r' || before == '#';
    return isFree && before != '"' && before != '\\' && (!isWordByte(before) || isPrefix);
}

bool TypingAssist::insertPair(char open)
{
    const std::vector<qsizetype> indices = selectionsFromEnd(m_view);
    const bool everywhere = std::ranges::all_of(indices, [&](qsizetype index) {
        return wantsPair(open, m_view.send(SourceView::SCI_GETSELECTIONNCARET, index));
    });
    if (!everywhere) {
        return false;
    }
    const UndoStep step(m_view);
    for (const qsizetype index : indices) {
        const qsizetype caret = m_view.send(SourceView::SCI_GETSELECTIONNCARET, index);
        m_view.replaceRange(caret, caret, QByteArray(1, open) + closerOf(open));
        markAddedCloser(caret + 1);
        setSelection(m_view, index, caret + 1, caret + 1);
    }
    m_view.send(SourceView::SCI_SCROLLCARET);
    return true;
}

/// A closing bracket typed as the first character of a line goes to the indentation of the line that opened it.
bool TypingAssist::dedentClosing(char close)
{
    const int line = m_view.caretLine();
    const qsizetype caret = m_view.caret();
    const bool isFirst = m_view.textRange(m_view.lineStart(line), caret).trimmed().isEmpty();
    if (close == '"' || !isFirst || !isSelectionEmpty() || m_view.send(SourceView::SCI_GETSELECTIONS) != 1) {
        return false;
    }
    const UndoStep step(m_view);
    m_view.replaceRange(caret, caret, QByteArray(1, close));
    m_view.send(SourceView::SCI_GOTOPOS, caret + 1);
    const qsizetype opener = m_view.send(SourceView::SCI_BRACEMATCH, caret);
    if (opener >= 0) {
        const qsizetype indentation = m_view.send(SourceView::SCI_GETLINEINDENTATION, m_view.lineAt(opener));
        m_view.send(SourceView::SCI_SETLINEINDENTATION, line, indentation);
        m_view.send(SourceView::SCI_GOTOPOS, m_view.send(SourceView::SCI_GETLINEINDENTPOSITION, line) + 1);
    }
    return true;
}

bool TypingAssist::deletePair()
{
    const std::vector<qsizetype> indices = selectionsFromEnd(m_view);
    const bool everywhere = std::ranges::all_of(indices, [&](qsizetype index) {
        const qsizetype caret = m_view.send(SourceView::SCI_GETSELECTIONNCARET, index);
        return caret > 0 && isAddedCloser(caret) && closerOf(m_view.charAt(caret - 1)) == m_view.charAt(caret);
    });
    if (!everywhere || !isSelectionEmpty()) {
        return false;
    }
    const UndoStep step(m_view);
    for (const qsizetype index : indices) {
        const qsizetype caret = m_view.send(SourceView::SCI_GETSELECTIONNCARET, index);
        m_view.replaceRange(caret - 1, caret + 1, {});
        setSelection(m_view, index, caret - 1, caret - 1);
    }
    return true;
}

void TypingAssist::insertLineBreak()
{
    const UndoStep step(m_view);
    for (const qsizetype index : selectionsFromEnd(m_view)) {
        breakLineAt(index);
    }
    m_view.send(SourceView::SCI_SCROLLCARET);
    m_view.send(SourceView::SCI_CHOOSECARETX);
}

void TypingAssist::breakLineAt(qsizetype selection)
{
    const qsizetype start = m_view.send(SourceView::SCI_GETSELECTIONNSTART, selection);
    const qsizetype end = m_view.send(SourceView::SCI_GETSELECTIONNEND, selection);
    const int line = m_view.lineAt(start);
    const QByteArray before = m_view.textRange(m_view.lineStart(line), start);
    const QByteArray after = m_view.textRange(end, m_view.lineEnd(m_view.lineAt(end)));
    const QByteArray indentation = indentationOf(before);
    const QByteArray code = before.trimmed();
    const QByteArray newline = m_view.send(SourceView::SCI_GETEOLMODE) == SourceView::SC_EOL_CRLF ? "\r\n" : "\n";

    const char last = code.isEmpty() ? '\0' : code.back();
    const bool opens = last == '{' || last == '(' || last == '[';
    QByteArray inserted = newline + indentation;
    QByteArray behind;
    if (const QByteArray mark = documentationMark(code); !mark.isEmpty()) {
        inserted += mark + ' '; // a documentation comment goes on
    } else if (opens) {
        inserted += QByteArray(m_view.send(SourceView::SCI_GETTABWIDTH), ' ');
        if (!after.trimmed().isEmpty() && after.trimmed().front() == closerOf(last)) {
            behind = newline + indentation;
        }
    }
    m_view.replaceRange(start, end, inserted + behind);
    setSelection(m_view, selection, start + inserted.size(), start + inserted.size());
}

} // namespace Ochre::Editor
