// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/progressstate.h"
#include "study/agenda.h"

namespace Ochre::Progress {

/// What of the learner's state the agenda needs.
[[nodiscard]] Study::StudyRecord studyRecord(const ProgressState &state);

} // namespace Ochre::Progress
