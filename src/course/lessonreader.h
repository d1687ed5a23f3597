// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/packfiles.h"

#include <optional>

namespace Ochre::Course {

/// Reads the front matter and the body of FOLDER/lesson.md. Nothing when the file cannot be read or has no front
/// matter.
[[nodiscard]] std::optional<Lesson> readLessonText(PackFiles &files, const LessonEntry &entry);

/// Adds the questions, exercises and drills of the lesson's folder, and checks its body.
void readLessonParts(PackFiles &files, const LessonEntry &entry, Lesson &lesson);

} // namespace Ochre::Course
