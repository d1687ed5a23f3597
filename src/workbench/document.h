// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/exercise.h"
#include "progress/coursekey.h"
#include "runner/project.h"
#include "workbench/diskfile.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Ochre::Workbench {

/// The lesson that the document of this id belongs to; empty for the playground, for explanations and for files.
[[nodiscard]] inline QString lessonOf(const QString &document)
{
    const QString id = Progress::splitKey(document).id;
    return !id.contains(u'/') || id.contains(u':') ? QString() : id.section(u'/', 0, 0);
}

/// In the place of a lesson in the ids of tasks that belong to none: "+bank/task-id". No lesson is called so.
inline constexpr auto bankLesson = QLatin1StringView("+bank");

/// What the ids of opened files begin with; their paths follow.
inline constexpr auto filePrefix = QLatin1StringView("file:");

/// One program in the workbench. The id is stable over restarts: "lesson-id/example-2", "lesson-id/exercise-id",
/// "@course-id/lesson-id/exercise-id" (Progress::keyIn), "playground", "explain:E0382-1", "file:/path/of/it.rs".
struct Document {
    QString id;
    QString title;
    QByteArray original; ///< what it began as: reset goes back to it
    std::optional<Course::Exercise> exercise;
    QStringList crates = {};                      ///< that a single text may use, named as in Cargo.toml
    std::vector<Runner::SourceFile> project = {}; ///< the files of a cargo project, instead of `original`
    std::optional<Error> problem = {};            ///< why it cannot be opened
    QString edition = QStringLiteral("2024");     ///< of a single text; the manifest of a project names its own
    QString courseTitle = {};                     ///< empty where it belongs to none
    std::optional<DiskFile> file = {};            ///< where it is on disk, of a file that the learner opened

    [[nodiscard]] bool isProject() const { return !project.empty(); }
    /// The lesson it belongs to; empty for the playground, for explanations and for files.
    [[nodiscard]] QString lesson() const { return lessonOf(id); }
    /// The course that what happens to it is recorded in.
    [[nodiscard]] QString course() const { return Progress::splitKey(id).course; }
    /// What its events call it: the id inside the course.
    [[nodiscard]] QString subject() const { return Progress::splitKey(id).id; }
};

} // namespace Ochre::Workbench
