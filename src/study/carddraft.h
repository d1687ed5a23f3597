// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/owncard.h"

namespace Ochre::Study {

/// An own card as it is written: every field as a text.
struct CardDraft {
    QString front{};
    QString back{};
    QString code{};
    QString options{}; ///< one a line, "[x] right" or "[ ] wrong"; what goes on below it is indented
    QString tags{};    ///< parted by commas
    QString lesson{};  ///< "course/lesson" that it belongs to, or empty; not written by hand

    bool operator==(const CardDraft &) const = default;
};

[[nodiscard]] CardDraft draftOf(const OwnCard &card);
/// The card that a draft makes of the saved one. A list that was not changed is taken as it was saved.
[[nodiscard]] OwnCard cardOf(const CardDraft &draft, const OwnCard &saved);

/// A draft as one text, to be kept and read again. What is none gives an empty draft.
[[nodiscard]] QString textOf(const CardDraft &draft);
[[nodiscard]] CardDraft draftFrom(const QString &text);

} // namespace Ochre::Study
