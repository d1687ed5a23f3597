// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/packfiles.h"
#include "course/tomlplaces.h"

#include <QHash>

namespace Ochre::Course {

/// Where an id stands: in the table of a file that begins at a line, 0 = the file's own.
struct IdUse {
    QString file;
    int line = 0;
};

/// The ids that a course has, by what they name.
struct UsedIds {
    QHash<QString, IdUse> lessons;
    QHash<QString, IdUse> questions;
    QHash<QString, IdUse> exercises; ///< drills too
};

/// Checks what a course may no longer change about ids that a learner's history hangs on: those of the last release,
/// those that were retired, and its own.
void checkReleasedIds(PackFiles &files, const Course &course, const UsedIds &used, TomlPlaces &places);

} // namespace Ochre::Course
