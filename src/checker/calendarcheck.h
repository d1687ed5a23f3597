// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/problem.h"

#include <QDate>

namespace Ochre::Checker {

/// What the calendar contradicts: a lesson that was reviewed in the future, and a compiler that there is not yet. Only
/// authors are told: the clock of a learner may be wrong.
[[nodiscard]] Course::Problems checkCalendar(const Course::Course &course, QDate today);

/// The newest Rust that may be out on a day, as the number behind "1.".
[[nodiscard]] int newestRust(QDate day);

} // namespace Ochre::Checker
