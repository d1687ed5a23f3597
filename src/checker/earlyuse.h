// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/problem.h"

namespace Ochre::Checker {

/// Where a lesson uses what only a later lesson teaches (taught.toml): in an example, the program of a question, the
/// starter of a task, or the starter or solution of an exercise. A lesson that must run ahead links to the one that
/// teaches the item
/// (`lesson:ID`), which tells the reader, and then may.
[[nodiscard]] Course::Problems checkEarlyUse(const Course::Course &course, const Course::Lesson &lesson);

} // namespace Ochre::Checker
