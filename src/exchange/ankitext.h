// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/ankinote.h"
#include "exchange/incoming.h"

#include <QByteArray>

namespace Ochre::Exchange {

/// Cards as the text that Anki imports: its head says what each column is, so that nothing has to be chosen there.
[[nodiscard]] QByteArray ankiTextOf(const std::vector<AnkiNote> &notes);

/// Reads a text that Anki exported, or one without a head: front, back, tags. `file` is named where something is wrong.
[[nodiscard]] Incoming readAnkiText(const QString &text, const QString &file);

} // namespace Ochre::Exchange
