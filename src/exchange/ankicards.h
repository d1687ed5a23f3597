// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/ankicollection.h"

namespace Ochre::Exchange {

/// The cards of a note: one for each side that its type asks for, and for each gap of a text with gaps. Sides without a
/// front or a back are none.
[[nodiscard]] std::vector<AnkiNote> cardsOf(const CollectedNote &note, const NoteType &type);

} // namespace Ochre::Exchange
