// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Ochre::Course {
struct Course;
}
namespace Ochre::Lesson {
class DraftFile;
}

namespace Ochre::Window {

/// What was begun and not saved in a lesson or at a question that a course has replaced or moved goes on where that is
/// now. A text that was begun there meanwhile stays, and so does the older one where it is. Again changes nothing.
void carryDrafts(Lesson::DraftFile &drafts, const Course::Course &course);

} // namespace Ochre::Window
