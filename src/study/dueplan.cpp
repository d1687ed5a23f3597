// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/dueplan.h"

#include "study/studybreak.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace Ochre::Study {

namespace {

bool isFresh(const StudyItem &item)
{
    return item.record.kind == StudyKind::Card && item.record.memory.phase == StudyPhase::New
           && !item.record.isSuspended;
}

QList<int> unsortedDue(const std::vector<StudyItem> &items, const StudyMoment &now)
{
    QList<int> due;
    for (int place = 0; place < std::ssize(items); ++place) {
        const ItemRecord &record = items[static_cast<size_t>(place)].record;
        if (!record.isSuspended && isDue(record.memory, now)) {
            due << place;
        }
    }
    return due;
}

/// The places by their keys, which are read once: there may be many thousands.
template<typename Key>
QList<int> placesInOrder(std::vector<std::pair<Key, int>> &places)
{
    std::sort(places.begin(), places.end());
    QList<int> ordered;
    ordered.reserve(std::ssize(places));
    for (const auto &[key, place] : places) {
        ordered << place;
    }
    return ordered;
}

/// Sorts what is due into what a day holds.
class Planner final {
public:
    Planner(const std::vector<StudyItem> &items, const StudyMoment &now, const DayLimits &limits)
        : m_items(items)
        , m_now(now)
        , m_today(studyDayNumber(now))
        , m_break(breakBefore(items, now))
        , m_limits(limits)
    {
        countToday();
    }

    DuePlan plan()
    {
        m_plan.missedDays = m_break.missedDays;
        QList<int> reviews = takeSteps();
        putSiblingsOff(reviews);
        takeReviews(reviews);
        takeFresh();
        estimate();
        return m_plan;
    }

private:
    [[nodiscard]] const ItemRecord &record(int place) const { return m_items[static_cast<size_t>(place)].record; }

    /// What was done today counts against the limits, and its ideas are not asked again.
    void countToday()
    {
        for (const StudyItem &item : m_items) {
            const ItemRecord &of = item.record;
            if (of.memory.phase == StudyPhase::New || studyDayNumber(of.memory.last) != m_today) {
                continue;
            }
            m_ideas.insert(item.idea);
            if (of.isReviewed) {
                --(studyDayNumber(of.first) == m_today ? m_limits.fresh : m_limits.reviews);
            }
        }
    }

    /// Steps are short and were promised: no limit holds them. Gives the places of the rest, the weakest first.
    QList<int> takeSteps()
    {
        std::vector<std::pair<qint64, int>> steps;
        std::vector<std::pair<double, int>> reviews;
        for (const int place : unsortedDue(m_items, m_now)) {
            const ItemMemory &memory = record(place).memory;
            if (isInSteps(memory)) {
                steps.emplace_back(memory.dueMs, place);
            } else {
                reviews.emplace_back(memory.memory.stability, place);
            }
        }
        m_plan.today = placesInOrder(steps);
        return placesInOrder(reviews);
    }

    void putSiblingsOff(QList<int> &reviews)
    {
        QSet<QString> ideas = m_ideas;
        const auto isSibling = [&](int place) {
            const QString &idea = m_items[static_cast<size_t>(place)].idea;
            const bool isAsked = !idea.isEmpty() && ideas.contains(idea);
            ideas.insert(idea);
            if (isAsked) {
                m_plan.tomorrow << place;
            }
            return isAsked;
        };
        reviews.removeIf([&isSibling](int place) { return isSibling(place); });
    }

    void takeReviews(const QList<int> &reviews)
    {
        const auto isOld = [this](int place) {
            return m_break.missedDays > 0 && record(place).memory.dueDay < m_break.returnDay;
        };
        const auto old = static_cast<int>(std::ranges::count_if(reviews, isOld));
        int room = std::max(m_limits.reviews, 0);
        int oldRoom =
            m_today == m_break.returnDay ? old : (old + m_break.daysLeft(m_today) - 1) / m_break.daysLeft(m_today);
        QList<int> taken;
        for (const int place : reviews) {
            if (isOld(place) && oldRoom == 0) {
                m_plan.spread << place;
            } else if (room == 0) {
                (isOld(place) ? m_plan.spread : m_plan.heldBack) << place;
            } else {
                taken << place;
                --room;
                oldRoom -= isOld(place) ? 1 : 0;
            }
        }
        mix(taken);
        m_plan.today << taken;
    }

    // Mixed, and the same all day.
    void mix(QList<int> &places) const
    {
        std::vector<std::pair<QByteArray, int>> order;
        for (const int place : places) {
            const QByteArray seed = m_items[static_cast<size_t>(place)].key.toUtf8() + QByteArray::number(m_today);
            order.emplace_back(QCryptographicHash::hash(seed, QCryptographicHash::Sha1), place);
        }
        places = placesInOrder(order);
    }

    void takeFresh()
    {
        int room = std::max(m_limits.fresh, 0);
        for (int place = 0; place < std::ssize(m_items); ++place) {
            if (!isFresh(m_items[static_cast<size_t>(place)])) {
                continue;
            }
            if (room > 0) {
                m_plan.today << place;
                --room;
            } else {
                ++m_plan.freshHeldBack;
            }
        }
    }

    void estimate()
    {
        const auto taking = [this](qint64 sum, int place) { return sum + expectedMs(record(place)); };
        m_plan.minutes = static_cast<int>((std::ranges::fold_left(m_plan.today, qint64{0}, taking) + 59'999) / 60'000);
    }

    const std::vector<StudyItem> &m_items;
    StudyMoment m_now;
    qint64 m_today;
    StudyBreak m_break;
    DayLimits m_limits; // what is left of them
    QSet<QString> m_ideas;
    DuePlan m_plan;
};

} // namespace

DuePlan duePlan(const std::vector<StudyItem> &items, const StudyMoment &now, const DayLimits &limits)
{
    return Planner(items, now, limits).plan();
}

QList<int> dueItems(const std::vector<StudyItem> &items, const StudyMoment &now)
{
    std::vector<std::pair<qint64, int>> due;
    for (const int place : unsortedDue(items, now)) {
        due.emplace_back(items[static_cast<size_t>(place)].record.memory.dueMs, place);
    }
    return placesInOrder(due);
}

std::vector<ForecastDay> forecast(const std::vector<StudyItem> &items, const StudyMoment &now, int days)
{
    const qint64 today = studyDayNumber(now);
    std::vector<ForecastDay> all;
    for (int day = 0; day < days; ++day) {
        all.push_back({today + day, 0});
    }
    for (const StudyItem &item : items) {
        const ItemMemory &memory = item.record.memory;
        if (item.record.isSuspended || memory.phase == StudyPhase::New) {
            continue;
        }
        const qint64 at = isDue(memory, now) ? 0 : std::max<qint64>(memory.dueDay - today, 0);
        if (at < days) {
            ++all[static_cast<size_t>(at)].due;
        }
    }
    return all;
}

} // namespace Ochre::Study
