// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QStringList>

#include <optional>

namespace Ochre::Study {

/// A day on which the learner is interviewed.
struct InterviewDate {
    QString id; ///< a UUID
    QString role{};
    QDate day{};
    QStringList courses{}; ///< that are asked about; empty: all that were begun
    int minutes = 30;      ///< a day, that the learner gives until then

    bool operator==(const InterviewDate &) const = default;
};

/// Why a date cannot be kept.
enum class DateProblem {
    NoDay,
    Past,
    TooFar,    ///< more than mostInterviewYears away
    NoMinutes, ///< not from 1 to mostInterviewMinutes
    LongRole,  ///< over mostRoleText
};
inline constexpr int mostInterviewYears = 10;
inline constexpr int mostInterviewMinutes = 720;
inline constexpr qsizetype mostRoleText = 200; ///< characters

/// `today` is the learner's study day.
[[nodiscard]] std::optional<DateProblem> problemOf(const InterviewDate &date, QDate today);

} // namespace Ochre::Study
