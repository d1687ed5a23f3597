// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/packfiles.h"

#include <optional>

namespace Ochre::Course {

/// Reads course.toml, retired.toml and taught.toml and looks which announced lessons are written. Nothing when there is
/// no usable course.toml; the problems say why.
[[nodiscard]] std::optional<Course> readManifest(PackFiles &files);

/// "05-ownership-and-moves" → "ownership-and-moves": the id of a lesson that is announced but not written.
[[nodiscard]] QString idOfFolder(const QString &folder);

} // namespace Ochre::Course
