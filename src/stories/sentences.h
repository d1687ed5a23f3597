// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stories/story.h"

namespace Ochre::Stories {

/// Tells a story in plain words with the learner's own names: one translated sentence for each of its events.
[[nodiscard]] QStringList sentencesOf(const Story &story);

/// True when there is a sentence for a phrase of the table.
[[nodiscard]] bool isTold(const QString &phrase);

/// One or two words for what passes along an arrow: "moves", "&mut lent".
[[nodiscard]] QString accessWord(Access access);

} // namespace Ochre::Stories
