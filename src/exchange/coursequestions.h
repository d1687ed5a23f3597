// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <vector>

namespace Ochre::Exchange {

/// A question and where it stands.
struct PlacedQuestion {
    const Course::Question *question = nullptr;
    QString lesson;          ///< id, empty in the bank
    bool isImported = false; ///< it came in by an import
};

/// Every question of a course, lessons first; they live as long as the course.
[[nodiscard]] std::vector<PlacedQuestion> questionsOf(const Course::Course &course);

/// Whether a lesson is what an import made.
[[nodiscard]] bool isImportedLesson(const QString &id);
inline constexpr auto importedPrefix = QLatin1StringView("import-");

} // namespace Ochre::Exchange
