// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/progressstate.h"
#include "study/agenda.h"
#include "study/grading.h"

namespace Ochre::Progress {

/// What of the learner's state the agenda needs.
[[nodiscard]] Study::StudyRecord studyRecord(const ProgressState &state);

/// How sure the learner was, in the words of the journal and in those of `study`, which do not know each other.
[[nodiscard]] Journal::Sureness journalSureness(Study::Sureness sureness);
[[nodiscard]] Study::Sureness studySureness(Journal::Sureness sureness);

} // namespace Ochre::Progress
