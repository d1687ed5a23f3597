// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Course {

struct Course;

/// The id on which the history of a retired id goes on; any other id is itself.
[[nodiscard]] QString presentId(const Course &course, const QString &id);

} // namespace Ochre::Course
