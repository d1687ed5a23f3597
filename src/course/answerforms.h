// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

namespace Ochre::Course {

/// What an answer to each question of a course may choose, by the question's id: the ids of its options, none where it
/// is answered in text. Questions that are answered in another way are left out.
[[nodiscard]] QHash<QString, QStringList> answerForms(const Course &course);

} // namespace Ochre::Course
