// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "progress/progressstate.h"

#include <QByteArray>

namespace Ochre::Exchange {

/// All notes as one Markdown text: a heading for each course and lesson, notes in the order of the course, answers to
/// a note below it. Lessons that are not installed are named by their ids.
[[nodiscard]] QByteArray notesMarkdown(const Progress::LearnerState &learner,
                                       const std::vector<const Course::Course *> &courses);

} // namespace Ochre::Exchange
