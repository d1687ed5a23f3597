// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "exchange/incoming.h"

namespace Ochre::Exchange {

/// What an import would do: shown before anything is written.
struct ImportPlan {
    QString title;
    std::vector<Course::Question> questions; ///< that are new
    std::vector<Course::Exercise> exercises; ///< that are new
    int items = 0;                           ///< that were read and are in order
    int unchanged = 0;                       ///< that are there already, with the same text
    Course::Problems problems;               ///< what does not come in, and why

    [[nodiscard]] int added() const { return int(questions.size() + exercises.size()); }
};

/// Compares what came in with the pack that it is to go into. What is there already with another text stays as it is
/// and is named among the problems.
[[nodiscard]] ImportPlan planFor(const Incoming &incoming, const Course::Course &pack);

/// The plan without what the pack has by now.
[[nodiscard]] ImportPlan withoutKnown(ImportPlan plan, const Course::Course &pack);

} // namespace Ochre::Exchange
