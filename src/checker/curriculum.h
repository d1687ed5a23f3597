// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/problem.h"

namespace Ochre::Checker {

/// What a finished lesson carries and this one lacks (FORMAT.md, "What every lesson carries").
[[nodiscard]] Course::Problems checkCurriculum(const Course::Course &course, const Course::Lesson &lesson);

/// Words of prose: code blocks do not count.
[[nodiscard]] int wordCount(const QString &body);

} // namespace Ochre::Checker
