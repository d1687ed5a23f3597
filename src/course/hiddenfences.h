// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Course {

/// The body as pages get it: in the place of proofs, of what they print, and of `trace` blocks stand blank lines, so
/// that every line keeps its number.
[[nodiscard]] QString withoutHiddenFences(const QString &body);

/// The sentence that a proof beginning in `line` (1-based) of the body proves: the last one of the text above it; other
/// proofs may stand between. Empty when a heading, a block that is shown or nothing stands there.
[[nodiscard]] QString sentenceProvenAt(const QString &body, int line);

} // namespace Ochre::Course
