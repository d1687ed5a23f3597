// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "diagnostics/diagnostic.h"

namespace Ochre::Editor {

class SourceView;

/// Whether edits are ascending, do not overlap and lie inside `length` bytes. Two insertions at one place are refused,
/// as rustfix does: their order would be a guess.
[[nodiscard]] Result<void> checkEdits(const std::vector<Diagnostics::Edit> &edits, qsizetype length);

/// Applies checked edits in one undo step and selects the first placeholder in them.
void applyCheckedEdits(SourceView &view, const std::vector<Diagnostics::Edit> &edits);

/// Where a replacement wants to be filled in: `todo!()` or `/* … */`, bytes in it; {-1, -1} for none.
[[nodiscard]] std::pair<qsizetype, qsizetype> placeholderIn(const QByteArray &replacement);

/// Replaces the middle in which two texts differ, in one undo step; the caret keeps its line and column.
void replaceWholeText(SourceView &view, const QByteArray &text);

/// Lights the bracket at the caret and its partner, or the one without.
void highlightBrackets(SourceView &view);

} // namespace Ochre::Editor
