// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/packfiles.h"

namespace Ochre::Course {

/// Checks the code blocks and memory pictures of a lesson's body; `folder` is relative to the pack.
void checkBody(PackFiles &files, const QString &folder, const Lesson &lesson);

} // namespace Ochre::Course
