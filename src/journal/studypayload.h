// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Journal {

// What the events of studying say: own cards, reviews, sessions. Part of payload.h.

struct CardOption {
    QString text; ///< Markdown
    bool correct = false;
    bool operator==(const CardOption &) const = default;
};

/// A question of the learner's own. Written again with the same id, it is changed.
struct CardWritten {
    QString lesson;                    ///< "course/lesson" that it belongs to, or empty
    QString card;                      ///< a UUID
    QString front{};                   ///< Markdown
    QString back{};                    ///< Markdown
    QString code{};                    ///< Rust, or empty
    std::vector<CardOption> options{}; ///< empty: it is recalled
    QStringList tags{};
    bool operator==(const CardWritten &) const = default;
};

struct CardRemoved {
    QString card;
    bool operator==(const CardRemoved &) const = default;
};

/// What a review is part of. Cramming leaves the schedule alone.
enum class ReviewWay { Review, Quiz, Cram };

/// What a session goes over. Plain is what its way says.
enum class SessionMode { Plain, FlashCards, FixErrors, TenMinutes };

/// When a quiz says how an answer was.
enum class Feedback { AtOnce, AtEnd };

/// What kind of thing is reviewed.
enum class ItemKind { Question, Interview, Exercise, Drill, Card };

/// An item was recalled and graded. When and in which zone is said by the event itself.
struct ItemReviewed {
    QString lesson; ///< of the item, or empty
    QString item;   ///< id in its course
    int grade = 0;  ///< 1 again, 2 hard, 3 good, 4 easy
    ReviewWay way = ReviewWay::Review;
    ItemKind kind = ItemKind::Question;
    qint64 takenMs = 0;
    QString session{}; ///< id of its session-begun, or empty
    bool operator==(const ItemReviewed &) const = default;
};

/// Put aside: it is not asked until it is taken back.
struct ItemSuspended {
    QString lesson;
    QString item;
    bool isSuspended = true;
    bool operator==(const ItemSuspended &) const = default;
};

/// A session was begun over these items. It is named by the id of this event, and can be gone on with on its study day
/// until another one is begun. Sessions go over courses and are kept under the first one.
struct SessionBegun {
    ReviewWay way = ReviewWay::Review;
    QStringList items{}; ///< "course/id", in the order in which they are asked
    SessionMode mode = SessionMode::Plain;
    Feedback feedback = Feedback::AtOnce;
    bool operator==(const SessionBegun &) const = default;
};

/// A day on which the learner is interviewed. Written again with the same id, it is changed. Dates go over courses and
/// are kept under the first one.
struct InterviewSet {
    QString interview; ///< a UUID
    QString role{};
    QDate day{};
    QStringList courses{}; ///< ids; empty: all that were begun
    int minutes = 0;       ///< a day, that the learner gives
    bool operator==(const InterviewSet &) const = default;
};

struct InterviewRemoved {
    QString interview;
    bool operator==(const InterviewRemoved &) const = default;
};

} // namespace Ochre::Journal
