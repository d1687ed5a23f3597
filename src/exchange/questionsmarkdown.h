// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "exchange/gift.h"

namespace Ochre::Exchange {

/// Questions as one Markdown text to read and print: a heading for each course, and below it every question with its
/// answer behind a line. What stands in a lesson comes below the title of that lesson.
[[nodiscard]] Outgoing questionsMarkdown(const std::vector<const Course::Course *> &courses);

} // namespace Ochre::Exchange
