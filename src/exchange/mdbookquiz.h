// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/incoming.h"

namespace Ochre::Exchange {

/// Reads a quiz of mdbook-quiz (TOML): choices, short answers, programs to trace, and informal questions.
[[nodiscard]] Incoming readMdbookQuiz(const QString &text, const QString &file);

} // namespace Ochre::Exchange
