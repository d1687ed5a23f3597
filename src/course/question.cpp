// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/question.h"

#include <algorithm>

namespace Ochre::Course {

bool Question::hasSeveralCorrect() const
{
    return std::ranges::count(options, true, &Option::correct) > 1;
}

} // namespace Ochre::Course
