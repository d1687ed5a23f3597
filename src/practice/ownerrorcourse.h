// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "progress/progressstate.h"

namespace Ochre::Practice {

/// The learner's own errors as a course, each a drill with words that say where it comes from.
[[nodiscard]] Course::Course ownErrorCourse(const Progress::LearnerState &learner);

/// Whether this key, "course/id", is that of an own error.
[[nodiscard]] bool isOwnError(const QString &key);

} // namespace Ochre::Practice
