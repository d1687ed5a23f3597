// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/payload.h"
#include "study/studygrade.h"
#include "study/studyitem.h"

#include <optional>

namespace Ochre::Progress {

/// The course under which the learner's own cards are kept.
inline constexpr auto ownCourse = QLatin1StringView("my-cards");

/// What the schedule knows of one question, exercise or card.
struct ItemState {
    Journal::ItemKind kind = Journal::ItemKind::Question;
    QString lesson;
    Study::ItemMemory memory{};
    /// While the last answer was no grade: the memory before it. A grade on the same day takes its place, so that
    /// answering a question in a session counts once.
    std::optional<Study::ItemMemory> beforeStudy{};
    bool isReviewed = false; ///< was graded in a review; from then on only reviews count
    bool isSuspended = false;
    Study::Help help = Study::Help::None; ///< with an exercise, since it was studied last
    Study::StudyMoment first{};           ///< when it was studied first
    Study::LastGrade last{};
    bool operator==(const ItemState &) const = default;
};

/// A card of the learner's own.
struct CardState {
    Journal::CardWritten card; ///< as it was written last
    qint64 writtenMs = 0;
    qint64 changedMs = 0;
    bool removed = false; ///< kept in the log, asked no more
    QString lastEvent{};  ///< that wrote or removed it: what is taken back next
    bool operator==(const CardState &) const = default;
};

/// A day on which the learner is interviewed.
struct InterviewState {
    Journal::InterviewSet date; ///< as it was written last
    qint64 writtenMs = 0;
    bool removed = false;
    QString lastEvent{}; ///< that wrote or removed it: what is taken back next
    bool operator==(const InterviewState &) const = default;
};

/// The session that was begun last.
struct SessionState {
    QString id; ///< empty when there was none
    Journal::ReviewWay way = Journal::ReviewWay::Review;
    QStringList items{}; ///< "course/id"
    Study::StudyMoment begun{};
    Journal::SessionMode mode = Journal::SessionMode::Plain;
    Journal::Feedback feedback = Journal::Feedback::AtOnce;
    bool operator==(const SessionState &) const = default;
};

} // namespace Ochre::Progress
