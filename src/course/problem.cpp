// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/problem.h"

#include <algorithm>
#include <tuple>

namespace Ochre::Course {

void sortProblems(Problems &problems)
{
    std::ranges::stable_sort(problems, {}, [](const Problem &problem) {
        return std::tie(problem.file, problem.line, problem.column, problem.rule);
    });
}

} // namespace Ochre::Course
