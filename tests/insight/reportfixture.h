// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/progressreport.h"

#include <QDate>

namespace Ochre::Insight {

using namespace Qt::StringLiterals;

inline const qint64 reportDay = QDate(1970, 1, 1).daysTo(QDate(2026, 3, 11)); // a Wednesday

inline Study::StudyNames makeNames()
{
    return {.lessons = {{u"rust/own"_s, 5, u"Ownership"_s}, {u"rust/borrow"_s, 6, u"Borrowing"_s}},
            .groups = {},
            .meanings = {{u"E0382"_s, u"A name was used after its value had moved."_s}}};
}

/// A little of everything.
inline Study::ProgressReport makeReport()
{
    Study::ProgressReport report;
    report.today = reportDay;
    Study::DaySums sums;
    sums[reportDay] = {12, 1, 1'800'000};
    sums[reportDay - 1] = {4, 0, 600'000};
    sums[reportDay - 3] = {1, 0, 60'000};
    report.totals = Study::totalsOf(sums, reportDay);
    report.halfYear = report.totals;
    report.heat = Study::heatMap(sums, reportDay, Study::reportWeeks);
    report.weeks = Study::weekSums(sums, reportDay, Study::reportWeeks);
    for (int day = 0; day < Study::forecastDays; ++day) {
        report.forecast.push_back({reportDay + day, day % 5});
    }
    report.forecast[0].due = 7;
    report.retention = Study::retentionSpans({{reportDay, true}, {reportDay, false}, {reportDay - 20, true}}, reportDay,
                                             13, Study::retentionDays);
    report.lessons = {{u"rust/own"_s, u"Ownership"_s, 5, 10, 4, 0.82}, {u"rust/borrow"_s, u"Borrowing"_s, 6, 8, 0, 0}};
    report.concepts = {{u"rust/moves"_s, u"Moves"_s, 0, 5, 3, 0.41}};
    report.calibration.levels = {
        {{Study::Sureness::Guess, 10, 3}, {Study::Sureness::Fairly, 0, 0}, {Study::Sureness::Sure, 30, 27}}};
    report.calibration.answers = 40;
    report.calibration.brier = 0.1725;
    report.readiness = {{u"Async"_s, 4, 0, 0}, {u"Traits, \"dyn\""_s, 10, 6, 5}};
    report.errors = {{u"E0382"_s,
                      9,
                      1,
                      {180'000, 200'000, 40'000, 30'000},
                      {{u"own/take-and-give-back"_s, 6, 9}, {u"file:/home/me/=mine.rs"_s, 3, 4}}},
                     {u"E0308"_s, 2, 1, {}, {{u"playground"_s, 2, 1}}}};
    return report;
}

} // namespace Ochre::Insight
