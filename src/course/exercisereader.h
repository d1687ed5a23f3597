// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/exercise.h"
#include "course/packfiles.h"

#include <optional>

namespace Ochre::Course {

/// Where exercises lie: those of drills/ are described by a drill.toml, take one to three minutes and need no hints.
enum class ExerciseHome { Exercises, Drills };

/// Reads one exercise folder, given relative to the pack. Nothing when it has no readable exercise.toml or drill.toml.
[[nodiscard]] std::optional<Exercise> readExercise(PackFiles &files, const QString &folder,
                                                   ExerciseHome home = ExerciseHome::Exercises);

} // namespace Ochre::Course
