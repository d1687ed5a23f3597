// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Progress {
struct ConfidenceRating;
}

namespace Ochre::Models {

/// The words of an answer to "Can you explain this lesson?", from 1 (not yet) to 4 (easily).
[[nodiscard]] QString confidenceText(int rating);

/// Whether an answer is of an earlier session than the one that was started at `sessionStartMs` (ms since 1970). A
/// restart within one evening is no new session: four hours must lie between.
[[nodiscard]] bool isOfEarlierSession(const Progress::ConfidenceRating &rating, qint64 sessionStartMs);

} // namespace Ochre::Models
