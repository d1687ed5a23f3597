// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/editing.h"

#include "editor/sourceview.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>
#include <string_view>

namespace Ochre::Editor {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ochre::Editor::Editing", text);
}

bool isBracket(char byte)
{
    return std::string_view("()[]{}").find(byte) != std::string_view::npos && byte != '\0';
}

/// Lengths of the common start and end of two texts, never inside a character.
std::pair<qsizetype, qsizetype> commonEnds(const QByteArray &before, const QByteArray &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    const auto isInside = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
    qsizetype prefix = 0;
    while (prefix < shorter && before.at(prefix) == after.at(prefix)) {
        ++prefix;
    }
    while (prefix > 0 && prefix < before.size() && isInside(before.at(prefix))) {
        --prefix;
    }
    qsizetype suffix = 0;
    while (suffix < shorter - prefix && before.at(before.size() - suffix - 1) == after.at(after.size() - suffix - 1)) {
        ++suffix;
    }
    while (suffix > 0 && isInside(before.at(before.size() - suffix))) {
        --suffix;
    }
    return {prefix, suffix};
}

} // namespace

Result<void> checkEdits(const std::vector<Diagnostics::Edit> &edits, qsizetype length)
{
    qsizetype end = 0;
    bool isFirst = true;
    for (const Diagnostics::Edit &edit : edits) {
        const bool isInside = edit.byteStart >= 0 && edit.byteStart <= edit.byteEnd && edit.byteEnd <= length;
        const bool isSecondInsertion = !isFirst && edit.byteStart == edit.byteEnd && edit.byteStart == end;
        if (!isInside || edit.byteStart < end || isSecondInsertion) {
            return std::unexpected(Error{.what = tr("This fix does not fit the text."),
                                         .where = {},
                                         .advice = tr("Nothing was changed; check the program again.")});
        }
        end = edit.byteEnd;
        isFirst = false;
    }
    return {};
}

std::pair<qsizetype, qsizetype> placeholderIn(const QByteArray &replacement)
{
    if (const qsizetype todo = replacement.indexOf("todo!()"); todo >= 0) {
        return {todo, todo + 7};
    }
    const qsizetype open = replacement.indexOf("/* ");
    const qsizetype close = open < 0 ? -1 : replacement.indexOf("*/", open);
    return close < 0 ? std::pair<qsizetype, qsizetype>{-1, -1} : std::pair{open, close + 2};
}

void applyCheckedEdits(SourceView &view, const std::vector<Diagnostics::Edit> &edits)
{
    const UndoStep step(view);
    for (const Diagnostics::Edit &edit : edits | std::views::reverse) {
        view.replaceRange(edit.byteStart, edit.byteEnd, edit.replacement);
    }
    qsizetype shift = 0;
    for (const Diagnostics::Edit &edit : edits) {
        if (const auto [start, end] = placeholderIn(edit.replacement); start >= 0) {
            view.send(SourceView::SCI_SETSEL, edit.byteStart + shift + start, edit.byteStart + shift + end);
            return;
        }
        shift += edit.replacement.size() - (edit.byteEnd - edit.byteStart);
    }
}

void replaceWholeText(SourceView &view, const QByteArray &text)
{
    const QByteArray before = view.text();
    if (before == text) {
        return;
    }
    const int line = view.caretLine();
    const qsizetype column = view.send(SourceView::SCI_GETCOLUMN, view.caret());
    const qsizetype top = view.send(SourceView::SCI_GETFIRSTVISIBLELINE);
    const auto [prefix, suffix] = commonEnds(before, text);
    {
        const UndoStep step(view);
        view.replaceRange(prefix, before.size() - suffix, text.sliced(prefix, text.size() - prefix - suffix));
    }
    view.send(SourceView::SCI_SETEMPTYSELECTION,
              view.send(SourceView::SCI_FINDCOLUMN, std::min(line, view.lineCount() - 1), column));
    view.send(SourceView::SCI_SETFIRSTVISIBLELINE, top);
    view.send(SourceView::SCI_SCROLLCARET);
}

void highlightBrackets(SourceView &view)
{
    const qsizetype caret = view.caret();
    qsizetype bracket = -1;
    if (caret > 0 && isBracket(view.charAt(caret - 1))) {
        bracket = caret - 1;
    } else if (isBracket(view.charAt(caret))) {
        bracket = caret;
    }
    const qsizetype partner = bracket < 0 ? -1 : view.send(SourceView::SCI_BRACEMATCH, bracket);
    if (bracket >= 0 && partner < 0) {
        view.send(SourceView::SCI_BRACEBADLIGHT, bracket);
    } else {
        view.send(SourceView::SCI_BRACEHIGHLIGHT, bracket, partner);
    }
}

} // namespace Ochre::Editor
