// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "course/course.h"

#include <vector>

namespace Ochre::Course {

/// One thing wrong in a pack: where, which rule of FORMAT.md, and what to do.
struct Problem {
    QString file;   ///< relative to the pack
    int line = 0;   ///< 1-based, 0 = the whole file
    int column = 0; ///< 1-based, 0 = the whole line
    QString rule;   ///< kebab-case name of the rule
    QString message;

    bool operator==(const Problem &) const = default;
};

struct LoadedCourse {
    Course course;
    std::vector<Problem> problems; ///< empty for a good pack; what could be read is in `course` all the same
};

/// Reads a whole pack folder. Fails only when there is no usable course.toml; everything else becomes a problem.
/// Untrusted input: sizes and depth are bounded, and no path or link leaves the folder.
[[nodiscard]] Result<LoadedCourse> loadPack(const QString &folder);

} // namespace Ochre::Course
