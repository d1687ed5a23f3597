// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/exercise.h"
#include "course/packfiles.h"

#include <optional>

namespace Ochre::Course {

/// Reads one exercise folder, given relative to the pack, of a pack of that format. Nothing when it has no readable
/// exercise.toml.
[[nodiscard]] std::optional<Exercise> readExercise(PackFiles &files, const QString &folder, int format);

} // namespace Ochre::Course
