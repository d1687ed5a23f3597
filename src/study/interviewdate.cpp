// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/interviewdate.h"

namespace Ochre::Study {

std::optional<DateProblem> problemOf(const InterviewDate &date, QDate today)
{
    if (!date.day.isValid()) {
        return DateProblem::NoDay;
    }
    if (date.day < today) {
        return DateProblem::Past;
    }
    if (date.day > today.addYears(mostInterviewYears)) {
        return DateProblem::TooFar;
    }
    if (date.minutes < 1 || date.minutes > mostInterviewMinutes) {
        return DateProblem::NoMinutes;
    }
    return date.role.size() > mostRoleText ? std::optional(DateProblem::LongRole) : std::nullopt;
}

} // namespace Ochre::Study
