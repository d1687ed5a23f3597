// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/fuzz.h"
#include "study/scheduler.h"

#include <QTest>

#include <cmath>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

constexpr StudyMoment noon{1'773'230'400'000, 0}; // 2026-03-11, 12:00 UTC
constexpr qint64 dayMs = 86'400'000;

SchedulerRules plain()
{
    SchedulerRules rules;
    rules.isSpread = false;
    return rules;
}

QList<qint64> delays(const SchedulerRules &rules, const ItemMemory &before)
{
    QList<qint64> seconds;
    for (const ItemMemory &after : outcomes(rules, before, noon, u"q"_s)) {
        seconds << (after.phase == StudyPhase::Review ? after.intervalDays * 86'400 : (after.dueMs - noon.ms) / 1000);
    }
    return seconds;
}

ItemMemory inPhase(StudyPhase phase, int step)
{
    return {phase, step, {5, 5}, 3, 0, phase == StudyPhase::Review ? 5 : 0, {noon.ms - 5 * dayMs, 0}, noon.ms, 0};
}

} // namespace

class TestScheduler final : public QObject {
    Q_OBJECT

private slots:
    void elapsedDays_data()
    {
        QTest::addColumn<qint64>("last");
        QTest::addColumn<int>("lastZone");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<int>("nowZone");
        QTest::addColumn<int>("days");
        constexpr qint64 halfPastMidnight = 1'773'189'000; // 2026-03-11, 00:30 UTC
        QTest::newRow("same night") << halfPastMidnight << 0 << halfPastMidnight + 3600 << 0 << 0;
        QTest::newRow("to 03:59") << halfPastMidnight << 0 << halfPastMidnight + 12'540 << 0 << 0;
        QTest::newRow("to 04:01") << halfPastMidnight << 0 << halfPastMidnight + 12'660 << 0 << 1;
        QTest::newRow("18 h east") << qint64{1'773'201'600} << -480 << qint64{1'773'266'400} << 540 << 1;
        QTest::newRow("6 h west") << qint64{1'773'266'400} << 540 << qint64{1'773'288'000} << -480 << 0;
        QTest::newRow("a day of 25 h") << qint64{1'792'809'000} << 120 << qint64{1'792'895'400} << 60 << 0;
        QTest::newRow("after a day of 23 h") << qint64{1'774'735'200} << 60 << qint64{1'774'751'400} << 120 << 1;
        QTest::newRow("clock set back") << halfPastMidnight << 0 << halfPastMidnight - 3 * 86'400 << 0 << 0;
        QTest::newRow("clock was in 2056") << qint64{2'719'000'000} << 0 << halfPastMidnight << 0 << 0;
    }

    void elapsedDays()
    {
        QFETCH(qint64, last);
        QFETCH(int, lastZone);
        QFETCH(qint64, now);
        QFETCH(int, nowZone);
        QTEST(Ochre::Study::elapsedDays({last * 1000, lastZone}, {now * 1000, nowZone}), "days");
    }

    void days_beginAtFour()
    {
        for (const int zone : {-720, -480, 0, 345, 840}) {
            for (const qint64 day : {qint64{-3}, qint64{0}, qint64{20'523}}) {
                const qint64 begin = beginOfStudyDay(day, zone);
                QCOMPARE(studyDayNumber({begin, zone}), day);
                QCOMPARE(studyDayNumber({begin - 1, zone}), day - 1);
            }
        }
    }

    void steps_data() // T27, T31
    {
        QTest::addColumn<QList<int>>("steps");
        QTest::addColumn<int>("at");
        QTest::addColumn<QList<qint64>>("wanted"); // -1: review
        const QList<int> usual{60, 600};
        QTest::newRow("first of two") << usual << 0 << QList<qint64>{60, 330, 600, -1};
        QTest::newRow("last of two") << usual << 1 << QList<qint64>{60, 600, -1, -1};
        QTest::newRow("one") << QList<int>{600} << 0 << QList<qint64>{600, 900, -1, -1};
        QTest::newRow("one of three days") << QList<int>{259'200} << 0 << QList<qint64>{259'200, 345'600, -1, -1};
        QTest::newRow("not rounded") << QList<int>{60, 330, 900} << 1 << QList<qint64>{60, 330, 900, -1};
        QTest::newRow("none") << QList<int>{} << 0 << QList<qint64>{-1, -1, -1, -1};
        QTest::newRow("fewer than there were") << QList<int>{60} << 4 << QList<qint64>{60, 90, -1, -1};
    }

    void steps()
    {
        QFETCH(QList<int>, steps);
        QFETCH(int, at);
        QFETCH(QList<qint64>, wanted);
        SchedulerRules rules = plain();
        rules.learningSteps = {steps.begin(), steps.end()};
        rules.relearningSteps = rules.learningSteps;
        for (const StudyPhase phase : {StudyPhase::Learning, StudyPhase::Relearning}) {
            const ItemMemory before = inPhase(phase, at);
            const auto after = outcomes(rules, before, noon, u"q"_s);
            for (size_t i = 0; i < after.size(); ++i) {
                const qint64 seconds = wanted.at(static_cast<qsizetype>(i));
                QCOMPARE(after.at(i).phase, seconds < 0 ? StudyPhase::Review : phase);
                QVERIFY(seconds < 0 ? after.at(i).intervalDays >= 1
                                    : after.at(i).dueMs == noon.ms + seconds * 1000 && after.at(i).intervalDays == 0);
            }
        }
    }

    void lapse_isLearnedAgain()
    {
        const ItemMemory again = answered(plain(), inPhase(StudyPhase::Review, 0), RecallGrade::Again, noon, u"q"_s);
        QCOMPARE(again.phase, StudyPhase::Relearning);
        QCOMPARE(again.dueMs, noon.ms + 600'000);
        QCOMPARE(again.lapses, 1);
        SchedulerRules rules = plain();
        rules.relearningSteps.clear();
        const ItemMemory atOnce = answered(rules, inPhase(StudyPhase::Review, 0), RecallGrade::Again, noon, u"q"_s);
        QCOMPARE(atOnce.phase, StudyPhase::Review);
        QVERIFY(atOnce.intervalDays >= 1);
    }

    void newItem_ratedEasy() // T18
    {
        const auto after = outcomes(plain(), {}, noon, u"q"_s);
        QCOMPARE(after[0].phase, StudyPhase::Learning);
        QCOMPARE(after[2].phase, StudyPhase::Learning);
        QCOMPARE(after[3].phase, StudyPhase::Review);
        QCOMPARE(after[3].intervalDays, 8);
        QCOMPARE(after[3].dueDay, studyDayNumber(noon) + 8);
        QCOMPARE(delays(plain(), {}), (QList<qint64>{60, 330, 600, 8 * 86'400}));
    }

    void history_ofIntervals() // T22
    {
        const QList<int> grades{3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
        const QList<int> wanted{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21};
        ItemMemory memory;
        StudyMoment now = noon;
        QList<int> days;
        for (const int grade : grades) {
            memory = answered(plain(), memory, static_cast<RecallGrade>(grade), now, u"q"_s);
            days << memory.intervalDays;
            now.ms = memory.phase == StudyPhase::Review ? now.ms + memory.intervalDays * dayMs : memory.dueMs;
        }
        QCOMPARE(days, wanted);
    }

    void spread_data() // T30
    {
        QTest::addColumn<double>("interval");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::addColumn<QList<int>>("wanted");
        QTest::newRow("short") << 2.49 << 1 << 1000 << QList<int>{2, 2, 2};
        QTest::newRow("2.5") << 2.5 << 1 << 1000 << QList<int>{2, 3, 4};
        QTest::newRow("7") << 7.0 << 1 << 1000 << QList<int>{5, 7, 9};
        QTest::newRow("17") << 17.0 << 1 << 1000 << QList<int>{14, 17, 20};
        QTest::newRow("37") << 37.0 << 1 << 1000 << QList<int>{33, 37, 41};
        QTest::newRow("below the least") << 2.0 << 3 << 1000 << QList<int>{3, 4, 4};
        QTest::newRow("one day only") << 2.0 << 3 << 3 << QList<int>{3, 3, 3};
        QTest::newRow("19.9") << 19.9 << 3 << 1000 << QList<int>{17, 20, 23};
        QTest::newRow("just above the least") << 100.0 << 101 << 1000 << QList<int>{101, 105, 108};
        QTest::newRow("above the most") << 100.0 << 1 << 99 << QList<int>{92, 96, 99};
        QTest::newRow("narrow") << 100.0 << 97 << 103 << QList<int>{97, 100, 103};
    }

    void spread()
    {
        QFETCH(double, interval);
        QFETCH(int, least);
        QFETCH(int, most);
        QTEST((QList<int>{spreadDays(interval, least, most, 0), spreadDays(interval, least, most, 0.5),
                          spreadDays(interval, least, most, 0.99)}),
              "wanted");
    }

    void floor_ofASuccess() // T31
    {
        QCOMPARE(fewestDays(2.7269483, 4, 36'500), 4);
        QCOMPARE(fewestDays(2.7269483, 5, 36'500), 0);
        QCOMPARE(fewestDays(4.591988, 4, 36'500), 5);
    }

    void leeches() // T32
    {
        const auto fired = [](int threshold) {
            QList<int> lapses;
            for (int i = 1; i <= 13; ++i) {
                if (isLeechAt(i, threshold)) {
                    lapses << i;
                }
            }
            return lapses;
        };
        QCOMPARE(fired(3).first(3), (QList<int>{3, 5, 7}));
        QCOMPARE(fired(8), (QList<int>{8, 12}));
        QCOMPARE(fired(1).size(), 13);
        QVERIFY(fired(0).isEmpty());
    }

    // What the buttons promise, what an answer does and what is done again agree; a longer wait and a better grade
    // never give fewer days, whatever the spread.
    void spread_isSteadyAndOrdered()
    {
        const SchedulerRules rules;
        for (int item = 0; item < 400; ++item) {
            const QString id = u"question-%1"_s.arg(item);
            ItemMemory before = inPhase(StudyPhase::Review, 0);
            before.memory = {0.5 + item % 97 * 0.7, 1.0 + item % 10};
            before.repetitions = item % 13;
            before.intervalDays = 1 + item % 60;
            int goodBefore = 0;
            for (int waited = 1; waited < 40; ++waited) {
                const StudyMoment now{before.last.ms + waited * dayMs, 0};
                const auto promised = outcomes(rules, before, now, id);
                QCOMPARE(answered(rules, before, RecallGrade::Good, now, id), promised[2]);
                QVERIFY(promised[1].intervalDays < promised[2].intervalDays);
                QVERIFY(promised[2].intervalDays < promised[3].intervalDays);
                QVERIFY2(promised[2].intervalDays >= goodBefore, qPrintable(id));
                goodBefore = promised[2].intervalDays;
            }
        }
    }

    void share_isTheSameOnEveryMachine()
    {
        QVERIFY(spreadShare(u"q"_s, 1) != spreadShare(u"q"_s, 2));
        QCOMPARE(qRound(spreadShare(u"moves-1"_s, 3) * 1e6), 154589);
        double least = 1;
        double most = 0;
        for (int i = 0; i < 1000; ++i) {
            least = std::min(least, spreadShare(u"item"_s, i));
            most = std::max(most, spreadShare(u"item"_s, i));
        }
        QVERIFY(least >= 0 && least < 0.01 && most > 0.99 && most < 1);
    }

    void dueness()
    {
        ItemMemory review = inPhase(StudyPhase::Review, 0);
        review.dueDay = studyDayNumber(noon);
        QVERIFY(isDue(review, noon));
        QVERIFY(isDue(review, {beginOfStudyDay(review.dueDay, 60), 60}));
        QVERIFY(!isDue(review, {noon.ms - dayMs, 0}));
        ItemMemory learning = inPhase(StudyPhase::Learning, 0);
        QVERIFY(isDue(learning, noon));
        QVERIFY(!isDue(learning, {noon.ms - 1, 0}));
        QVERIFY(!isDue({}, noon));
        ItemMemory ahead = inPhase(StudyPhase::Review, 0);
        ahead.last.ms = noon.ms + 2 * dayMs;
        ahead.dueDay = studyDayNumber(noon) + 40;
        QVERIFY(isDue(ahead, noon));
        QVERIFY(!isDue(ahead, {noon.ms + dayMs, 0}));
    }

    void recall_fallsWithinADay()
    {
        ItemMemory memory = inPhase(StudyPhase::Review, 0);
        const double morning = recallNow({}, memory, noon.ms);
        QVERIFY(std::abs(morning - 0.9) < 1e-9); // after five days of a stability of five
        QVERIFY(recallNow({}, memory, noon.ms + dayMs / 2) < morning);
        QCOMPARE(recallNow({}, memory, 0), 1.0); // a clock that was set back
        QCOMPARE(recallNow({}, {}, noon.ms), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
