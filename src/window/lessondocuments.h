// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "progress/progressstate.h"
#include "workbench/document.h"

#include <optional>

namespace Ochre::Window {

/// The document of an example, a question's program, an exercise, a drill or a task by its id ("course" left out or
/// not); none when the course has it no more.
[[nodiscard]] std::optional<Workbench::Document> documentIn(const Course::Course &course, const QString &documentId);
/// That of an exercise, a drill or a task by its own id.
[[nodiscard]] std::optional<Workbench::Document> exerciseIn(const Course::Course &course, const QString &exerciseId);
/// That of an own error of the learner's by its id; none when it is kept no more.
[[nodiscard]] std::optional<Workbench::Document> ownErrorDocument(const Progress::LearnerState &learner,
                                                                  const QString &id);
/// What rustc links with the programs of a lesson; a project has cargo build its own.
[[nodiscard]] QStringList cratesOf(const Course::Lesson &lesson);

} // namespace Ochre::Window
