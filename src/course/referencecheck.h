// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/packfiles.h"

namespace Ochre::Course {

/// Checks what only the whole course shows: ids that are used twice, retired or lost, references that lead nowhere,
/// links and images.
void checkReferences(PackFiles &files, const Course &course);

} // namespace Ochre::Course
