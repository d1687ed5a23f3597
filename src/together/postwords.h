// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discussion/board.h"

namespace Ochre::Together {

/// Who wrote, as it may be shown: "You", a name, "Learner 3", "Former member".
[[nodiscard]] QString authorText(const Discussion::Board &board, const QString &author);
/// The first line of a post without its marks, at most 80 characters.
[[nodiscard]] QString titleOf(const Discussion::Post &post);
/// "open", "answered", "✓ solved".
[[nodiscard]] QString stateText(Discussion::ThreadState state);
/// When: the time of today, else the day and the time.
[[nodiscard]] QString momentText(qint64 timeMs);

} // namespace Ochre::Together
