// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/interviewdate.h"
#include "study/studyitem.h"

#include <QList>

namespace Ochre::Study {

/// One review that a plan asks for.
struct PlannedReview {
    int place = 0;  ///< of the item
    qint64 day = 0; ///< study day, since 1970

    bool operator==(const PlannedReview &) const = default;
};

/// How much of a plan is done on one day.
struct PlannedDay {
    qint64 day = 0;
    int reviews = 0;
    int minutes = 0; ///< rounded up

    bool operator==(const PlannedDay &) const = default;
};

/// What a learner must do until an interview so that on its day every item reaches the target recall.
struct InterviewPlan {
    int days = 0;                       ///< until then, 0 = it is today, below 0 = it is over
    int items = 0;                      ///< that can be asked about, without `unread`
    int kept = 0;                       ///< that reach the target without another review
    int fitting = 0;                    ///< that reach it by the reviews below
    QList<int> left{};                  ///< places of those that do not fit into the minutes
    int unread = 0;                     ///< of lessons that were not studied: they are read first, and not planned
    int minutesNeeded = 0;              ///< a day, so that all fit; 0 = no number up to mostInterviewMinutes would
    std::vector<PlannedReview> reviews; ///< by day
    std::vector<PlannedDay> schedule;   ///< the days on which there is something to do

    [[nodiscard]] bool holds() const { return left.isEmpty(); }
    [[nodiscard]] int ready() const { return kept + fitting; }
};

/// Plans backwards from the day of the interview: each item is gone over as late as the minutes a day allow, so that
/// the last days cram what would be forgotten again. What finds no room there is learned early and once more at the
/// end. Every review is expected to succeed; what it costs to fail counts by its probability. Questions of the bank and
/// own cards are planned though they were never asked; questions of lessons are not. `target` is the recall that is
/// wanted on that day, 0.7 to 0.97.
[[nodiscard]] InterviewPlan interviewPlan(const std::vector<StudyItem> &items, const InterviewDate &date,
                                          const StudyMoment &now, double target = 0.9);

/// The items of those courses that a date is about; all of them when it names none. `courses` are those that are gone
/// over then.
[[nodiscard]] std::vector<StudyItem> itemsOf(const std::vector<StudyItem> &items, const InterviewDate &date,
                                             const QStringList &courses);

/// The learner's study day as a date.
[[nodiscard]] QDate studyDate(const StudyMoment &now);

} // namespace Ochre::Study
