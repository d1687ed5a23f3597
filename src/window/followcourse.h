// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Ochre::Course {
struct Course;
}
namespace Ochre::Lesson {
class DraftFile;
}
namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Window {

/// Tells the progress what a course says of its ids: what was retired, where each exercise lies, how its questions are
/// answered; and the drafts, which go where their lesson or question is now. Called whenever a course was read.
void followCourse(Progress::ProgressService &progress, Lesson::DraftFile &drafts, const Course::Course &course);

} // namespace Ochre::Window
