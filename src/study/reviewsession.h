// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/gradecount.h"
#include "study/studyitem.h"

#include <QStringList>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace Ochre::Study {

/// What a session goes over. Plain is what its way says: a review, a quiz or a look ahead.
enum class SessionMode { Plain, FlashCards, FixErrors, TenMinutes };

/// When a quiz says how an answer was.
enum class Feedback { AtOnce, AtEnd };

/// A session as it was begun.
struct SessionPlan {
    QString id{};
    SessionWay way = SessionWay::Review;
    QStringList items{}; ///< keys, in the order in which they are asked
    StudyMoment begun{};
    SessionMode mode = SessionMode::Plain;
    Feedback feedback = Feedback::AtOnce;

    [[nodiscard]] bool isReview() const { return mode == SessionMode::Plain && way == SessionWay::Review; }
    [[nodiscard]] bool isQuiz() const { return mode == SessionMode::Plain && way == SessionWay::Quiz; }
};

/// How a session went so far.
struct SessionSummary {
    int items = 0;               ///< that can be asked
    int done = 0;                ///< that are not asked again in it
    std::array<int, 4> grades{}; ///< items by their last grade, in the order of recallGrades
    qint64 takenMs = 0;          ///< for the last grade of each
    int minutesLeft = 0;         ///< that the rest will take, rounded up
};

/// A run through items. It follows from the plan and from what the log says of its items, and from nothing else: left,
/// killed, or with a grade taken back it stands where it stood after the grades that count. The next card is chosen at
/// the moment of the last grade, so that a pause changes nothing.
/// First come steps whose time has come, then the items in their order, then steps of the next 20 minutes. Outside of a
/// review there are no steps to wait for: what was not known comes again at the end, but in a quiz and of programs to
/// mend, which are gone through once.
class ReviewSession final {
public:
    /// `find` gives an item by its key; none for what is no longer there, which is left out, as is what is suspended.
    using Find = std::function<std::optional<StudyItem>(const QString &key)>;

    ReviewSession() = default;
    ReviewSession(SessionPlan plan, const Find &find);

    [[nodiscard]] const SessionPlan &plan() const { return m_plan; }
    [[nodiscard]] const std::vector<StudyItem> &items() const { return m_items; }
    /// The card that is asked; none when the session is through.
    [[nodiscard]] const StudyItem *current() const;
    /// The item that was graded last, whose grade is taken back first; none when nothing was graded.
    [[nodiscard]] const StudyItem *lastGraded() const;
    [[nodiscard]] bool isGraded(const StudyItem &item) const;
    /// Steps that come later than a session waits for: the moment of the first, ms since 1970.
    [[nodiscard]] std::optional<qint64> nextStepMs() const;
    [[nodiscard]] SessionSummary summary() const;
    /// What a grade that is given to the current card now is part of.
    [[nodiscard]] SessionWay wayNow(const StudyMoment &now) const;

private:
    [[nodiscard]] bool isWaiting(const StudyItem &item) const;
    [[nodiscard]] int choose() const;

    SessionPlan m_plan;
    std::vector<StudyItem> m_items;
    int m_last = -1;
    int m_current = -1;
};

/// What a session of review asks about: the keys of the plan of the day.
[[nodiscard]] QStringList keysOf(const std::vector<StudyItem> &items, const QList<int> &places);

} // namespace Ochre::Study
