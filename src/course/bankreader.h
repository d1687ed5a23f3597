// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/packfiles.h"

namespace Ochre::Course {

/// Reads bank/*.toml: interview questions, comparison tables, the must-know list.
void readBank(PackFiles &files, Course &course);

} // namespace Ochre::Course
