// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/linecommands.h"

#include "editor/sourceview.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <ranges>

namespace Ochre::Editor {

namespace {

bool isBlank(const QByteArray &line)
{
    return line.trimmed().isEmpty();
}

bool isCommented(const QByteArray &line)
{
    return line.trimmed().startsWith("//") && documentationMark(line).isEmpty();
}

/// Inserts text; carets that stand exactly there go behind it, which Scintilla leaves open.
void insertBeforeCarets(SourceView &view, qsizetype position, const QByteArray &text)
{
    std::vector<qsizetype> carets;
    for (qsizetype index = 0; index < view.send(SourceView::SCI_GETSELECTIONS); ++index) {
        const bool isEmpty =
            view.send(SourceView::SCI_GETSELECTIONNSTART, index) == view.send(SourceView::SCI_GETSELECTIONNEND, index);
        if (isEmpty && view.send(SourceView::SCI_GETSELECTIONNCARET, index) == position) {
            carets.push_back(index);
        }
    }
    const qsizetype before = view.length();
    view.replaceRange(position, position, text);
    const qsizetype behind = position + view.length() - before; // a read-only text has not grown
    for (const qsizetype index : carets) {
        view.send(SourceView::SCI_SETSELECTIONNANCHOR, index, behind);
        view.send(SourceView::SCI_SETSELECTIONNCARET, index, behind);
    }
}

/// Whether all lines with text are comments; false when there is no text at all.
bool isBlockCommented(const SourceView &view, const std::vector<LineBlock> &blocks)
{
    bool found = false;
    for (const LineBlock &block : blocks) {
        for (int line = block.first; line <= block.last; ++line) {
            const QByteArray text = view.lineText(line);
            if (isBlank(text)) {
                continue;
            }
            if (!isCommented(text)) {
                return false;
            }
            found = true;
        }
    }
    return found;
}

void commentBlock(SourceView &view, const LineBlock &block)
{
    qsizetype column = -1;
    for (int line = block.first; line <= block.last; ++line) {
        const QByteArray text = view.lineText(line);
        if (!isBlank(text)) {
            const qsizetype indentation = indentationOf(text).size();
            column = column < 0 ? indentation : std::min(column, indentation);
        }
    }
    for (int line = block.first; line <= block.last; ++line) {
        // One blank line alone is what the user wants to comment; among others it stays blank.
        if (!isBlank(view.lineText(line)) || block.first == block.last) {
            const qsizetype at = view.lineStart(line) + std::max<qsizetype>(0, column);
            insertBeforeCarets(view, at, "// ");
        }
    }
}

void uncommentBlock(SourceView &view, const LineBlock &block)
{
    for (int line = block.first; line <= block.last; ++line) {
        const QByteArray text = view.lineText(line);
        const qsizetype slashes = indentationOf(text).size();
        if (isCommented(text)) {
            const qsizetype start = view.lineStart(line) + slashes;
            const bool hasSpace = text.size() > slashes + 2 && text.at(slashes + 2) == ' ';
            view.replaceRange(start, start + (hasSpace ? 3 : 2), {});
        }
    }
}

void changeIndentation(SourceView &view, int change)
{
    const UndoStep step(view);
    for (const LineBlock &block : selectedBlocks(view)) {
        for (int line = block.first; line <= block.last; ++line) {
            const auto current = static_cast<int>(view.send(SourceView::SCI_GETLINEINDENTATION, line));
            if (change < 0 || !isBlank(view.lineText(line))) {
                view.send(SourceView::SCI_SETLINEINDENTATION, line, std::max(0, current + change));
            }
        }
    }
}

QByteArray lineEndBytes(const SourceView &view)
{
    return view.send(SourceView::SCI_GETEOLMODE) == SourceView::SC_EOL_CRLF ? "\r\n" : "\n";
}

using Selections = std::vector<std::pair<qsizetype, qsizetype>>; // anchor and caret of each

Selections selectionsOf(const SourceView &view)
{
    Selections selections;
    for (qsizetype index = 0; index < view.send(SourceView::SCI_GETSELECTIONS); ++index) {
        selections.emplace_back(view.send(SourceView::SCI_GETSELECTIONNANCHOR, index),
                                view.send(SourceView::SCI_GETSELECTIONNCARET, index));
    }
    return selections;
}

void setSelections(SourceView &view, const Selections &selections)
{
    for (size_t index = 0; index < selections.size(); ++index) {
        view.send(SourceView::SCI_SETSELECTIONNANCHOR, static_cast<qsizetype>(index), selections[index].first);
        view.send(SourceView::SCI_SETSELECTIONNCARET, static_cast<qsizetype>(index), selections[index].second);
    }
}

void shiftSelections(SourceView &view, const std::vector<qsizetype> &indices, qsizetype shift)
{
    for (const qsizetype index : indices) {
        const qsizetype anchor = view.send(SourceView::SCI_GETSELECTIONNANCHOR, index);
        const qsizetype caret = view.send(SourceView::SCI_GETSELECTIONNCARET, index);
        view.send(SourceView::SCI_SETSELECTIONNANCHOR, index, anchor + shift);
        view.send(SourceView::SCI_SETSELECTIONNCARET, index, caret + shift);
    }
}

/// Swaps two neighbouring runs of lines by writing both again; selections are put back where they were.
void swapLines(SourceView &view, const LineBlock &upper, const LineBlock &lower)
{
    const qsizetype start = view.lineStart(upper.first);
    const qsizetype end = view.lineEnd(lower.last);
    const QByteArray first = view.textRange(start, view.lineEnd(upper.last));
    const QByteArray between = view.textRange(view.lineEnd(upper.last), view.lineStart(lower.first));
    const QByteArray second = view.textRange(view.lineStart(lower.first), end);
    const Selections selections = selectionsOf(view);
    view.replaceRange(start, end, second + between + first);
    setSelections(view, selections);
}

void moveBlock(SourceView &view, const LineBlock &block, int direction)
{
    std::vector<qsizetype> inside;
    for (qsizetype index = 0; index < view.send(SourceView::SCI_GETSELECTIONS); ++index) {
        const int line = view.lineAt(view.send(SourceView::SCI_GETSELECTIONNSTART, index));
        if (line >= block.first && line <= block.last) {
            inside.push_back(index);
        }
    }
    const LineBlock neighbour = direction < 0 ? LineBlock{.first = block.first - 1, .last = block.first - 1}
                                              : LineBlock{.first = block.last + 1, .last = block.last + 1};
    const int upper = direction < 0 ? neighbour.last : block.last;
    const qsizetype separator = view.lineStart(upper + 1) - view.lineEnd(upper);
    const qsizetype shift = direction * (view.lineText(neighbour.first).size() + separator);
    direction < 0 ? swapLines(view, neighbour, block) : swapLines(view, block, neighbour);
    shiftSelections(view, inside, shift);
}

} // namespace

std::vector<qsizetype> selectionsFromEnd(const SourceView &view)
{
    std::vector<qsizetype> indices(static_cast<size_t>(view.send(SourceView::SCI_GETSELECTIONS)));
    std::iota(indices.begin(), indices.end(), 0);
    std::ranges::sort(indices, std::ranges::greater{},
                      [&](qsizetype index) { return view.send(SourceView::SCI_GETSELECTIONNSTART, index); });
    return indices;
}

QByteArray documentationMark(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    const bool isOuter = text.startsWith("///") && !text.startsWith("////");
    return isOuter || text.startsWith("//!") ? text.first(3) : QByteArray();
}

QByteArray indentationOf(const QByteArray &line)
{
    const auto text = std::ranges::find_if(line, [](char byte) { return byte != ' ' && byte != '\t'; });
    return line.first(std::distance(line.begin(), text));
}

std::vector<LineBlock> selectedBlocks(const SourceView &view)
{
    std::vector<LineBlock> blocks;
    const qsizetype count = view.send(SourceView::SCI_GETSELECTIONS);
    for (qsizetype index = 0; index < count; ++index) {
        const qsizetype start = view.send(SourceView::SCI_GETSELECTIONNSTART, index);
        const qsizetype end = view.send(SourceView::SCI_GETSELECTIONNEND, index);
        LineBlock block{.first = view.lineAt(start), .last = view.lineAt(end)};
        if (block.last > block.first && end == view.lineStart(block.last)) {
            --block.last;
        }
        blocks.push_back(block);
    }
    std::ranges::sort(blocks, {}, &LineBlock::first);
    std::vector<LineBlock> merged;
    for (const LineBlock &block : blocks) {
        if (!merged.empty() && block.first <= merged.back().last) {
            merged.back().last = std::max(merged.back().last, block.last);
        } else {
            merged.push_back(block);
        }
    }
    return merged;
}

void indentLines(SourceView &view)
{
    changeIndentation(view, static_cast<int>(view.send(SourceView::SCI_GETTABWIDTH)));
}

void unindentLines(SourceView &view)
{
    changeIndentation(view, -static_cast<int>(view.send(SourceView::SCI_GETTABWIDTH)));
}

void toggleLineComments(SourceView &view)
{
    const UndoStep step(view);
    const std::vector<LineBlock> blocks = selectedBlocks(view);
    const bool remove = isBlockCommented(view, blocks);
    for (const LineBlock &block : blocks) {
        remove ? uncommentBlock(view, block) : commentBlock(view, block);
    }
}

void duplicateSelectedLines(SourceView &view)
{
    const UndoStep step(view);
    Selections selections = selectionsOf(view);
    for (const LineBlock &block : selectedBlocks(view) | std::views::reverse) {
        const qsizetype start = view.lineStart(block.first);
        const qsizetype before = view.length();
        view.replaceRange(start, start, view.textRange(start, view.lineEnd(block.last)) + lineEndBytes(view));
        for (auto &[anchor, caret] : selections) {
            const qsizetype shift = std::min(anchor, caret) >= start ? view.length() - before : 0;
            anchor += shift;
            caret += shift;
        }
    }
    setSelections(view, selections);
}

void moveSelectedLines(SourceView &view, int direction)
{
    std::vector<LineBlock> blocks = selectedBlocks(view);
    const bool isBlocked = direction < 0 ? blocks.front().first == 0 : blocks.back().last == view.lineCount() - 1;
    if (isBlocked || view.send(SourceView::SCI_GETREADONLY) != 0) {
        return;
    }
    if (direction > 0) {
        std::ranges::reverse(blocks);
    }
    const UndoStep step(view);
    for (const LineBlock &block : blocks) {
        moveBlock(view, block, direction);
    }
    view.send(SourceView::SCI_SCROLLCARET);
}

void deleteSelectedLines(SourceView &view)
{
    const UndoStep step(view);
    for (const LineBlock &block : selectedBlocks(view) | std::views::reverse) {
        const bool isLast = block.last + 1 >= view.lineCount();
        const qsizetype start = isLast && block.first > 0 ? view.lineEnd(block.first - 1) : view.lineStart(block.first);
        const qsizetype end = isLast ? view.length() : view.lineStart(block.last + 1);
        view.replaceRange(start, end, {});
    }
}

} // namespace Ochre::Editor
