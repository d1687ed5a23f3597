// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/paths.h"
#include "base/result.h"

#include <QStringList>

namespace Ochre::Ctl {

/// A command that keeps the name of a course or lesson asks here first: a name that nothing has would be kept for ever
/// and never be found again. Each failure says which names there are.

/// Succeeds when each of these is the id of an installed course, or "my-cards".
[[nodiscard]] Result<void> checkCourses(const Paths &paths, const QStringList &ids);

/// Succeeds when `place` is COURSE/LESSON of an installed course, or empty, which is no lesson.
[[nodiscard]] Result<void> checkLesson(const Paths &paths, const QString &place);

} // namespace Ochre::Ctl
