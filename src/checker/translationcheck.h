// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/problem.h"

namespace Ochre::Checker {

/// Whether every translation of a lesson has the structure of the lesson: the same ids, headings, programs, options and
/// parts. A program that is the same is proven with the lesson. The course is given in its own language.
[[nodiscard]] Course::Problems checkTranslations(const Course::Course &course, const Course::Lesson &lesson);

} // namespace Ochre::Checker
