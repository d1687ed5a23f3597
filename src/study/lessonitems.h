// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QStringList>

namespace Ochre::Study {

/// The ids of everything that is asked or programmed in a lesson: its questions of every use, exercises and drills;
/// empty when the course has no such lesson.
[[nodiscard]] QStringList lessonItems(const Course::Course &course, const QString &lesson);

} // namespace Ochre::Study
