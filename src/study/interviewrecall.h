// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/studyitem.h"

#include <optional>

namespace Ochre::Study {

// The part of interviewplan that looks at one item; interviewplan.h is what others use.

/// What is remembered since a review on a study day.
struct Recalled {
    Memory memory;
    qint64 day = 0;
};

/// An item that the day of the interview would find forgotten: ready by one review, or by one today and another one. A
/// window is how many days before the interview the last review may be at most.
struct OpenItem {
    int place = 0;
    std::optional<Recalled> before{}; ///< none for what was never asked
    int onceWindow = 0;
    double onceMs = 0;
    int againWindow = 0;
    double earlyMs = 0;
    double againMs = 0;
};

/// What will be remembered on a day, if every review succeeds.
class InterviewRecall final {
public:
    /// `target` is the recall, 0.7 to 0.97, that is wanted on the day of the interview.
    InterviewRecall(qint64 today, qint64 interviewDay, double target);

    [[nodiscard]] qint64 today() const { return m_today; }
    [[nodiscard]] qint64 interviewDay() const { return m_interviewDay; }
    [[nodiscard]] int days() const { return static_cast<int>(m_interviewDay - m_today); }

    /// None for what was never asked.
    [[nodiscard]] std::optional<Recalled> known(const ItemMemory &memory) const;
    /// It reaches the target on the day of the interview.
    [[nodiscard]] bool isReady(const Recalled &state) const;
    /// How an item gets ready; there must be a day left for it.
    [[nodiscard]] OpenItem open(int place, const ItemRecord &record) const;
    /// It is ready by reviews on these days.
    [[nodiscard]] bool isReadyTwice(const OpenItem &item, qint64 first, qint64 second) const;

private:
    [[nodiscard]] Recalled recalledOn(qint64 day, const std::optional<Recalled> &before) const;
    [[nodiscard]] int windowAfter(const std::optional<Recalled> &before, int most) const;
    [[nodiscard]] double costOn(qint64 day, const std::optional<Recalled> &before, const ItemRecord &record) const;

    const SchedulerRules &m_rules;
    qint64 m_today;
    qint64 m_interviewDay;
    double m_target;
};

} // namespace Ochre::Study
