// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/problem.h"

#include <algorithm>
#include <tuple>

namespace Ochre::Course {

QString Problem::text() const
{
    return file + u':' + QString::number(line) + u':' + QString::number(column) + QStringLiteral(": ") + message;
}

void sortProblems(Problems &problems)
{
    std::ranges::stable_sort(problems, {}, [](const Problem &problem) {
        return std::tie(problem.file, problem.line, problem.column, problem.rule);
    });
}

Problems newProblems(const Problems &problems, const Problems &known)
{
    Problems left = known;
    Problems fresh;
    for (const Problem &problem : problems) {
        const auto same = std::ranges::find_if(left, [&problem](const Problem &other) {
            return std::tie(other.file, other.rule, other.message)
                   == std::tie(problem.file, problem.rule, problem.message);
        });
        if (same == left.end()) {
            fresh.push_back(problem);
        } else {
            left.erase(same);
        }
    }
    return fresh;
}

} // namespace Ochre::Course
