// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

namespace Ochre::Course {

/// What a learner's tick of a checklist line is kept under: the id that its author gave, else what it teaches and the
/// SHA-256 of its text, so that it is the same on every machine.
[[nodiscard]] QString idOf(const MustKnow &line);

/// What the first edition kept ticks under: a hash that is only the same on machines of one word size and one Qt.
[[nodiscard]] QString firstEditionId(const MustKnow &line);

/// The line with all of its ids as "course/id".
[[nodiscard]] MustKnow inCourse(const QString &course, const MustKnow &line);

} // namespace Ochre::Course
