// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/courselibrary.h"
#include "ctl/console.h"
#include "progress/progressstats.h"

#include <QJsonArray>
#include <QMap>

namespace Ochre::Ctl {

/// Every installed course by its manifest, without questions and exercises.
[[nodiscard]] Course::CourseLibrary libraryOf(const Paths &paths);

/// `ochrectl pack list` without a folder: every installed course, and on `err` what cannot be opened. 1 = something
/// cannot.
[[nodiscard]] int listCourses(bool json, const Console &console);

/// The id of a lesson that was named for one pack: its own id, or "course/id". Fails for a lesson of another course.
[[nodiscard]] Result<QString> lessonOfPack(const QString &folder, const QString &lesson);

/// Titles of the installed courses by id.
[[nodiscard]] QMap<QString, QString> courseTitles(const Paths &paths);
/// What was done in each course, also in those that are not installed.
[[nodiscard]] QJsonArray coursesJson(const Progress::ProgressStats &stats, const QMap<QString, QString> &titles);
[[nodiscard]] QString coursesText(const Progress::ProgressStats &stats, const QMap<QString, QString> &titles);

} // namespace Ochre::Ctl
