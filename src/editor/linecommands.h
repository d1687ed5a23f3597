// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace Ochre::Editor {

class SourceView;

/// Indices of the selections from the last in the text to the first, so that edits do not move those still to come.
[[nodiscard]] std::vector<qsizetype> selectionsFromEnd(const SourceView &view);

/// A run of whole lines, 0-based and inclusive.
struct LineBlock {
    int first = 0;
    int last = 0;

    bool operator==(const LineBlock &) const = default;
};

/// The lines all selections touch, ascending and merged; a selection that ends at the start of a line does not touch
/// it.
[[nodiscard]] std::vector<LineBlock> selectedBlocks(const SourceView &view);

// Each is one undo step and works on every selection.
void indentLines(SourceView &view);
void unindentLines(SourceView &view);
/// Adds "// " at the smallest indentation of each block, or takes it away when every line with text has it.
void toggleLineComments(SourceView &view);
/// Copies each block below itself and moves the selection to the copy.
void duplicateSelectedLines(SourceView &view);
/// Moves each block by one line up (−1) or down (+1); selections go with it.
void moveSelectedLines(SourceView &view, int direction);
void deleteSelectedLines(SourceView &view);

/// "///" or "//!" where a line begins with it: documentation is a part of the program, unlike "//" and "////".
[[nodiscard]] QByteArray documentationMark(const QByteArray &line);
/// Blanks at the start of a line.
[[nodiscard]] QByteArray indentationOf(const QByteArray &line);

} // namespace Ochre::Editor
