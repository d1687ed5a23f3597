// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

namespace Ochre::Exchange {

/// How a question that comes in is asked, in a word: "choice", "predict", "short answer", else "to recall".
[[nodiscard]] QString questionWord(const Course::Question &question);

} // namespace Ochre::Exchange
