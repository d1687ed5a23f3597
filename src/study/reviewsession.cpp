// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/reviewsession.h"

#include <algorithm>
#include <tuple>

namespace Ochre::Study {

namespace {

constexpr qint64 aheadMs = qint64{20} * 60'000; // a session does not make anybody wait for a step

} // namespace

ReviewSession::ReviewSession(SessionPlan plan, const Find &find)
    : m_plan(std::move(plan))
{
    for (const QString &key : std::as_const(m_plan.items)) {
        std::optional<StudyItem> item = find(key);
        if (item && !item->record.isSuspended) {
            m_items.push_back(std::move(*item));
        }
    }
    for (int place = 0; place < std::ssize(m_items); ++place) {
        const StudyItem &item = m_items[static_cast<size_t>(place)];
        if (isGraded(item)
            && (m_last < 0 || item.record.last.timeMs >= m_items[static_cast<size_t>(m_last)].record.last.timeMs)) {
            m_last = place;
        }
    }
    m_current = choose();
}

const StudyItem *ReviewSession::current() const
{
    return m_current < 0 ? nullptr : &m_items[static_cast<size_t>(m_current)];
}

const StudyItem *ReviewSession::lastGraded() const
{
    return m_last < 0 ? nullptr : &m_items[static_cast<size_t>(m_last)];
}

bool ReviewSession::isGraded(const StudyItem &item) const
{
    return !m_plan.id.isEmpty() && item.record.last.grade != 0 && item.record.last.session == m_plan.id;
}

/// Graded, and to be asked once more before the review ends.
bool ReviewSession::isWaiting(const StudyItem &item) const
{
    if (!isGraded(item)) {
        return false;
    }
    if (m_plan.isReview()) {
        return isInSteps(item.record.memory);
    }
    const bool isAskedOnce = m_plan.isQuiz() || m_plan.mode == SessionMode::FixErrors;
    return !isAskedOnce && item.record.last.grade == static_cast<int>(RecallGrade::Again);
}

int ReviewSession::choose() const
{
    const qint64 now = m_last < 0 ? m_plan.begun.ms : m_items[static_cast<size_t>(m_last)].record.last.timeMs;
    const bool isTimed = m_plan.isReview();
    int open = -1;
    int waiting = -1;
    std::pair<qint64, int> first;
    for (int place = 0; place < std::ssize(m_items); ++place) {
        const StudyItem &item = m_items[static_cast<size_t>(place)];
        if (!isGraded(item)) {
            open = open < 0 ? place : open;
        } else if (isWaiting(item)) {
            // Without steps what was not known comes again in the order in which it was asked.
            const std::pair at(isTimed ? item.record.memory.dueMs : item.record.last.timeMs, place);
            if (waiting < 0 || at < first) {
                waiting = place;
                first = at;
            }
        }
    }
    if (waiting >= 0 && isTimed && first.first <= now) {
        return waiting;
    }
    if (open >= 0) {
        return open;
    }
    return waiting >= 0 && (!isTimed || first.first <= now + aheadMs) ? waiting : -1;
}

std::optional<qint64> ReviewSession::nextStepMs() const
{
    std::optional<qint64> next;
    for (const StudyItem &item : m_items) {
        if (m_plan.isReview() && isWaiting(item)) {
            next = std::min(next.value_or(item.record.memory.dueMs), item.record.memory.dueMs);
        }
    }
    return next;
}

SessionSummary ReviewSession::summary() const
{
    SessionSummary summary;
    qint64 leftMs = 0;
    for (const StudyItem &item : m_items) {
        ++summary.items;
        if (isGraded(item)) {
            ++summary.grades.at(static_cast<size_t>(item.record.last.grade - 1));
            summary.takenMs += item.record.last.takenMs;
        }
        if (isGraded(item) && !isWaiting(item)) {
            ++summary.done;
        } else {
            leftMs += expectedMs(item.record);
        }
    }
    summary.minutesLeft = static_cast<int>((leftMs + 59'999) / 60'000);
    return summary;
}

SessionWay ReviewSession::wayNow(const StudyMoment &now) const
{
    const StudyItem *item = current();
    return m_plan.isReview() || !item ? m_plan.way : wayOfGrade(m_plan.way, item->record.memory, now);
}

QStringList keysOf(const std::vector<StudyItem> &items, const QList<int> &places)
{
    QStringList keys;
    for (const int place : places) {
        keys << items[static_cast<size_t>(place)].key;
    }
    return keys;
}

} // namespace Ochre::Study
