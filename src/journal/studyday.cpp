// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/studyday.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <limits>
#include <ranges>

namespace Ochre::Journal {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 beginOfDayMs = qint64{4} * 3'600'000;

/// The smallest three of the times seen so far.
class Witnesses final {
public:
    void add(qint64 timeMs)
    {
        if (timeMs < m_smallest.back()) {
            m_smallest.back() = timeMs;
            std::ranges::sort(m_smallest);
        }
        m_count = std::min<size_t>(m_count + 1, m_smallest.size());
    }
    /// What they agree on; far in the future when there are none.
    [[nodiscard]] qint64 believed() const { return m_count == 0 ? never : m_smallest.at(m_count - 1); }

private:
    static constexpr qint64 never = std::numeric_limits<qint64>::max() - dayMs;
    std::array<qint64, 3> m_smallest{never, never, never};
    size_t m_count = 0;
};

} // namespace

QDate studyDayOf(qint64 timeMs, int zoneMinutes)
{
    const qint64 local = timeMs + qint64{zoneMinutes} * 60'000 - beginOfDayMs;
    const qint64 days = local >= 0 ? local / dayMs : -((-local + dayMs - 1) / dayMs);
    return QDate(1970, 1, 1).addDays(days);
}

int zoneMinutesAt(qint64 timeMs)
{
    return QDateTime::fromMSecsSinceEpoch(timeMs).offsetFromUtc() / 60;
}

std::vector<JudgedDay> judgeDays(std::span<const ClaimedTime> claims, qint64 nowMs)
{
    std::vector<JudgedDay> judged(claims.size());
    Witnesses later;
    for (size_t i = claims.size(); i-- > 0;) {
        judged[i] = {claims[i].studyDay, claims[i].timeMs > std::min(nowMs, later.believed()) + dayMs};
        later.add(claims[i].timeMs);
    }
    const auto isRight = [](const JudgedDay &day) { return !day.isClockWrong; };
    const auto first = std::ranges::find_if(judged, isRight);
    QDate neighbour = first == judged.end() ? QDate() : first->day;
    for (JudgedDay &day : judged) {
        if (isRight(day)) {
            neighbour = day.day;
        } else if (neighbour.isValid()) {
            day.day = neighbour;
        }
    }
    return judged;
}

} // namespace Ochre::Journal
