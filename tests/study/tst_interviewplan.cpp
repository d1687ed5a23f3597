// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/interviewplan.h"
#include "study/studygrade.h"

#include <QTest>

#include <random>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1'773'230'400'000; // 2026-03-11, 12:00 UTC
constexpr qint64 dayMs = 86'400'000;
constexpr StudyMoment now{noon, 0};
const QDate today(2026, 3, 11);

StudyItem itemOf(const QString &key, StudyKind kind, double stability = 0, int daysAgo = 0)
{
    StudyItem item{key, {}, {}, {}};
    item.record.kind = kind;
    if (stability > 0) {
        item.record.memory.phase = StudyPhase::Review;
        item.record.memory.memory = {stability, 5};
        item.record.memory.last = {noon - daysAgo * dayMs, 0};
    }
    return item;
}

InterviewDate dateIn(int days, int minutes)
{
    return {u"id"_s, u"Backend"_s, today.addDays(days), {}, minutes};
}

/// The recall on the day of the interview when every review of the plan is done and succeeds.
double recallOf(const StudyItem &item, int place, const InterviewPlan &plan)
{
    const Weights &weights = reviewRules().weights;
    Memory memory = item.record.memory.memory;
    qint64 last = studyDayNumber(item.record.memory.last);
    bool isKnown = item.record.memory.phase != StudyPhase::New;
    for (const PlannedReview &review : plan.reviews) {
        if (review.place == place) {
            memory = isKnown ? nextMemory(weights, memory, static_cast<double>(review.day - last), RecallGrade::Good)
                             : firstMemory(weights, RecallGrade::Good);
            last = review.day;
            isKnown = true;
        }
    }
    const qint64 interview = studyDayNumber(now) + plan.days;
    return isKnown ? retrievability(weights, static_cast<double>(interview - last), memory.stability) : 0;
}

std::vector<StudyItem> someItems(quint32 seed, int count)
{
    std::mt19937 random(seed);
    std::vector<StudyItem> items;
    for (int number = 0; number < count; ++number) {
        const bool isNew = random() % 3 == 0;
        const double stability = 1 + static_cast<double>(random() % 600) / 10;
        items.push_back(itemOf(u"rust/%1"_s.arg(number), isNew ? StudyKind::Interview : StudyKind::Question,
                               isNew ? 0 : stability, static_cast<int>(random() % 40)));
    }
    return items;
}

} // namespace

class TestInterviewPlan final : public QObject {
    Q_OBJECT

private slots:
    void whatIsWellRemembered_needsNothing()
    {
        const InterviewPlan plan =
            interviewPlan({itemOf(u"rust/a"_s, StudyKind::Question, 400, 1)}, dateIn(10, 30), now);
        QCOMPARE(plan.days, 10);
        QCOMPARE(plan.items, 1);
        QCOMPARE(plan.kept, 1);
        QVERIFY(plan.holds());
        QVERIFY(plan.reviews.empty());
    }

    void theLearnersTarget_decidesWhatIsKept()
    {
        // 12 days at a stability of 16: recalled with more than 0.9 and less than 0.95.
        const std::vector<StudyItem> items{itemOf(u"rust/a"_s, StudyKind::Question, 16, 2)};
        QCOMPARE(interviewPlan(items, dateIn(10, 30), now, 0.9).kept, 1);
        QCOMPARE(interviewPlan(items, dateIn(10, 30), now, 0.95).kept, 0);
        const InterviewPlan plan = interviewPlan(items, dateIn(10, 30), now, 0.95);
        QCOMPARE(plan.fitting, 1);
        QVERIFY(recallOf(items[0], 0, plan) >= 0.95);
    }

    void whatFades_isGoneOverAsLateAsItFits()
    {
        const std::vector<StudyItem> items{itemOf(u"rust/a"_s, StudyKind::Question, 5, 5)};
        const InterviewPlan plan = interviewPlan(items, dateIn(10, 30), now);
        QVERIFY(plan.holds());
        QCOMPARE(plan.fitting, 1);
        QCOMPARE(plan.reviews, (std::vector<PlannedReview>{{0, studyDayNumber(now) + 9}}));
        QVERIFY(recallOf(items[0], 0, plan) >= reviewRules().retention);
        QCOMPARE(plan.schedule.size(), 1U);
        QCOMPARE(plan.schedule[0].reviews, 1);
        QCOMPARE(plan.minutesNeeded, 1);
    }

    void whatWasNeverAsked_isPlannedOnlyWhenItIsNoLesson()
    {
        const InterviewPlan plan =
            interviewPlan({itemOf(u"rust/a"_s, StudyKind::Interview), itemOf(u"my-cards/b"_s, StudyKind::Card),
                           itemOf(u"rust/c"_s, StudyKind::Question), itemOf(u"rust/d"_s, StudyKind::Exercise)},
                          dateIn(10, 30), now);
        QCOMPARE(plan.items, 2);
        QCOMPARE(plan.unread, 2);
        QCOMPARE(plan.ready(), 2);
    }

    void whatWasPutAside_isNotPlanned()
    {
        StudyItem aside = itemOf(u"rust/a"_s, StudyKind::Interview);
        aside.record.isSuspended = true;
        QCOMPARE(interviewPlan({aside}, dateIn(10, 30), now).items, 0);
    }

    // More than the last days hold is learned early, and gone over again.
    void newQuestions_useTheDaysBeforeTheLastOnes()
    {
        std::vector<StudyItem> items;
        for (int number = 0; number < 40; ++number) {
            items.push_back(itemOf(u"rust/%1"_s.arg(number), StudyKind::Interview)); // two minutes each
        }
        const InterviewPlan plan = interviewPlan(items, dateIn(20, 20), now);
        QVERIFY2(plan.holds(), qPrintable(QString::number(plan.left.size())));
        QVERIFY(plan.reviews.size() > 40);
        QVERIFY(plan.reviews.front().day < studyDayNumber(now) + 15);
        for (const PlannedDay &day : plan.schedule) {
            QVERIFY(day.minutes <= 22); // a review may end a little into the next day
        }
    }

    void tooFewMinutes_sayWhatIsLeftAndWhatWouldDo()
    {
        std::vector<StudyItem> items;
        for (int number = 0; number < 100; ++number) {
            items.push_back(itemOf(u"rust/%1"_s.arg(number), StudyKind::Interview));
        }
        const InterviewPlan plan = interviewPlan(items, dateIn(5, 10), now);
        QVERIFY(!plan.holds());
        QCOMPARE(plan.fitting + std::ssize(plan.left), 100);
        QVERIFY(plan.fitting > 0);
        QVERIFY(plan.minutesNeeded > 10);
        QVERIFY(interviewPlan(items, dateIn(5, plan.minutesNeeded), now).holds());
        QVERIFY(!interviewPlan(items, dateIn(5, plan.minutesNeeded - 1), now).holds());
    }

    void noAmountOfMinutes_isSaidAsNone()
    {
        std::vector<StudyItem> items;
        for (int number = 0; number < 2000; ++number) {
            items.push_back(itemOf(u"rust/%1"_s.arg(number), StudyKind::Interview));
        }
        const InterviewPlan plan = interviewPlan(items, dateIn(1, 30), now);
        QVERIFY(!plan.holds());
        QCOMPARE(plan.minutesNeeded, 0);
    }

    void today_nothingCanBeDoneAnyMore()
    {
        const std::vector<StudyItem> items{itemOf(u"rust/a"_s, StudyKind::Question, 3, 30),
                                           itemOf(u"rust/b"_s, StudyKind::Question, 300, 1)};
        const InterviewPlan plan = interviewPlan(items, dateIn(0, 30), now);
        QCOMPARE(plan.days, 0);
        QCOMPARE(plan.kept, 1);
        QCOMPARE(plan.left, QList<int>{0});
        QVERIFY(plan.reviews.empty());
        QCOMPARE(plan.minutesNeeded, 0);
        QCOMPARE(interviewPlan(items, dateIn(-3, 30), now).days, -3);
    }

    void nothingToAsk_holds()
    {
        const InterviewPlan plan = interviewPlan({}, dateIn(10, 30), now);
        QVERIFY(plan.holds());
        QCOMPARE(plan.items, 0);
    }

    void anyPlan_makesReadyWhatItSaysItDoes_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 30; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }

    void anyPlan_makesReadyWhatItSaysItDoes()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const std::vector<StudyItem> items = someItems(seed, 20 + static_cast<int>(random() % 300));
        const int days = 1 + static_cast<int>(random() % 60);
        const int minutes = 1 + static_cast<int>(random() % 60);
        const InterviewPlan plan = interviewPlan(items, dateIn(days, minutes), now);
        QCOMPARE(plan.items, std::ssize(items));
        QCOMPARE(plan.ready() + std::ssize(plan.left), plan.items);
        int ready = 0;
        for (int place = 0; place < std::ssize(items); ++place) {
            const bool isLeft = plan.left.contains(place);
            const double recall = recallOf(items[static_cast<size_t>(place)], place, plan);
            const auto last = std::ranges::find_last(plan.reviews, place, &PlannedReview::place);
            // More than to go over it on the last day cannot be done.
            const bool isCrammed = !last.empty() && last.front().day == studyDayNumber(now) + days - 1;
            ready += isLeft ? 0 : 1;
            QVERIFY2(isLeft || isCrammed || recall >= reviewRules().retention, qPrintable(QString::number(recall)));
        }
        QCOMPARE(ready, plan.ready());
        double spent = 0;
        for (const PlannedDay &day : plan.schedule) {
            QVERIFY(day.day >= studyDayNumber(now) && day.day < studyDayNumber(now) + days);
            spent += day.minutes;
        }
        QVERIFY(spent <= days * minutes + static_cast<double>(plan.schedule.size())); // each is rounded up
        // More time is never worse.
        QVERIFY(interviewPlan(items, dateIn(days, minutes * 2), now).ready() >= plan.ready());
    }

    void dates_areCheckedBeforeTheyAreKept()
    {
        QCOMPARE(problemOf(dateIn(0, 30), today), std::nullopt);
        QCOMPARE(problemOf(dateIn(-1, 30), today), DateProblem::Past);
        QCOMPARE(problemOf(dateIn(4000, 30), today), DateProblem::TooFar);
        QCOMPARE(problemOf(dateIn(1, 0), today), DateProblem::NoMinutes);
        QCOMPARE(problemOf(dateIn(1, 721), today), DateProblem::NoMinutes);
        QCOMPARE(problemOf({u"id"_s, {}, {}, {}, 30}, today), DateProblem::NoDay);
        QCOMPARE(problemOf({u"id"_s, QString(201, u'x'), today, {}, 30}, today), DateProblem::LongRole);
    }

    void courses_areThoseOfTheDateOrThoseThatAreGoneOver()
    {
        const std::vector<StudyItem> items{itemOf(u"rust/a"_s, StudyKind::Interview),
                                           itemOf(u"async/b"_s, StudyKind::Interview),
                                           itemOf(u"my-cards/c"_s, StudyKind::Card)};
        InterviewDate date = dateIn(3, 30);
        QCOMPARE(itemsOf(items, date, {u"rust"_s, u"my-cards"_s}).size(), 2U);
        date.courses = {u"async"_s, u"gone"_s};
        QCOMPARE(itemsOf(items, date, {u"rust"_s}).size(), 1U);
    }

    // The page must not stand still while it is computed.
    void twentyThousandItems_arePlannedAtOnce()
    {
        const std::vector<StudyItem> items = someItems(7, 20'000);
        QBENCHMARK_ONCE
        {
            QVERIFY(interviewPlan(items, dateIn(30, 60), now).items == 20'000);
        }
    }
};

QTEST_GUILESS_MAIN(TestInterviewPlan)
#include "tst_interviewplan.moc"
