// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/heatmap.h"

#include <QDate>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Ochre::Study;

namespace {

constexpr qint64 minuteMs = 60'000;

qint64 dayOf(int year, int month, int day)
{
    return QDate(1970, 1, 1).daysTo(QDate(year, month, day));
}

DaySums answersOn(const std::vector<std::pair<qint64, int>> &days)
{
    DaySums sums;
    for (const auto &[day, answers] : days) {
        sums[day].answers = answers;
    }
    return sums;
}

} // namespace

class TestHeatMap final : public QObject {
    Q_OBJECT

private slots:
    void sums_countAnswersAndProgramsByDay()
    {
        StudyHistory history;
        history.items = {QStringLiteral("rust/a")};
        history.answers = {{.day = 10}, {.day = 10}, {.day = 12}};
        history.runs = {{.day = 12}, {.day = 13}};
        const DaySums sums = daySums(history);
        QCOMPARE(sums.size(), 3U);
        QCOMPARE(sums.at(10), (DaySum{2, 0, 0}));
        QCOMPARE(sums.at(12), (DaySum{1, 1, 0}));
        QCOMPARE(sums.at(13), (DaySum{0, 1, 0}));
    }

    void time_isWhatLiesBetweenMoments_data()
    {
        QTest::addColumn<qint64>("gapMs");
        QTest::addColumn<qint64>("takenMs");
        QTest::addColumn<qint64>("spentMs");
        QTest::newRow("short pause") << 4 * minuteMs << qint64{0} << 4 * minuteMs;
        QTest::newRow("longest pause") << 5 * minuteMs << qint64{0} << 5 * minuteMs;
        QTest::newRow("long pause") << 6 * minuteMs << qint64{0} << qint64{0};
        QTest::newRow("long answer") << 20 * minuteMs << 12 * minuteMs << 12 * minuteMs;
        QTest::newRow("measured over night") << 600 * minuteMs << 500 * minuteMs << 30 * minuteMs;
        QTest::newRow("a clock set back") << -20 * minuteMs << qint64{0} << qint64{0};
    }

    void time_isWhatLiesBetweenMoments()
    {
        QFETCH(qint64, gapMs);
        QFETCH(qint64, takenMs);
        QFETCH(qint64, spentMs);
        StudyHistory history;
        const qint64 begin = 1'000'000 * minuteMs;
        history.moments = {{7, begin, 0}, {7, begin + gapMs, takenMs}};
        const DaySums sums = daySums(history);
        QCOMPARE(sums.contains(7) ? sums.at(7).spentMs : 0, spentMs);
    }

    void weeks_beginOnMonday_data()
    {
        QTest::addColumn<qint64>("day");
        QTest::addColumn<qint64>("monday");
        QTest::newRow("Monday") << dayOf(2026, 3, 9) << dayOf(2026, 3, 9);
        QTest::newRow("Sunday") << dayOf(2026, 3, 15) << dayOf(2026, 3, 9);
        QTest::newRow("before 1970") << dayOf(1969, 12, 31) << dayOf(1969, 12, 29);
    }

    void weeks_beginOnMonday()
    {
        QFETCH(qint64, day);
        QTEST(mondayOf(day), "monday");
    }

    void map_endsWithTheWeekOfToday()
    {
        const qint64 today = dayOf(2026, 3, 11); // a Wednesday
        const std::vector<HeatDay> days = heatMap(answersOn({{today, 3}, {today - 400, 9}}), today, 26);
        QCOMPARE(days.size(), 182U);
        QCOMPARE(days.front().day, dayOf(2025, 9, 15));
        QCOMPARE(days.back().day, dayOf(2026, 3, 15));
        QCOMPARE(days[177].day, today);
        QCOMPARE(days[177].level, 4); // one day alone is the best there is
        QVERIFY(!days[177].isComing);
        QVERIFY(days[178].isComing);
        QCOMPARE(std::ranges::count_if(days, [](const HeatDay &day) { return day.level > 0; }), 1);
    }

    void levels_areTheQuartersOfTheDays()
    {
        std::vector<std::pair<qint64, int>> wanted;
        const qint64 today = dayOf(2026, 3, 15);
        for (int i = 0; i < 8; ++i) {
            wanted.emplace_back(today - i, i + 1);
        }
        DaySums sums = answersOn(wanted);
        sums[today - 20].programs = 4;
        sums[today - 21].spentMs = minuteMs; // a lesson was opened
        std::array<int, 5> levels{};
        for (const HeatDay &day : heatMap(sums, today, 26)) {
            ++levels.at(static_cast<size_t>(day.level));
        }
        QCOMPARE(levels, (std::array<int, 5>{173, 2, 2, 2, 3}));
    }

    void totals_countDaysInARow_data()
    {
        QTest::addColumn<QList<int>>("days");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("longest");
        QTest::addColumn<int>("run");
        QTest::newRow("nothing") << QList<int>{} << 0 << 0 << 0;
        QTest::newRow("today alone") << QList<int>{0} << 1 << 1 << 1;
        QTest::newRow("today still to come") << QList<int>{-3, -2, -1} << 3 << 3 << 3;
        QTest::newRow("over") << QList<int>{-9, -8, -7, -2} << 4 << 3 << 0;
        QTest::newRow("a longer one before") << QList<int>{-9, -8, -7, -1, 0} << 5 << 3 << 2;
    }

    void totals_countDaysInARow()
    {
        QFETCH(QList<int>, days);
        constexpr qint64 today = 20'000;
        std::vector<std::pair<qint64, int>> wanted;
        for (const int day : days) {
            wanted.emplace_back(today + day, 2);
        }
        DaySums sums = answersOn(wanted);
        sums[today - 4].spentMs = minuteMs; // looked in, and did nothing
        const DayTotals totals = totalsOf(sums, today);
        QTEST(totals.days, "count");
        QTEST(totals.longestRun, "longest");
        QTEST(totals.run, "run");
        QCOMPARE(totals.answers, 2 * static_cast<int>(days.size()));
        QCOMPARE(totals.spentMs, minuteMs);
    }

    void weekSums_addTheDays()
    {
        const qint64 monday = dayOf(2026, 3, 9);
        const std::vector<WeekSum> weeks =
            weekSums(answersOn({{monday - 1, 5}, {monday, 1}, {monday + 6, 2}}), monday + 6, 2);
        QCOMPARE(weeks.size(), 2U);
        QCOMPARE(weeks[0].firstDay, monday - 7);
        QCOMPARE(weeks[0].sum.answers, 5);
        QCOMPARE(weeks[1].sum.answers, 3);
    }
};

QTEST_APPLESS_MAIN(TestHeatMap)
#include "tst_heatmap.moc"
