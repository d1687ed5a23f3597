// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"
#include "editor/cardaction.h"

#include <QByteArray>

namespace Ochre::Workbench {

/// The fixes of a diagnostic as its card previews them, in a text that was checked. One that does not fit the text has
/// no lines.
[[nodiscard]] std::vector<Editor::CardFix> cardFixes(const QByteArray &source,
                                                     const Diagnostics::Diagnostic &diagnostic);

/// What a fix does to a text, as a sentence about what was done: "Line 4: “.clone()” was added."
[[nodiscard]] QString fixDone(const QByteArray &source, const Diagnostics::Fix &fix);

} // namespace Ochre::Workbench
