// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/interviewrecall.h"

#include "study/studygrade.h"

#include <algorithm>

namespace Ochre::Study {

InterviewRecall::InterviewRecall(qint64 today, qint64 interviewDay, double target)
    : m_rules(reviewRules())
    , m_today(today)
    , m_interviewDay(interviewDay)
    , m_target(target)
{
}

std::optional<Recalled> InterviewRecall::known(const ItemMemory &memory) const
{
    return memory.phase == StudyPhase::New
               ? std::nullopt
               : std::optional(Recalled{memory.memory, std::min(studyDayNumber(memory.last), m_today)});
}

bool InterviewRecall::isReady(const Recalled &state) const
{
    const auto since = static_cast<double>(std::max<qint64>(m_interviewDay - state.day, 0));
    return retrievability(m_rules.weights, since, state.memory.stability) >= m_target;
}

/// After a success on that day.
Recalled InterviewRecall::recalledOn(qint64 day, const std::optional<Recalled> &before) const
{
    return {before
                ? nextMemory(m_rules.weights, before->memory, static_cast<double>(day - before->day), RecallGrade::Good)
                : firstMemory(m_rules.weights, RecallGrade::Good),
            day};
}

/// The later, the better: so the earliest day is found by halves. One day before is always taken: more cannot be done
/// than to go over something on the last day.
int InterviewRecall::windowAfter(const std::optional<Recalled> &before, int most) const
{
    int enough = 1;
    int tooMuch = most + 1;
    while (tooMuch - enough > 1) {
        const int middle = (enough + tooMuch) / 2;
        (isReady(recalledOn(m_interviewDay - middle, before)) ? enough : tooMuch) = middle;
    }
    return enough;
}

/// What is new is asked twice; a failure asks for another turn.
double InterviewRecall::costOn(qint64 day, const std::optional<Recalled> &before, const ItemRecord &record) const
{
    double recall = 0;
    if (before) {
        const auto since = static_cast<double>(std::max<qint64>(day - before->day, 0));
        recall = retrievability(m_rules.weights, since, before->memory.stability);
    }
    return static_cast<double>(expectedMs(record)) * (2 - recall);
}

OpenItem InterviewRecall::open(int place, const ItemRecord &record) const
{
    OpenItem item{.place = place, .before = known(record.memory)};
    item.onceWindow = windowAfter(item.before, days());
    item.onceMs = costOn(m_interviewDay - item.onceWindow, item.before, record);
    if (days() > 1) {
        const Recalled early = recalledOn(m_today, item.before);
        item.earlyMs = costOn(m_today, item.before, record);
        item.againWindow = windowAfter(early, days() - 1);
        item.againMs = costOn(m_interviewDay - item.againWindow, early, record);
    }
    return item;
}

bool InterviewRecall::isReadyTwice(const OpenItem &item, qint64 first, qint64 second) const
{
    if (first >= second) {
        return false;
    }
    const bool isLast = m_interviewDay - second <= 1;
    if (isLast || first == m_today) {
        return isLast || m_interviewDay - second <= item.againWindow;
    }
    return isReady(recalledOn(second, recalledOn(first, item.before)));
}

} // namespace Ochre::Study
