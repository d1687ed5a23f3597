// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/studyday.h"

#include <QDateTime>
#include <QScopeGuard>
#include <QTest>
#include <QTimeZone>

#include <ctime>
#include <random>

using namespace Ochre::Journal;

namespace {

constexpr qint64 dayMs = 86'400'000;
const QDate monday(2026, 11, 23);

qint64 utc(const QDate &day, int hour, int minute = 0)
{
    return QDateTime(day, QTime(hour, minute), QTimeZone::UTC).toMSecsSinceEpoch();
}

std::vector<JudgedDay> judge(const std::vector<qint64> &times, qint64 now)
{
    std::vector<ClaimedTime> claims;
    for (const qint64 time : times) {
        claims.push_back({time, studyDayOf(time, 0)});
    }
    return judgeDays(claims, now);
}

} // namespace

class TestStudyDay final : public QObject {
    Q_OBJECT

private slots:
    void day_beginsAtFour()
    {
        QCOMPARE(studyDayOf(utc(monday, 3, 59), 0), monday.addDays(-1));
        QCOMPARE(studyDayOf(utc(monday, 4), 0), monday);
        QCOMPARE(studyDayOf(utc(monday, 2, 30), 120), monday);
        QCOMPARE(studyDayOf(utc(monday, 8), -300), monday.addDays(-1));
        QCOMPARE(studyDayOf(0, 0), QDate(1969, 12, 31));
    }

    void rightClocks_keepTheirDays()
    {
        const qint64 start = utc(monday, 12);
        const auto judged = judge({start, start + 9 * dayMs, start + 9 * dayMs - 3'600'000}, start + 9 * dayMs);
        QCOMPARE(judged[0], (JudgedDay{monday, false}));
        QCOMPARE(judged[1], (JudgedDay{monday.addDays(9), false}));
        QCOMPARE(judged[2], (JudgedDay{monday.addDays(9), false}));
    }

    void aheadOfNow_countsOnTheDayOfItsNeighbours()
    {
        const qint64 start = utc(monday, 12);
        const auto judged = judge({start, start + 400 * dayMs, start + 401 * dayMs}, start + dayMs);
        QCOMPARE(judged[1], (JudgedDay{monday, true}));
        QCOMPARE(judged[2], (JudgedDay{monday, true}));
    }

    void aheadOfWhatFollows_isFoundYearsLater()
    {
        const qint64 start = utc(monday, 12);
        const auto judged = judge({start + 30 * dayMs, start, start + dayMs}, start + 4000 * dayMs);
        QCOMPARE(judged[0], (JudgedDay{monday, true}));
        QCOMPARE(judged[1], (JudgedDay{monday, false}));
    }

    void oneClockSetBack_provesNothing()
    {
        const qint64 start = utc(monday, 12);
        const auto judged = judge({start, start + 1, start + 2, 5, start + 3, start + 4}, start + dayMs);
        QCOMPARE(std::ranges::count_if(judged, &JudgedDay::isClockWrong), 0);
    }

    // A day is 24 hours long everywhere and at all times, before 1970 too.
    void days_followEachOtherWithoutAGap()
    {
        for (const int zone : {-24 * 60, -300, 0, 345, 14 * 60, 24 * 60}) {
            for (const qint64 day : {qint64{-40'000}, qint64{-1}, qint64{0}, qint64{1}, qint64{20'000}, qint64{2'900'000}}) {
                const qint64 begin = day * dayMs + 4 * 3'600'000 - qint64{zone} * 60'000;
                const QDate date = QDate(1970, 1, 1).addDays(day);
                QCOMPARE(studyDayOf(begin, zone), date);
                QCOMPARE(studyDayOf(begin + dayMs - 1, zone), date);
                QCOMPARE(studyDayOf(begin - 1, zone), date.addDays(-1));
            }
        }
    }

    void zone_isThatOfTheMoment()
    {
        const QByteArray before = qgetenv("TZ");
        const auto restore = qScopeGuard([&before] {
            before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
            ::tzset();
        });
        qputenv("TZ", "EET-2EEST-3,M3.5.0/3,M10.5.0/4"); // two hours to the east, three in summer
        ::tzset();
        QCOMPARE(zoneMinutesAt(utc(QDate(2026, 1, 15), 12)), 120);
        QCOMPARE(zoneMinutesAt(utc(QDate(2026, 7, 15), 12)), 180);
    }

    void aDayAhead_isStillBelieved()
    {
        const qint64 now = utc(monday, 12);
        QVERIFY(!judge({now + dayMs}, now)[0].isClockWrong);
        QVERIFY(judge({now + dayMs + 1}, now)[0].isClockWrong);
    }

    // With no neighbour that is right there is nothing better than what the events say.
    void onlyWrongClocks_keepTheirDays()
    {
        const qint64 now = utc(monday, 12);
        const auto judged = judge({now + 50 * dayMs, now + 51 * dayMs}, now);
        QCOMPARE(judged[0], (JudgedDay{monday.addDays(50), true}));
        QCOMPARE(judged[1], (JudgedDay{monday.addDays(51), true}));
    }

    void wrongClockAtTheBeginning_countsOnTheFirstRightDay()
    {
        const qint64 now = utc(monday, 12);
        const auto judged = judge({now + 50 * dayMs, now - dayMs, now}, now);
        QCOMPARE(judged[0], (JudgedDay{monday.addDays(-1), true}));
    }

    // Laws of any log: a right claim keeps its day, a wrong one has the day of a right one, and judging the result
    // once more with those days changes nothing.
    void judgement_holdsForAnyClocks()
    {
        std::mt19937 random(20261129);
        const qint64 now = utc(monday, 12);
        for (int round = 0; round < 200; ++round) {
            std::vector<ClaimedTime> claims;
            for (quint32 count = random() % 20; count > 0; --count) {
                const qint64 time = now + (static_cast<qint64>(random() % 400) - 350) * dayMs / 2;
                claims.push_back({time, studyDayOf(time, 0)});
            }
            const std::vector<JudgedDay> judged = judgeDays(claims, now);
            QCOMPARE(judged.size(), claims.size());
            const bool hasRight = !std::ranges::all_of(judged, &JudgedDay::isClockWrong);
            for (size_t i = 0; i < judged.size(); ++i) {
                QVERIFY(judged[i].isClockWrong || judged[i].day == claims[i].studyDay);
                QVERIFY(judged[i].isClockWrong || claims[i].timeMs <= now + dayMs);
                QVERIFY(!hasRight || std::ranges::any_of(judged, [&](const JudgedDay &day) {
                    return !day.isClockWrong && day.day == judged[i].day;
                }));
                claims[i].studyDay = judged[i].day;
            }
            QVERIFY(judgeDays(claims, now) == judged);
        }
    }

    void nothing_isNothing() { QVERIFY(judge({}, 0).empty()); }
};

QTEST_GUILESS_MAIN(TestStudyDay)
#include "tst_studyday.moc"
