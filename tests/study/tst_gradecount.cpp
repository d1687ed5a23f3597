// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/gradecount.h"
#include "study/studygrade.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1'773'230'400'000; // 2026-03-11, 12:00 UTC
constexpr qint64 dayMs = 86'400'000;

ItemMemory reviewedAt(qint64 timeMs, RecallGrade grade = RecallGrade::Easy)
{
    return answered(reviewRules(), {}, grade, {timeMs, 0}, u"q"_s);
}

} // namespace

class TestGradeCount final : public QObject {
    Q_OBJECT

private slots:
    void review_countsWithSteps()
    {
        const ItemMemory before = reviewedAt(noon - 20 * dayMs);
        for (const RecallGrade grade : recallGrades) {
            QCOMPARE(memoryAfterGrade(SessionWay::Review, {before, {}}, grade, {noon, 0}, u"q"_s),
                     answered(reviewRules(), before, grade, {noon, 0}, u"q"_s));
        }
        QCOMPARE(memoryAfterGrade(SessionWay::Review, {}, RecallGrade::Good, {noon, 0}, u"q"_s)->phase,
                 StudyPhase::Learning);
    }

    void quiz_countsOnceADay_inWholeDays()
    {
        const auto first = memoryAfterGrade(SessionWay::Quiz, {}, RecallGrade::Again, {noon, 0}, u"q"_s);
        QVERIFY(first && first->phase == StudyPhase::Review && first->intervalDays == 1);
        QVERIFY(!memoryAfterGrade(SessionWay::Quiz, {*first, {}}, RecallGrade::Easy, {noon + 60'000, 0}, u"q"_s));
        const auto next =
            memoryAfterGrade(SessionWay::Quiz, {*first, {}}, RecallGrade::Good, {noon + dayMs, 0}, u"q"_s);
        QVERIFY(next && next->repetitions == 2);
    }

    // The answer that a session keeps is what its grade is about.
    void answerOfTheSameDay_givesWay()
    {
        const ItemMemory before = reviewedAt(noon - 20 * dayMs);
        const ItemMemory answeredNow = answered(lessonRules(), before, RecallGrade::Good, {noon, 0}, u"q"_s);
        for (const SessionWay way : {SessionWay::Review, SessionWay::Quiz}) {
            QCOMPARE(memoryAfterGrade(way, {answeredNow, before}, RecallGrade::Easy, {noon + 1000, 0}, u"q"_s),
                     memoryAfterGrade(way, {before, {}}, RecallGrade::Easy, {noon + 1000, 0}, u"q"_s));
        }
        // One of another day has counted.
        const auto later =
            memoryAfterGrade(SessionWay::Quiz, {answeredNow, before}, RecallGrade::Easy, {noon + dayMs, 0}, u"q"_s);
        QVERIFY(later && later->repetitions == answeredNow.repetitions + 1);
    }

    void cram_changesNothing()
    {
        QVERIFY(!memoryAfterGrade(SessionWay::Cram, {}, RecallGrade::Good, {noon, 0}, u"q"_s));
        QVERIFY(!memoriesAfterGrades(SessionWay::Cram, {reviewedAt(noon - dayMs), {}}, {noon, 0}, u"q"_s));
    }

    void grades_promiseWhatTheyDo()
    {
        const GradedMemory before{reviewedAt(noon - 20 * dayMs), {}};
        for (const SessionWay way : {SessionWay::Review, SessionWay::Quiz}) {
            const auto all = memoriesAfterGrades(way, before, {noon, 0}, u"q"_s);
            QVERIFY(all);
            for (size_t place = 0; place < all->size(); ++place) {
                QCOMPARE(all->at(place), memoryAfterGrade(way, before, recallGrades.at(place), {noon, 0}, u"q"_s));
            }
        }
    }

    // What is due is reviewed wherever it is asked.
    void dueItem_isReviewedInEverySession()
    {
        const ItemMemory due = reviewedAt(noon - 60 * dayMs);
        const ItemMemory inSteps = reviewedAt(noon, RecallGrade::Again);
        const ItemMemory early = reviewedAt(noon - dayMs);
        QCOMPARE(wayOfGrade(SessionWay::Quiz, due, {noon, 0}), SessionWay::Review);
        QCOMPARE(wayOfGrade(SessionWay::Quiz, inSteps, {noon, 0}), SessionWay::Review);
        QCOMPARE(wayOfGrade(SessionWay::Quiz, early, {noon, 0}), SessionWay::Quiz);
        QCOMPARE(wayOfGrade(SessionWay::Quiz, {}, {noon, 0}), SessionWay::Quiz);
        QCOMPARE(wayOfGrade(SessionWay::Cram, due, {noon, 0}), SessionWay::Cram);
    }

    void otherRecall_stretchesTheDays()
    {
        const ItemMemory memory = reviewedAt(noon);
        QCOMPARE(forRecall(memory, 0.9), memory);
        const ItemMemory lower = forRecall(memory, 0.8);
        const ItemMemory higher = forRecall(memory, 0.95);
        QVERIFY(higher.intervalDays < memory.intervalDays && memory.intervalDays < lower.intervalDays);
        QCOMPARE(lower.memory, memory.memory);
        QCOMPARE(lower.dueDay, studyDayNumber(memory.last) + lower.intervalDays);
        QCOMPARE(lower.dueMs, beginOfStudyDay(lower.dueDay, 0));
        // On that day the recall is the one that was wanted, as far as whole days and their spread allow.
        const double recall = retrievability(reviewRules().weights, lower.intervalDays, lower.memory.stability);
        QVERIFY2(std::abs(recall - 0.8) < 0.03, qPrintable(QString::number(recall)));
    }

    void otherRecall_keepsTheOrderOfTheGrades_data()
    {
        QTest::addColumn<double>("recall");
        for (const double recall : {0.75, 0.8, 0.9, 0.95, 0.97}) {
            QTest::addRow("%.2f", recall) << recall;
        }
    }

    void otherRecall_keepsTheOrderOfTheGrades()
    {
        QFETCH(const double, recall);
        for (int days = 1; days < 400; days += 7) {
            const ItemMemory before = reviewedAt(noon - days * dayMs);
            int last = 0;
            for (const RecallGrade grade : {RecallGrade::Hard, RecallGrade::Good, RecallGrade::Easy}) {
                const ItemMemory after = forRecall(answered(reviewRules(), before, grade, {noon, 0}, u"q"_s), recall);
                QVERIFY(after.intervalDays >= std::max(last, 1));
                last = after.intervalDays;
            }
        }
    }

    void steps_areTheSameAtEveryRecall()
    {
        const ItemMemory inSteps = reviewedAt(noon, RecallGrade::Again);
        QCOMPARE(forRecall(inSteps, 0.8), inSteps);
        QCOMPARE(forRecall({}, 0.8), ItemMemory());
    }
};

QTEST_GUILESS_MAIN(TestGradeCount)
#include "tst_gradecount.moc"
