// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/dueplan.h"

#include <QSet>

namespace Ochre::Study {

/// A mix that fits into a short time. Numbers are places in the items that were given.
struct ShortMix {
    QList<int> items; ///< in the order in which they are asked
    int due = 0;      ///< of them what is due
    int weak = 0;     ///< what is remembered worst
    int fresh = 0;    ///< what was never studied
    int minutes = 0;  ///< that they will take, rounded up
};

/// First what is due today, then what is remembered worst of what was not studied today, then what is new of lessons
/// that were begun ("course/lesson"); as much of each as fits. Of one idea only one is taken. How long an item takes is
/// what it took the learner last, else what things of its kind usually take this learner.
[[nodiscard]] ShortMix tenMinutes(const std::vector<StudyItem> &items, const StudyMoment &now, const DayLimits &limits,
                                  const QSet<QString> &begunLessons, int minutes = 10);

} // namespace Ochre::Study
