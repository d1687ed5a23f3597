// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/scheduler.h"

#include <QString>

namespace Ochre::Practice {

/// When an item comes back after an answer: "10 min", "3 days", "5 months", "1.4 years".
[[nodiscard]] QString intervalText(const Study::ItemMemory &after);

/// The same for a button that a screen reader reads out.
[[nodiscard]] QString intervalSentence(const Study::ItemMemory &after);

/// "Again", "Hard", "Good", "Easy".
[[nodiscard]] QString gradeText(Study::RecallGrade grade);

} // namespace Ochre::Practice
