// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/packfiles.h"

#include <QSet>

namespace Ochre::Course {

/// Checks the links and images of a lesson's body. `lessons` are the ids that "lesson:ID" may name;
/// "lesson:COURSE/ID" names one of another course, or of this one, whose id is `course`.
void checkLinks(PackFiles &files, const Lesson &lesson, const QSet<QString> &lessons, const QString &course = {});

} // namespace Ochre::Course
