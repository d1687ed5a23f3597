// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "course/course.h"

namespace Ochre::Packs {

/// The course of a folder when the loader finds nothing wrong in it; else the first thing that is, and how many there
/// are.
[[nodiscard]] Result<Course::Course> checkedCourse(const QString &folder);

} // namespace Ochre::Packs
