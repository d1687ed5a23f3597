// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/followcourse.h"

#include "course/answerforms.h"
#include "course/homes.h"
#include "progress/progressservice.h"
#include "window/carrydrafts.h"

namespace Ochre::Window {

void followCourse(Progress::ProgressService &progress, Lesson::DraftFile &drafts, const Course::Course &course)
{
    progress.setReplacements(course.replacements(), course.id, Course::homesOf(course), Course::answerForms(course));
    carryDrafts(drafts, course);
}

} // namespace Ochre::Window
