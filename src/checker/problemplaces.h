// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/problem.h"

namespace Ochre::Checker {

/// Gives every problem a line and a column: of the key that it is about, where the rule has one; of the line that it
/// names; else of the beginning of its file.
void settlePlaces(Course::Problems &problems, const QString &pack);

} // namespace Ochre::Checker
