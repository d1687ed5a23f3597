// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/studyitem.h"

#include <QHash>

namespace Ochre::Study {

/// What would be remembered of a group of items.
struct RecallGroup {
    QString key{};     ///< "course/lesson", or "course/concept"
    QString name{};    ///< for the learner
    int step = 0;      ///< of a lesson, else 0
    int items = 0;     ///< that can be asked
    int studied = 0;   ///< of them, that were answered once
    double recall = 0; ///< mean over those that were studied

    QString course{}; ///< title of its course, where there is more than one; else empty

    bool operator==(const RecallGroup &) const = default;
};

/// A lesson as the statistics name it.
struct LessonName {
    QString key; ///< "course/lesson"
    int step = 0;
    QString title{};
    QString course{}; ///< title of its course, where there is more than one; else empty
};

/// The mean recall of each lesson, in the order given.
[[nodiscard]] std::vector<RecallGroup> recallOfLessons(const std::vector<LessonName> &lessons,
                                                       const std::vector<StudyItem> &items, qint64 nowMs);

/// The mean recall of each concept of a course, weakest first. Only those of which at least three items were studied:
/// one lapse is no weakness.
[[nodiscard]] std::vector<RecallGroup> recallOfConcepts(const std::vector<StudyItem> &items, qint64 nowMs);
inline constexpr int leastForConcept = 3;

/// How much of a group of interview questions would be remembered on a day.
struct GroupReadiness {
    QString name;
    int items = 0;
    int studied = 0;
    int ready = 0; ///< whose recall reaches the target

    [[nodiscard]] double share() const { return items > 0 ? static_cast<double>(ready) / items : 0; }
    bool operator==(const GroupReadiness &) const = default;
};

/// The readiness of each group on a study day, at noon, or now when the day is today or over. `groups` names the group
/// of an item by its key; an item without one is in none. What is reviewed until then is not counted in. By name.
[[nodiscard]] std::vector<GroupReadiness> readinessOf(const std::vector<StudyItem> &items,
                                                      const QHash<QString, QString> &groups, qint64 day,
                                                      const StudyMoment &now, double target);

} // namespace Ochre::Study
