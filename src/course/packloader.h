// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "course/course.h"
#include "course/problem.h"

namespace Ochre::Course {

struct LoadedCourse {
    Course course;
    Problems problems; ///< empty for a good pack; what could be read is in `course` all the same
    QString language;  ///< that was asked for, empty = none
};

/// Reads a whole pack folder. Fails only when there is no usable course.toml; everything else becomes a problem.
/// Untrusted input: sizes and depth are bounded, and no path or link leaves the folder.
/// `language` asks for the texts of a translation, "de" or "de-AT": what the pack does not have in it, nor in the same
/// language of another region, is given in its own language.
[[nodiscard]] Result<LoadedCourse> loadPack(const QString &folder, const QString &language = {});

/// The quick part of loadPack(), for whoever lists courses or asks for their ids: the manifest and the head and body of
/// every written lesson, but no questions, exercises, bank or checks of bodies. Fails as loadPack() does.
[[nodiscard]] Result<LoadedCourse> loadManifest(const QString &folder, const QString &language = {});

} // namespace Ochre::Course
