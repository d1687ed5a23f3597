// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

namespace Ochre::Editor {

class SourceView;

/// The Scintilla style of the blank lines that keep room for cards.
inline constexpr int annotationStyle = 96;

/// Every font and colour of the view itself. Resets all styles, so the formats of the lexer are set after it.
void applyLook(SourceView &view, const Design::Look &look);

/// Behind selected text: a step from the editor's surface towards the accent, apart from the caret's line.
[[nodiscard]] QColor selectionColor(const Design::Palette &palette);

} // namespace Ochre::Editor
