// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/problem.h"

namespace Ochre::Course {

// What keeps a pack from being handed on, which only its author has to know.

/// Symbolic links: no packed course can hold them.
[[nodiscard]] Problems checkSymbolicLinks(const Course &course);

/// Content that has changed under a version that was released. The files are read again for it.
[[nodiscard]] Problems checkVersion(const Course &course);

} // namespace Ochre::Course
