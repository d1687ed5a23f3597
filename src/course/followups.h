// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/problem.h"

namespace Ochre::Course {

/// Leaves out what only follows from something else that is wrong: where a file cannot be read, or may lack its id,
/// nobody can say that something is nowhere. Who mends the one is told of the other if it is still so.
void dropFollowUps(Problems &problems);

} // namespace Ochre::Course
