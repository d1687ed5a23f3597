// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "richtext/textstyle.h"

class QTextCursor;
class QTextTable;

namespace Ochre::Richtext {

/// Writes the lines of a program, one block a line, highlighted as `language` (a fence's word). The first line takes
/// the cursor's block. A line that is too long goes on below, indented further than it began.
void insertCode(QTextCursor &cursor, const QString &code, const QString &language, const TextStyle &style);

/// The same of what changes between two programs: the first character of every line is its sign, "+", "−" or a space,
/// and added and removed lines have a surface of their own besides.
void insertChanges(QTextCursor &cursor, const QString &code, const QString &language, const TextStyle &style);

/// Whether the block is empty and can take text without leaving a hole.
[[nodiscard]] bool isFreshBlock(const QTextCursor &cursor);

/// Gives the cursor's empty block these formats. The first block of a table cell shares its character format with the
/// cell (borders, padding), so that is merged, never replaced.
void takeBlock(QTextCursor &cursor, const QTextBlockFormat &block, const QTextCharFormat &text);

/// Takes the cursor's block when it is empty, else begins a new one.
void beginBlock(QTextCursor &cursor, const QTextBlockFormat &block, const QTextCharFormat &text);

/// A table that starts in the cursor's block when that is empty; the block after it is ready for what follows.
[[nodiscard]] QTextTable *beginTable(QTextCursor &cursor, int rows, int columns, const QTextTableFormat &format);

/// Sets the cursor into the block after a table.
void leaveTable(QTextCursor &cursor, const QTextTable &table);

} // namespace Ochre::Richtext
