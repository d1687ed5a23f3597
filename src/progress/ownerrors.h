// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/progressstate.h"
#include "study/ownerror.h"

#include <vector>

namespace Ochre::Progress {

// The learner's own errors. They are kept as cards in a course of their own (Study::ownErrorCourse), so that they are
// folded, taken back, exported and exchanged as all cards are: the front is the code, the code is the program.

/// An own error as the log has it.
struct KeptError {
    Study::OwnError error;
    qint64 writtenMs = 0; ///< when it was kept
    bool isRemoved = false;
    QString lastEvent; ///< what is taken back next
};

/// All own errors, the removed ones too, in the order in which they were kept.
[[nodiscard]] std::vector<KeptError> keptErrors(const LearnerState &learner);
/// Those that are not removed.
[[nodiscard]] std::vector<Study::OwnError> ownErrors(const LearnerState &learner);

/// What is recorded, under Study::ownErrorCourse, for an own error that is kept.
[[nodiscard]] Journal::CardWritten errorWritten(const Study::OwnError &error);
/// And with it: it was not known on this day, so that it comes due as everything does.
[[nodiscard]] Journal::ItemReviewed errorMet(const Study::OwnError &error, qint64 tookMs);

/// Whether one more may be kept on this study day: the program is not kept yet, no other of its code was on this day,
/// and there are not too many.
[[nodiscard]] bool hasRoomFor(const LearnerState &learner, const Study::OwnError &error, const Study::StudyMoment &now);

} // namespace Ochre::Progress
