// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/packfiles.h"

namespace Ochre::Course {

/// Reads cards/*.toml: what the program explains of error codes and lints.
void readCards(PackFiles &files, Course &course);

} // namespace Ochre::Course
