// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/dueplan.h"
#include "study/studybreak.h"

#include <QTest>

#include <ctime>

using namespace Ochre;
using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

constexpr StudyMoment noon{1'773'230'400'000, 0}; // 2026-03-11, 12:00 UTC
constexpr qint64 dayMs = 86'400'000;
const qint64 today = studyDayNumber(noon);

StudyMoment daysAgo(int days)
{
    return {noon.ms - days * dayMs, 0};
}

/// Answered `last` days ago and due `late` days ago.
StudyItem review(const QString &key, int last, int late, double stability = 5)
{
    StudyItem item{key};
    item.record.memory = {
        StudyPhase::Review, 0, {stability, 5}, 3, 0, last - late, daysAgo(last), beginOfStudyDay(today - late, 0),
        today - late};
    item.record.isReviewed = true;
    item.record.first = daysAgo(last + 30);
    return item;
}

StudyItem fresh(const QString &key)
{
    StudyItem item{key};
    item.record.kind = StudyKind::Card;
    return item;
}

std::vector<StudyItem> reviews(int count, int last, int late)
{
    std::vector<StudyItem> items;
    for (int i = 0; i < count; ++i) {
        items.push_back(review(u"rust/q%1"_s.arg(i), last, late, 1 + (i * 7) % count));
    }
    return items;
}

/// Answered now, with the next day far away.
void answer(StudyItem &item, const StudyMoment &now)
{
    item.record.memory.last = now;
    item.record.memory.dueDay = studyDayNumber(now) + 100;
}

} // namespace

class TestDuePlan final : public QObject {
    Q_OBJECT

private slots:
    void nothing_isDue()
    {
        const DuePlan plan = duePlan({}, noon);
        QVERIFY(plan.today.isEmpty());
        QCOMPARE(plan.minutes, 0);
        QVERIFY(duePlan({review(u"rust/a"_s, 1, -1)}, noon).today.isEmpty());
    }

    void steps_comeFirstAndReviewsMixed()
    {
        std::vector<StudyItem> items = reviews(20, 1, 0);
        StudyItem step = review(u"rust/step"_s, 0, 0);
        step.record.memory.phase = StudyPhase::Learning;
        step.record.memory.dueMs = noon.ms - 1000;
        items.push_back(step);
        StudyItem waiting = step;
        waiting.record.memory.dueMs = noon.ms + 1000;
        items.push_back(waiting);
        const DuePlan plan = duePlan(items, noon);
        QCOMPARE(plan.today.size(), 21);
        QCOMPARE(plan.today.first(), 20);
        QVERIFY(!std::ranges::is_sorted(plan.today));
        QCOMPARE(duePlan(items, {noon.ms + 60'000, 0}).today.mid(2), plan.today.mid(1)); // the same order all day
        QCOMPARE(plan.minutes, 11);
    }

    void limit_holdsBackAndSaysSo()
    {
        std::vector<StudyItem> items = reviews(30, 1, 0);
        DuePlan plan = duePlan(items, noon, {12, 10});
        QCOMPARE(plan.today.size(), 12);
        QCOMPARE(plan.heldBack.size(), 18);
        // The weakest are asked.
        for (const int place : plan.today) {
            for (const int other : plan.heldBack) {
                QVERIFY(items[static_cast<size_t>(place)].record.memory.memory.stability
                        < items[static_cast<size_t>(other)].record.memory.memory.stability);
            }
        }
        // What was reviewed today counts.
        for (const int place : plan.today.first(5)) {
            answer(items[static_cast<size_t>(place)], noon);
        }
        plan = duePlan(items, noon, {12, 10});
        QCOMPARE(plan.today.size(), 7);
    }

    void siblings_areOfAnotherDay()
    {
        std::vector<StudyItem> items = reviews(4, 1, 0);
        items[0].idea = items[1].idea = items[2].idea = u"rust/own/moves"_s;
        DuePlan plan = duePlan(items, noon);
        QCOMPARE(plan.today.size(), 2);
        QCOMPARE(plan.tomorrow.size(), 2);
        // One that was asked today keeps its siblings away, too.
        answer(items[0], noon);
        plan = duePlan(items, noon);
        QCOMPARE(plan.today, QList<int>{3});
        QCOMPARE(plan.tomorrow.size(), 2);
        QCOMPARE(duePlan(items, {noon.ms + dayMs, 0}).today.size(), 2);
    }

    void suspended_isNotAsked()
    {
        std::vector<StudyItem> items = reviews(2, 1, 0);
        items[0].record.isSuspended = true;
        QCOMPARE(duePlan(items, noon).today, QList<int>{1});
        QCOMPARE(dueItems(items, noon), QList<int>{1});
        QCOMPARE(forecast(items, noon, 1).front().due, 1);
    }

    void freshCards_areFewADay()
    {
        std::vector<StudyItem> items;
        for (int i = 0; i < 15; ++i) {
            items.push_back(fresh(u"my-cards/%1"_s.arg(i)));
        }
        StudyItem question{u"rust/never-answered"_s};
        items.push_back(question); // never floods a beginner
        const DuePlan plan = duePlan(items, noon);
        QCOMPARE(plan.today, (QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
        QCOMPARE(plan.freshHeldBack, 5);
        items[0].record.memory = review({}, 0, -5).record.memory;
        items[0].record.isReviewed = true;
        items[0].record.first = noon;
        QCOMPARE(duePlan(items, noon).today, (QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
    }

    void singleDayOff_isNoBreak()
    {
        std::vector<StudyItem> items = reviews(10, 2, 1);
        QCOMPARE(breakBefore(items, noon).missedDays, 0);
        items = reviews(10, 3, 1);
        QCOMPARE(breakBefore(items, noon).missedDays, 2);
        QVERIFY(breakBefore(items, noon).returnDay == today);
    }

    // After ten days away: as much as a day holds, and the rest over the ten days after it.
    void holiday_isCaughtUpInAsManyDays()
    {
        std::vector<StudyItem> items = reviews(300, 11, 4);
        QList<int> asked;
        for (int day = 0; day <= 10; ++day) {
            const StudyMoment now{noon.ms + day * dayMs, 0};
            const DuePlan plan = duePlan(items, now, {50, 10});
            QCOMPARE(plan.missedDays, 10);
            asked << static_cast<int>(plan.today.size());
            QCOMPARE(plan.today.size() + plan.waiting(), std::ranges::count_if(items, [&now](const StudyItem &item) {
                         return isDue(item.record.memory, now);
                     }));
            for (const int place : plan.today) {
                answer(items[static_cast<size_t>(place)], now);
            }
        }
        QCOMPARE(asked, (QList<int>{50, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25}));
        QCOMPARE(breakBefore(items, {noon.ms + 11 * dayMs, 0}).missedDays, 0);
    }

    void longBreak_isCaughtUpInFourteenDays()
    {
        std::vector<StudyItem> items = reviews(300, 200, 100);
        const StudyBreak found = breakBefore(items, noon);
        QCOMPARE(found.missedDays, 199);
        QCOMPARE(found.daysLeft(today), 15);
        QCOMPARE(found.daysLeft(today + 14), 1);
        QCOMPARE(found.daysLeft(today + 90), 1);
    }

    void forecast_countsEachDay()
    {
        std::vector<StudyItem> items = reviews(3, 5, 2);
        items.push_back(review(u"rust/tomorrow"_s, 1, -1));
        items.push_back(review(u"rust/late"_s, 1, -40));
        items.push_back(fresh(u"my-cards/1"_s));
        const std::vector<ForecastDay> days = forecast(items, noon, 3);
        QCOMPARE(days.size(), 3U);
        QCOMPARE(days[0].due, 3);
        QCOMPARE(days[1].due, 1);
        QCOMPARE(days[1].day, today + 1);
        QCOMPARE(days[2].due, 0);
        QCOMPARE(forecast(items, noon, 41).back().due, 1);
    }

    void twentyThousandItems_takeNoTime()
    {
        std::vector<StudyItem> items = reviews(20'000, 3, 1);
        for (size_t i = 0; i < items.size(); ++i) {
            items[i].idea = u"rust/lesson-%1/idea"_s.arg(i % 900);
        }
        const std::clock_t before = std::clock(); // of this process alone, however busy the machine is
        const DuePlan plan = duePlan(items, noon);
        const double ms = 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
        QCOMPARE(plan.today.size(), 100);
        QVERIFY2(ms < 100, qPrintable(u"%1 ms"_s.arg(ms)));
        qInfo("the due list of 20,000 items: %.1f ms", ms);
    }
};

QTEST_APPLESS_MAIN(TestDuePlan)
#include "tst_dueplan.moc"
