// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/presentid.h"

#include "course/course.h"

namespace Ochre::Course {

QString presentId(const Course &course, const QString &id)
{
    return course.retired.contains(id) ? course.replacements().value(id, id) : id;
}

} // namespace Ochre::Course
