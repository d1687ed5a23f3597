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
};

/// Reads a whole pack folder. Fails only when there is no usable course.toml; everything else becomes a problem.
/// Untrusted input: sizes and depth are bounded, and no path or link leaves the folder.
/// `language` asks for the texts of a translation, "de": what the pack does not have in it is given in its own
/// language.
[[nodiscard]] Result<LoadedCourse> loadPack(const QString &folder, const QString &language = {});

/// The quick part of loadPack() for the start of the program: the manifest and the head and body of every written
/// lesson, but no questions, exercises, bank or checks of bodies. Fails as loadPack() does.
[[nodiscard]] Result<LoadedCourse> loadManifest(const QString &folder, const QString &language = {});

struct LoadedLesson {
    Lesson lesson;
    Problems problems;
};

/// The whole of one written lesson, its folder and step as in the course's parts, in the language of the course.
[[nodiscard]] Result<LoadedLesson> loadLesson(const Course &course, const LessonEntry &entry);

/// Questions, tables and lists of the bank, for a course from loadManifest(); returns what is wrong in them.
[[nodiscard]] Problems loadBank(Course &course);

} // namespace Ochre::Course
