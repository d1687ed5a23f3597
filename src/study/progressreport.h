// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "study/calibration.h"
#include "study/dueplan.h"
#include "study/errorjournal.h"
#include "study/heatmap.h"
#include "study/recallsummary.h"
#include "study/retention.h"

namespace Ochre::Study {

/// How the statistics name what they count: taken from the courses once, so that they can be counted elsewhere.
struct StudyNames {
    std::vector<LessonName> lessons;   ///< in teaching order, the courses in turn
    QHash<QString, QString> groups;    ///< the group of interview topics of a question, by its key
    QHash<QString, QString> topics{};  ///< its topic, by its key
    QHash<QString, QString> above{};   ///< the group of a topic, both by their names
    QHash<QString, QString> meanings;  ///< what the compiler saw, by code, without markup
    QHash<QString, QString> courses{}; ///< titles by id, where there is more than one course
};
[[nodiscard]] StudyNames studyNames(const std::vector<const Course::Course *> &courses);

inline constexpr int reportWeeks = 26; ///< half a year
inline constexpr int forecastDays = 30;
inline constexpr int retentionDays = 14; ///< of one span; thirteen of them are half a year

/// Everything that the Progress page shows.
struct ProgressReport {
    qint64 today = 0;   ///< study day
    DayTotals totals;   ///< over all time
    DayTotals halfYear; ///< over the days of the heat map
    std::vector<HeatDay> heat;
    std::vector<WeekSum> weeks;
    std::vector<ForecastDay> forecast;
    double target = 0.9; ///< the recall that the learner wants
    std::vector<RetentionSpan> retention;
    std::vector<RecallGroup> lessons;
    std::vector<RecallGroup> concepts;
    Calibration calibration;
    std::vector<GroupReadiness> readiness;        ///< of groups of topics
    std::vector<GroupReadiness> topicReadiness{}; ///< of the topics in them
    std::vector<MetCode> errors;
};

[[nodiscard]] ProgressReport progressReport(const StudyHistory &history, const StudyNames &names,
                                            const std::vector<StudyItem> &items, const StudyMoment &now,
                                            double target = 0.9);

} // namespace Ochre::Study
