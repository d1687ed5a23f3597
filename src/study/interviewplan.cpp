// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/interviewplan.h"

#include "course/courseid.h"
#include "study/interviewrecall.h"
#include "study/studydate.h"

#include <queue>

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>

namespace Ochre::Study {

namespace {

constexpr double minuteMs = 60'000;

/// How an item gets ready.
enum class Way : char { Left, Once, Twice };

/// The ways of all items, and the days of their reviews.
struct Fit {
    std::vector<Way> ways;
    std::vector<qint64> early; ///< of those that are reviewed twice
    std::vector<qint64> last;
};

/// Turns that follow each other, so many ms a day.
class Filling final {
public:
    explicit Filling(double dayMs)
        : m_dayMs(dayMs)
    {
    }

    /// The day, counted from 0, on which the turn ends.
    qint64 add(double ms)
    {
        m_spent += ms;
        return static_cast<qint64>(std::ceil(m_spent / m_dayMs - 1e-9)) - 1;
    }
    [[nodiscard]] double spent() const { return m_spent; }

private:
    double m_dayMs;
    double m_spent = 0;
};

/// Puts reviews into the days before an interview.
class Fitting final {
public:
    Fitting(std::vector<OpenItem> items, const InterviewRecall &recall)
        : m_items(std::move(items))
        , m_recall(recall)
    {
        std::ranges::sort(m_items, {},
                          [](const OpenItem &of) { return std::tuple(of.onceWindow, of.onceMs, of.place); });
        m_byAgain = order([](const OpenItem &of) { return std::pair(of.againWindow, of.againMs); });
        m_byTime = order([](const OpenItem &of) { return of.earlyMs + of.againMs; });
    }

    [[nodiscard]] const std::vector<OpenItem> &items() const { return m_items; }

    /// As many as fit, by one review each, and the shortest of the others by two.
    [[nodiscard]] Fit fit(int minutes) const
    {
        const double dayMs = minutes * minuteMs;
        const std::vector<Way> once = takeOnce(dayMs);
        const auto left = static_cast<size_t>(std::ranges::count(once, Way::Left));
        Fit best = *put(once, dayMs);
        size_t fitting = 0;
        for (size_t step = m_recall.days() > 1 ? std::bit_floor(left) : 0; step > 0; step /= 2) {
            if (fitting + step > left) {
                continue;
            }
            if (auto more = put(withTwice(once, fitting + step), dayMs)) {
                best = *std::move(more);
                fitting += step;
            }
        }
        return best;
    }

    /// The fewest minutes a day into which all fit; 0 when no number is enough.
    [[nodiscard]] int fewestMinutes() const
    {
        int enough = mostInterviewMinutes;
        int tooFew = 0;
        if (!fitsAll(enough)) {
            return 0;
        }
        while (enough - tooFew > 1) {
            const int middle = (enough + tooFew) / 2;
            (fitsAll(middle) ? enough : tooFew) = middle;
        }
        return enough;
    }

private:
    template<typename Key>
    [[nodiscard]] std::vector<size_t> order(Key key) const
    {
        std::vector<size_t> places(m_items.size());
        std::iota(places.begin(), places.end(), size_t{0});
        std::ranges::stable_sort(places, {}, [&](size_t at) { return key(m_items[at]); });
        return places;
    }

    [[nodiscard]] bool fitsAll(int minutes) const
    {
        const double dayMs = minutes * minuteMs;
        const std::vector<Way> once = takeOnce(dayMs);
        const auto left = static_cast<size_t>(std::ranges::count(once, Way::Left));
        return left == 0 || (m_recall.days() > 1 && put(withTwice(once, left), dayMs));
    }

    /// The most items that one review each makes ready: in the order of their windows, and whenever there is too much,
    /// the longest one goes (Moore and Hodgson).
    [[nodiscard]] std::vector<Way> takeOnce(double dayMs) const
    {
        std::vector<Way> ways(m_items.size(), Way::Once);
        std::priority_queue<std::pair<double, size_t>> longest;
        double total = 0;
        for (size_t at = 0; at < m_items.size(); ++at) {
            longest.emplace(m_items[at].onceMs, at);
            total += m_items[at].onceMs;
            if (total > m_items[at].onceWindow * dayMs) {
                total -= longest.top().first;
                ways[longest.top().second] = Way::Left;
                longest.pop();
            }
        }
        return ways;
    }

    /// The shortest ones of what is left are reviewed twice.
    [[nodiscard]] std::vector<Way> withTwice(std::vector<Way> ways, size_t count) const
    {
        for (auto at = m_byTime.begin(); at != m_byTime.end() && count > 0; ++at) {
            if (ways[*at] == Way::Left) {
                ways[*at] = Way::Twice;
                --count;
            }
        }
        return ways;
    }

    /// The last reviews as late as they go, those with the smallest windows last; the early ones from today on. None
    /// when something of it would not be ready.
    [[nodiscard]] std::optional<Fit> put(const std::vector<Way> &ways, double dayMs) const
    {
        Fit fit{ways, std::vector<qint64>(ways.size()), std::vector<qint64>(ways.size())};
        Filling early(dayMs);
        for (auto at = m_byAgain.rbegin(); at != m_byAgain.rend(); ++at) {
            if (ways[*at] == Way::Twice) {
                fit.early[*at] = m_recall.today() + early.add(m_items[*at].earlyMs);
            }
        }
        Filling last(dayMs);
        const auto isPut = [&](size_t at, double ms) {
            const qint64 day = fit.last[at] = m_recall.interviewDay() - 1 - last.add(ms);
            return ways[at] == Way::Twice ? m_recall.isReadyTwice(m_items[at], fit.early[at], day)
                                          : m_recall.interviewDay() - day <= m_items[at].onceWindow;
        };
        auto again = m_byAgain.begin();
        for (size_t once = 0; once <= m_items.size(); ++once) {
            if (once < m_items.size() && ways[once] != Way::Once) {
                continue;
            }
            for (; again != m_byAgain.end() && isBefore(*again, once); ++again) {
                if (ways[*again] == Way::Twice && !isPut(*again, m_items[*again].againMs)) {
                    return std::nullopt;
                }
            }
            if (once < m_items.size() && !isPut(once, m_items[once].onceMs)) {
                return std::nullopt;
            }
        }
        return early.spent() + last.spent() <= m_recall.days() * dayMs + 1 ? std::optional(std::move(fit))
                                                                           : std::nullopt;
    }

    [[nodiscard]] bool isBefore(size_t again, size_t once) const
    {
        return once == m_items.size() || m_items[again].againWindow < m_items[once].onceWindow;
    }

    std::vector<OpenItem> m_items; // by their windows
    const InterviewRecall &m_recall;
    std::vector<size_t> m_byAgain;
    std::vector<size_t> m_byTime;
};

/// Writes the days of a fit into the plan.
void write(const Fit &fit, const std::vector<OpenItem> &items, InterviewPlan &plan)
{
    std::map<qint64, std::pair<int, double>> days;
    const auto note = [&](const OpenItem &item, qint64 day, double ms) {
        plan.reviews.push_back({item.place, day});
        auto &[reviews, spent] = days[day];
        ++reviews;
        spent += ms;
    };
    for (size_t at = 0; at < items.size(); ++at) {
        switch (fit.ways[at]) {
        case Way::Left:
            plan.left << items[at].place;
            break;
        case Way::Once:
            note(items[at], fit.last[at], items[at].onceMs);
            break;
        case Way::Twice:
            note(items[at], fit.early[at], items[at].earlyMs);
            note(items[at], fit.last[at], items[at].againMs);
            break;
        }
    }
    std::ranges::sort(plan.left);
    std::ranges::sort(plan.reviews, {}, [](const PlannedReview &of) { return std::pair(of.day, of.place); });
    for (const auto &[day, load] : days) {
        plan.schedule.push_back({day, load.first, static_cast<int>(std::ceil(load.second / minuteMs))});
    }
}

} // namespace

InterviewPlan interviewPlan(const std::vector<StudyItem> &items, const InterviewDate &date, const StudyMoment &now,
                            double target)
{
    const InterviewRecall recall(studyDayNumber(now), dayOfDate(date.day), target);
    InterviewPlan plan;
    plan.days = recall.days();
    std::vector<OpenItem> open;
    for (int place = 0; place < std::ssize(items); ++place) {
        const ItemRecord &record = items[static_cast<size_t>(place)].record;
        const std::optional<Recalled> before = recall.known(record.memory);
        if (record.isSuspended) {
            continue;
        }
        if (!before && record.kind != StudyKind::Interview && record.kind != StudyKind::Card) {
            ++plan.unread;
            continue;
        }
        ++plan.items;
        if (before && recall.isReady(*before)) {
            ++plan.kept;
        } else if (recall.days() < 1) {
            plan.left << place; // nothing can be done any more
        } else {
            open.push_back(recall.open(place, record));
        }
    }
    if (recall.days() > 0) {
        const Fitting fitting(std::move(open), recall);
        write(fitting.fit(std::clamp(date.minutes, 1, mostInterviewMinutes)), fitting.items(), plan);
        plan.minutesNeeded = fitting.fewestMinutes();
    }
    plan.fitting = plan.items - plan.kept - static_cast<int>(plan.left.size());
    return plan;
}

std::vector<StudyItem> itemsOf(const std::vector<StudyItem> &items, const InterviewDate &date,
                               const QStringList &courses)
{
    const QStringList &asked = date.courses.isEmpty() ? courses : date.courses;
    std::vector<StudyItem> found;
    std::ranges::copy_if(items, std::back_inserter(found),
                         [&asked](const StudyItem &item) { return asked.contains(Course::splitId(item.key).course); });
    return found;
}

QDate studyDate(const StudyMoment &now)
{
    return dateOfDay(studyDayNumber(now));
}

} // namespace Ochre::Study
