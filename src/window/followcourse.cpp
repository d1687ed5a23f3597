// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/followcourse.h"

#include "course/answerforms.h"
#include "course/homes.h"
#include "progress/progressservice.h"

namespace Ochre::Window {

void followCourse(Progress::ProgressService &progress, const Course::Course &course)
{
    progress.setReplacements(course.replacements(), course.id, Course::homesOf(course), Course::answerForms(course));
}

} // namespace Ochre::Window
