// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QHash>

namespace Ochre::Course {

/// In the place of a lesson in the names of what belongs to none: "+bank/task-id". No lesson is called so.
inline constexpr auto bankHome = QLatin1StringView("+bank");

/// The lesson in which each exercise, drill, task and program of a question lies, by its id. What is called as an
/// example of a lesson is, "example-2", has no home: each lesson has its own.
[[nodiscard]] QHash<QString, QString> homesOf(const Course &course);

} // namespace Ochre::Course
