// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/progressstate.h"
#include "study/owncard.h"

#include <vector>

namespace Ochre::Progress {

/// A card of the learner's own as the log has it.
struct KeptCard {
    Study::OwnCard card;
    bool isRemoved = false; ///< it is not asked, and can come back
    QString lastEvent;      ///< what is taken back next
};

/// All own cards, the removed ones too, in the order in which they were made.
[[nodiscard]] std::vector<KeptCard> keptCards(const LearnerState &learner);
/// The learner's own cards that are not removed, in the order in which they were made.
[[nodiscard]] std::vector<Study::OwnCard> ownCards(const LearnerState &learner);

/// What is recorded for a card that was made or changed.
[[nodiscard]] Journal::CardWritten cardWritten(const Study::OwnCard &card);

/// Why a card cannot be kept, as a sentence.
[[nodiscard]] QString sentenceOf(Study::CardProblem problem);

} // namespace Ochre::Progress
