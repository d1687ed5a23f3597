// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "study/scheduler.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace Ochre::Study {

enum class StudyKind { Question, Interview, Exercise, Drill, Card };

/// The last grade of an item, in whatever way it was reviewed.
struct LastGrade {
    QString event;   ///< that says so
    QString session; ///< that it was part of, or empty
    int grade = 0;   ///< as RecallGrade, 0 = none yet
    qint64 timeMs = 0;
    qint64 takenMs = 0;

    bool operator==(const LastGrade &) const = default;
};

/// What the log says of one item.
struct ItemRecord {
    StudyKind kind = StudyKind::Question; ///< as far as the log knows it
    QString lesson{};
    ItemMemory memory{};
    bool isReviewed = false; ///< was graded in a review
    bool isSuspended = false;
    StudyMoment first{}; ///< when it was studied first
    LastGrade last{};
    /// While the last answer was no grade: the memory before it, which a grade on the same day goes on from.
    std::optional<ItemMemory> beforeAnswer{};
};
using ItemRecords = QHash<QString, ItemRecord>; ///< by id in the course

/// Something that can be asked again.
struct StudyItem {
    QString key;    ///< "course/id"
    QString idea{}; ///< items of one idea are not asked on one day; empty = it stands alone
    QString name{}; ///< of the lesson or topic, for the learner
    ItemRecord record{};
};

/// Everything of a course that can be scheduled: its questions, exercises and drills, and its bank, each with what the
/// log says of it.
[[nodiscard]] std::vector<StudyItem> studyItems(const Course::Course &course, const ItemRecords &records);
/// The learner's own cards, which are a course of their own.
[[nodiscard]] std::vector<StudyItem> cardItems(const Course::Course &cards, const ItemRecords &records);

/// The kind of a question, as it is reviewed.
[[nodiscard]] StudyKind kindOf(const Course::Question &question);

/// How long an item will take: as long as the last time, at most three minutes, else what its kind usually takes; ms.
[[nodiscard]] qint64 expectedMs(const ItemRecord &record);

} // namespace Ochre::Study
