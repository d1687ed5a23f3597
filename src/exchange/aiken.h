// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/incoming.h"

namespace Ochre::Exchange {

/// Reads Aiken: a question, its options as "A. …" or "A) …", and a line "ANSWER: A".
[[nodiscard]] Incoming readAiken(const QString &text, const QString &file);

} // namespace Ochre::Exchange
