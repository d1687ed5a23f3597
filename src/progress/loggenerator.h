// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/entry.h"
#include "journal/payload.h"
#include "study/studyitem.h"

#include <deque>
#include <optional>
#include <random>
#include <set>
#include <vector>

namespace Ochre::Progress {

/// What a generated log is to be like.
struct GeneratorOrder {
    int answers = 1000;
    quint32 seed = 1;
    int days = 365;         ///< the last one is that of `end`
    Study::StudyMoment end; ///< nothing happens after it
};

/// Makes the log of a learner who does not exist, for measuring and for pictures: some days are missed, one answer in
/// so many is wrong as the scheduler's model says, programs fail and are mended, at first slowly. The same order gives
/// the same log. Its first event says that it was generated.
class LogGenerator final {
public:
    /// `items` in the order in which they are learned. Where there are too few for so many answers, own cards are
    /// added.
    LogGenerator(std::vector<Study::StudyItem> items, const GeneratorOrder &order);

    /// One entry after the other, and none at the end.
    [[nodiscard]] std::optional<Journal::Entry> next();

private:
    void addCards(size_t wanted);
    void planDays();
    void liveDay(int day);
    void answer(size_t place);
    void record(const Study::StudyItem &item, Study::RecallGrade grade, bool isFirst, double recall);
    void program(int day);
    void add(const Journal::Payload &payload, const QString &course);
    void wait(qint64 ms);
    [[nodiscard]] double chance();
    [[nodiscard]] QString makeId();
    [[nodiscard]] std::optional<size_t> nextItem(qint64 today);

    GeneratorOrder m_order;
    std::vector<Study::StudyItem> m_items;
    std::set<std::pair<qint64, size_t>> m_due; // of what was learned: day and place
    size_t m_new = 0;                          // place of the first that was not
    size_t m_newUntilToday = 0;
    std::vector<int> m_quotas; // answers of each day
    std::mt19937 m_random;
    int m_day = 0;
    qint64 m_nowMs = 0;
    qint64 m_paceMs = 0;
    std::deque<Journal::Entry> m_ready;
};

} // namespace Ochre::Progress
