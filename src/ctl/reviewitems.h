// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/paths.h"
#include "progress/progressstate.h"
#include "study/studyitem.h"

#include <vector>

namespace Ochre::Ctl {

/// Everything that can be asked again: what the installed courses have, the learner's cards, and what the log knows of
/// courses that are not installed.
/// What was studied, of every course that is installed, and own cards. With `isAll` also what cannot be asked any more:
/// of courses that are gone, and what a course has retired.
[[nodiscard]] std::vector<Study::StudyItem> reviewItems(const Progress::LearnerState &learner, const Paths &paths,
                                                        bool isAll);

/// The word for a kind of item, as in the journal.
[[nodiscard]] QString wordOf(Study::StudyKind kind);

} // namespace Ochre::Ctl
