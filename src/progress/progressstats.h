// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/eventstore.h"

#include <QDate>
#include <QMap>

namespace Ochre::Progress {

/// What the learner did, in numbers.
struct CourseStats {
    qint64 events = 0;
    int lessonsOpened = 0;
    int exercisesSolved = 0;
    int answered = 0; ///< questions
    int correct = 0;  ///< of them, by the latest answer
    int unknown = 0;  ///< of them, "I don't know" as the latest answer
    int attempts = 0;
};

/// The same for all courses together, and for each; also for those that are not installed.
struct ProgressStats : CourseStats {
    QMap<QString, CourseStats> courses; ///< by id
    qint64 firstMs = 0;                 ///< of the first and the last event in the order, ms since 1970 (UTC); 0 = none
    qint64 lastMs = 0;
    qint64 clockWrong = 0; ///< events whose clock was more than a day ahead; counted on the days of their neighbours
    QMap<QDate, qint64> studyDays; ///< events of each study day
    QMap<QString, qint64> kinds;   ///< events of each kind, also of kinds this program does not know
};

[[nodiscard]] Result<ProgressStats> statsOf(const EventStore &store, qint64 nowMs);

} // namespace Ochre::Progress
