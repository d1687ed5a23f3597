// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/heatmap.h"

#include <algorithm>
#include <array>

namespace Ochre::Study {

namespace {

constexpr int daysOfWeek = 7;
// Whoever does nothing for longer has turned to something else; only what was measured counts then.
constexpr qint64 longestPauseMs = 300'000;
constexpr qint64 longestTakenMs = 1'800'000;

/// The sum of a day; most are asked for many times in a row.
class DayBook final {
public:
    explicit DayBook(DaySums &sums)
        : m_sums(sums)
    {
    }

    DaySum &at(qint64 day)
    {
        if (!m_last || day != m_day) {
            m_last = &m_sums[day];
            m_day = day;
        }
        return *m_last;
    }

private:
    DaySums &m_sums;
    DaySum *m_last = nullptr;
    qint64 m_day = 0;
};

void addTime(const std::vector<PastMoment> &moments, DayBook &book)
{
    qint64 lastMs = 0;
    for (const PastMoment &moment : moments) {
        const qint64 gap = moment.timeMs - lastMs;
        const qint64 spent = gap <= longestPauseMs ? gap : std::clamp<qint64>(moment.takenMs, 0, longestTakenMs);
        lastMs = moment.timeMs;
        if (spent > 0) {
            book.at(moment.day).spentMs += std::min(spent, gap);
        }
    }
}

bool isEarlier(const PastMoment &one, const PastMoment &other)
{
    return one.timeMs < other.timeMs;
}

/// The least number of answers of the levels 2, 3 and 4.
std::array<int, 3> quarters(const DaySums &sums, qint64 from, qint64 to)
{
    std::vector<int> counts;
    for (auto sum = sums.lower_bound(from); sum != sums.end() && sum->first <= to; ++sum) {
        if (sum->second.answers > 0) {
            counts.push_back(sum->second.answers);
        }
    }
    std::ranges::sort(counts);
    const auto at = [&counts](size_t quarter) {
        return counts.empty() ? 0 : counts[(counts.size() - 1) * quarter / 4];
    };
    return {at(1), at(2), at(3)};
}

int levelOf(const DaySum &sum, const std::array<int, 3> &quarters)
{
    if (sum.answers == 0) {
        return sum.programs > 0 ? 1 : 0;
    }
    return 1 + static_cast<int>(std::ranges::count_if(quarters, [&sum](int least) { return least <= sum.answers; }));
}

bool isOfStudy(const DaySum &sum)
{
    return sum.answers > 0 || sum.programs > 0;
}

DaySum sumAt(const DaySums &sums, qint64 day)
{
    const auto found = sums.find(day);
    return found == sums.end() ? DaySum{} : found->second;
}

} // namespace

DaySums daySums(const StudyHistory &history)
{
    DaySums sums;
    DayBook book(sums);
    for (const PastAnswer &answer : history.answers) {
        ++book.at(answer.day).answers;
    }
    for (const PastRun &run : history.runs) {
        ++book.at(run.day).programs;
    }
    if (std::is_sorted(history.moments.begin(), history.moments.end(), isEarlier)) {
        addTime(history.moments, book);
    } else { // several devices
        std::vector<PastMoment> moments = history.moments;
        std::sort(moments.begin(), moments.end(), isEarlier);
        addTime(moments, book);
    }
    return sums;
}

qint64 mondayOf(qint64 day)
{
    const qint64 sinceMonday = ((day + 3) % daysOfWeek + daysOfWeek) % daysOfWeek; // 1970 began on a Thursday
    return day - sinceMonday;
}

std::vector<HeatDay> heatMap(const DaySums &sums, qint64 today, int weeks)
{
    const qint64 first = mondayOf(today) - qint64{daysOfWeek} * (weeks - 1);
    const std::array<int, 3> least = quarters(sums, first, today);
    std::vector<HeatDay> days;
    for (qint64 day = first; day < first + qint64{daysOfWeek} * weeks; ++day) {
        const DaySum sum = sumAt(sums, day);
        days.push_back({day, sum, levelOf(sum, least), day > today});
    }
    return days;
}

DayTotals totalsOf(const DaySums &sums, qint64 today)
{
    DayTotals totals;
    qint64 last = 0;
    int run = 0;
    for (const auto &[day, sum] : sums) {
        totals.answers += sum.answers;
        totals.spentMs += sum.spentMs;
        if (isOfStudy(sum)) {
            run = run > 0 && day == last + 1 ? run + 1 : 1;
            last = day;
            ++totals.days;
            totals.longestRun = std::max(totals.longestRun, run);
        }
    }
    totals.run = run > 0 && last >= today - 1 ? run : 0;
    return totals;
}

std::vector<WeekSum> weekSums(const DaySums &sums, qint64 today, int weeks)
{
    const qint64 first = mondayOf(today) - qint64{daysOfWeek} * (weeks - 1);
    std::vector<WeekSum> all;
    for (int week = 0; week < weeks; ++week) {
        WeekSum &of = all.emplace_back(first + qint64{daysOfWeek} * week);
        for (qint64 day = of.firstDay; day < of.firstDay + daysOfWeek; ++day) {
            const DaySum sum = sumAt(sums, day);
            of.sum.answers += sum.answers;
            of.sum.programs += sum.programs;
            of.sum.spentMs += sum.spentMs;
        }
    }
    return all;
}

} // namespace Ochre::Study
