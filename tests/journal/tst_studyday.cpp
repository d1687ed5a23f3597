// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/studyday.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

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

    void nothing_isNothing() { QVERIFY(judge({}, 0).empty()); }
};

QTEST_GUILESS_MAIN(TestStudyDay)
#include "tst_studyday.moc"
