// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/scheduler.h"

#include <array>
#include <optional>

namespace Ochre::Study {

/// What a grade is part of. In a review it counts with steps within the day; in a quiz the first grade of a study day
/// counts, in whole days; a cram leaves the schedule alone.
enum class SessionWay { Review, Quiz, Cram };

/// What the schedule knows of an item when a grade comes.
struct GradedMemory {
    ItemMemory memory;
    std::optional<ItemMemory> beforeAnswer; ///< as in ItemRecord
};

/// The memory after a grade; none when the grade changes nothing. An answer of the same day that was no grade is part
/// of what is graded and gives way to it.
[[nodiscard]] std::optional<ItemMemory> memoryAfterGrade(SessionWay way, const GradedMemory &before, RecallGrade grade,
                                                         const StudyMoment &now, const QString &item);
/// The same for each of the four grades, in the order of recallGrades; none when they change nothing.
[[nodiscard]] std::optional<std::array<ItemMemory, 4>> memoriesAfterGrades(SessionWay way, const GradedMemory &before,
                                                                           const StudyMoment &now, const QString &item);

/// What a grade counts as that is given in a session of this way: what is due, or stands in steps, is reviewed wherever
/// it is asked, but in a cram.
[[nodiscard]] SessionWay wayOfGrade(SessionWay session, const ItemMemory &memory, const StudyMoment &now);

/// The same memory when the learner wants to recall with this probability (0.7 to 0.97) instead of the 0.9 that the
/// schedule is kept by. By the model every interval of whole days is longer or shorter by one factor; what is
/// remembered, and steps within the day, stay as they are.
[[nodiscard]] ItemMemory forRecall(const ItemMemory &memory, double recall);

} // namespace Ochre::Study
